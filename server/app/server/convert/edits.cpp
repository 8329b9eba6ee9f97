#include "app/server/convert/edits.h"

#include <algorithm>
#include <set>
#include <utility>

#include "text/line_ends.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

class Writing {
 public:
  Writing(const Snapshot& book, const features::Change& change, const Dialect& dialect)
      : book_(book), change_(change), dialect_(dialect) {
    if (dialect.versions) out_.documentChanges.emplace();
    if (!dialect.versions) out_.changes.emplace();
  }

  lsp::WorkspaceEdit edit() {
    for (const features::DocumentEdits& document : change_.documents) {
      if (const auto shown = document.file.empty() ? std::optional(book_.shown(document.chapter))
                                                   : book_.shown(document.file)) {
        add(*shown, edits_of(shown->text, document.edits));
      }
    }
    for (const features::Appended& appended : change_.appended) {
      if (const auto shown = book_.shown(appended.file)) {
        add(*shown, {appending(shown->text, appended.text)});
      }
    }
    annotate();
    return std::move(out_);
  }

 private:
  std::vector<lsp::TextEdit> edits_of(const text::Text& text,
                                      const std::vector<features::Replacement>& edits) {
    std::vector<lsp::TextEdit> out;
    out.reserve(edits.size());
    for (const features::Replacement& one : edits) {
      out.push_back({to_lsp(text, one.span, dialect_.encoding),
                     text::fitted(text, text::sanitized(one.text)), annotation(one.purpose)});
      used_.insert(one.purpose);
    }
    return out;
  }

  lsp::TextEdit appending(const text::Text& text, std::string_view lines) const {
    const text::Offset end = text.size();
    std::string added = text::sanitized(lines);
    if (end > 0) added.insert(0, text.slice({end - 1, end}) == "\n" ? "\n" : "\n\n");
    return {to_lsp(text, {end, end}, dialect_.encoding), text::fitted(text, std::move(added)), {}};
  }

  // Annotations exist in documentChanges alone.
  std::optional<std::string> annotation(std::uint32_t purpose) const {
    if (!dialect_.annotations || !out_.documentChanges) return std::nullopt;
    if (purpose >= change_.purposes.size()) return std::nullopt;
    return std::to_string(purpose);
  }

  void annotate() {
    for (std::uint32_t i = 0; i < change_.purposes.size(); ++i) {
      const features::Purpose& purpose = change_.purposes[i];
      const auto id = annotation(i);
      if (!id) return;
      if (!used_.contains(i)) continue;
      lsp::ChangeAnnotation one{text::sanitized(purpose.label), purpose.needs_confirmation, {}};
      if (!purpose.description.empty()) one.description = text::sanitized(purpose.description);
      out_.changeAnnotations.emplace(*id, std::move(one));
    }
  }

  void add(const Snapshot::Shown& shown, std::vector<lsp::TextEdit> edits) {
    if (edits.empty()) return;
    if (!out_.documentChanges) {
      auto& all = (*out_.changes)[shown.uri];
      std::move(edits.begin(), edits.end(), std::back_inserter(all));
      return;
    }
    std::optional<std::int32_t> version;
    if (shown.version) version = static_cast<std::int32_t>(*shown.version);
    out_.documentChanges->push_back({{shown.uri, version}, std::move(edits)});
  }

  const Snapshot& book_;
  const features::Change& change_;
  const Dialect& dialect_;
  lsp::WorkspaceEdit out_;
  std::set<std::uint32_t> used_;  ///< purposes that an edit names
};

}  // namespace

lsp::WorkspaceEdit to_lsp(const Snapshot& book, const features::Change& change,
                          const Dialect& dialect) {
  return Writing(book, change, dialect).edit();
}

bool is_empty(const lsp::WorkspaceEdit& edit) {
  return (!edit.changes || edit.changes->empty()) &&
         (!edit.documentChanges || edit.documentChanges->empty());
}

}  // namespace ibid::app
