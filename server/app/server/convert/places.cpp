// Places on the wire: where a definition, a reference or a symbol lies, in chapters and in
// bibliographies; what is marked in the text.
#include <optional>

#include "app/server/convert/convert.h"

namespace ibid::app {

std::optional<Snapshot::Shown> document_of(const Snapshot& snapshot,
                                           const features::Location& location) {
  if (location.file.empty()) return snapshot.shown(location.chapter);
  return snapshot.shown(location.file);
}

lsp::Definition to_lsp(const Snapshot& snapshot, std::size_t chapter,
                       const features::Definition& definition, const Dialect& dialect, bool links) {
  if (!links) return to_lsp(snapshot, definition.targets, dialect);
  const lsp::Range origin =
      to_lsp(snapshot.edition[chapter].text(), definition.origin, dialect.encoding);
  std::vector<lsp::LocationLink> out;
  for (const features::Location& target : definition.targets) {
    const auto document = document_of(snapshot, target);
    if (!document) continue;
    out.push_back({origin, document->uri, to_lsp(document->text, target.span, dialect.encoding),
                   to_lsp(document->text, target.name, dialect.encoding)});
  }
  return out;
}

std::vector<lsp::Location> to_lsp(const Snapshot& snapshot,
                                  const std::vector<features::Location>& locations,
                                  const Dialect& dialect) {
  std::vector<lsp::Location> out;
  out.reserve(locations.size());
  for (const features::Location& one : locations) {
    const auto document = document_of(snapshot, one);
    if (!document) continue;
    out.push_back({document->uri, to_lsp(document->text, one.name, dialect.encoding)});
  }
  return out;
}

std::vector<lsp::DocumentHighlight> to_lsp(const text::Text& text,
                                           const std::vector<features::Highlight>& highlights,
                                           const Dialect& dialect) {
  std::vector<lsp::DocumentHighlight> out;
  out.reserve(highlights.size());
  for (const features::Highlight& one : highlights) {
    out.push_back(
        {to_lsp(text, one.span, dialect.encoding),
         one.definition ? lsp::DocumentHighlightKind::write : lsp::DocumentHighlightKind::read});
  }
  return out;
}

}  // namespace ibid::app
