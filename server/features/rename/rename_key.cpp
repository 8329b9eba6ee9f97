// The key of a work: in its bibliography, where other entries name it, and in every chapter.

#include <vector>

#include "features/places/key_places.h"
#include "features/rename/rename_target.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using works::KeyUse;

// Pandoc's citation keys, less the signs that mean something to BibTeX or LaTeX.
std::optional<std::string> key_mistake(std::string_view key) {
  constexpr std::string_view inner = "-:.+/";
  bool sign_before = true;
  for (std::size_t at = 0; at < key.size();) {
    const text::CodePoint point = text::decode(key, at);
    const bool sign = point.value < 0x80 && inner.find(key[at]) != inner.npos;
    const bool word = point.value == U'_' || syntax::is_alphanumeric(point.value);
    if (!word && (!sign || sign_before)) {
      return "a key is made of letters, digits and _, with single signs - : . + / between them";
    }
    sign_before = sign;
    at += point.bytes;
  }
  if (sign_before) return std::string("a key ends in a letter, a digit or _");
  return std::nullopt;
}

struct WrittenKey {
  std::string_view key;
  text::Span span;
  bool defines = false;
};

std::vector<WrittenKey> written_keys(const works::Shelf& shelf) {
  std::vector<WrittenKey> out;
  for (const works::WorkPtr& work : shelf.works) out.push_back({work->id, work->key_span, true});
  for (const KeyUse& use : shelf.key_uses) {
    out.push_back({use.key, use.span, use.as != KeyUse::As::mention});
  }
  return out;
}

class KeyRename {
 public:
  explicit KeyRename(const RenameJob& job) : job_(job), draft_(job.edition) {}

  Proposal run() {
    if (auto mistake = key_mistake(job_.to)) return Refusal{std::move(*mistake)};
    for (const auto& shelf : job_.edition.library().shelves()) {
      if (auto why = rename_in(*shelf)) return Refusal{std::move(*why)};
    }
    if (!defined_) return Refusal{"no bibliography of the edition has " + in_quotes(name())};
    for (std::size_t i = 0; i < job_.edition.chapters().size(); ++i) {
      if (!rename_in(i)) {
        return Refusal{in_quotes(job_.to) + " is cited in " + job_.edition[i].path() + " already"};
      }
    }
    if (auto why = rename_harm(draft_, {name(), job_.to})) return Refusal{std::move(*why)};
    return whole_change();
  }

 private:
  const std::string& name() const { return job_.target.name; }

  std::optional<std::string> rename_in(const works::Shelf& shelf) {
    // In CSL-JSON an id is a string, and its place the whole of it.
    const bool json = shelf.file.ends_with(".json");
    for (const WrittenKey& written : written_keys(shelf)) {
      if (written.key == job_.to) return in_quotes(job_.to) + " is in " + shelf.file + " already";
      if (written.key != name()) continue;
      if (written.span.empty()) {
        return shelf.file + " puts " + in_quotes(name()) + " together from pieces";
      }
      defined_ = defined_ || written.defines;
      bibliographies_.in_file(shelf.file)
          .push_back({written.span, json ? "\"" + job_.to + "\"" : job_.to, 0});
    }
    return std::nullopt;
  }

  // False where the new key is taken.
  bool rename_in(std::size_t index) {
    for (const KeyPlace& place : key_places(job_.edition[index])) {
      if (place.key == job_.to) return false;
      if (place.key != name()) continue;
      draft_.of(index).reword(place.span, job_.to, draft_.purpose({"Keys in the text", {}, false}));
    }
    return true;
  }

  Change whole_change() {
    Change out = draft_.change();
    const auto purpose = static_cast<std::uint32_t>(out.purposes.size());
    out.purposes.push_back({"The bibliography", {}, false});
    for (DocumentEdits& document : bibliographies_.documents) {
      for (Replacement& one : document.edits) one.purpose = purpose;
      out.documents.push_back(std::move(document));
    }
    out.sort();
    return out;
  }

  const RenameJob& job_;
  Draft draft_;
  Change bibliographies_;
  bool defined_ = false;
};

}  // namespace

std::optional<RenameTarget> rename_target_in(const model::Edition& edition, std::string_view file,
                                             text::Offset at) {
  for (const auto& shelf : edition.library().shelves()) {
    if (shelf->file != file) continue;
    for (const WrittenKey& written : written_keys(*shelf)) {
      if (written.span.empty() || !written.span.touches(at)) continue;
      return RenameTarget{RenameTarget::Kind::key, written.span, std::string(written.key), {}};
    }
  }
  return std::nullopt;
}

Proposal rename_key(const RenameJob& job) {
  return KeyRename(job).run();
}

}  // namespace ibid::features
