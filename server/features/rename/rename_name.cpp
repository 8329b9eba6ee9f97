// The key of a person, a place or a term, in all chapters; of a term in edition.json too.

#include "features/places/names.h"
#include "features/rename/rename_target.h"

namespace ibid::features {
namespace {

using model::Named;
using model::Thing;

class NameRename {
 public:
  explicit NameRename(const RenameJob& job)
      : job_(job),
        as_(job.chapter().named(job.target.place.subject->number)->as),
        draft_(job.edition) {}

  Proposal run() {
    if (auto mistake = name_mistake(job_.to)) return Refusal{std::move(*mistake)};
    for (std::size_t i = 0; i < job_.edition.chapters().size(); ++i) {
      if (rename_in(i)) continue;
      return Refusal{"another " + std::string(name(as_)) + " in " + job_.edition[i].path() +
                     " has the key " + in_quotes(job_.to)};
    }
    if (auto why = rename_harm(draft_)) return Refusal{std::move(*why)};
    Change change = draft_.change();
    if (auto why = add_settings(change)) return Refusal{std::move(*why)};
    return change;
  }

 private:
  // False where the new key is taken.
  bool rename_in(std::size_t index) {
    const model::Chapter& chapter = job_.edition[index];
    for (model::Number i = 0; i < chapter.count(Thing::named); ++i) {
      const auto named = chapter.named(i);
      if (named->as != as_) continue;
      if (named->key == job_.to) return false;
      if (named->key != job_.target.name) continue;
      draft_.of(index).reword(named(named->key_span), job_.to,
                              draft_.purpose({"Keys in the text", {}, false}));
    }
    return true;
  }

  std::optional<std::string> add_settings(Change& change) const {
    const auto& terms = job_.edition.conventions().terms;
    if (as_ != Named::As::term) return std::nullopt;
    if (terms.contains(job_.to)) return "edition.json explains " + in_quotes(job_.to) + " already";
    if (!terms.contains(job_.target.name)) return std::nullopt;
    const auto place = job_.scope.term ? job_.scope.term(job_.target.name) : std::nullopt;
    if (!place) return "edition.json explains this term, and cannot be edited";
    change.purposes.push_back({"Terms in edition.json", {}, false});
    change.in_file("edition.json")
        .push_back({*place, job_.to, static_cast<std::uint32_t>(change.purposes.size() - 1)});
    return std::nullopt;
  }

  const RenameJob& job_;
  Named::As as_;
  Draft draft_;
};

}  // namespace

Proposal rename_name(const RenameJob& job) {
  return NameRename(job).run();
}

}  // namespace ibid::features
