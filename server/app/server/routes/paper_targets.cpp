#include "app/server/routes/paper_targets.h"

#include <utility>

namespace ibid::app {

void PaperTargets::add_here(text::Span whole, text::Span name) {
  const text::Encoding encoding = asked_.world.dialect.encoding;
  targets_.push_back({asked_.paper.uri, to_lsp(asked_.text(), whole, encoding),
                      to_lsp(asked_.text(), name, encoding)});
}

void PaperTargets::add(const Snapshot& book, const std::vector<features::Location>& places) {
  const text::Encoding encoding = asked_.world.dialect.encoding;
  for (const features::Location& place : places) {
    const text::Text& text = book.edition[place.chapter].text();
    targets_.push_back({book.uri(place.chapter), to_lsp(text, place.span, encoding),
                        to_lsp(text, place.name, encoding)});
  }
}

void PaperTargets::add_file(std::string uri) {
  targets_.push_back({std::move(uri), {}, {}});
}

std::vector<lsp::Location> PaperTargets::locations() const {
  std::vector<lsp::Location> out;
  out.reserve(targets_.size());
  for (const Target& target : targets_) out.push_back({target.uri, target.name});
  return out;
}

lsp::Definition PaperTargets::definition(text::Span origin) const {
  const Dialect& dialect = asked_.world.dialect;
  if (!dialect.links) return locations();
  const lsp::Range from = to_lsp(asked_.text(), origin, dialect.encoding);
  std::vector<lsp::LocationLink> out;
  out.reserve(targets_.size());
  for (const Target& target : targets_)
    out.push_back({from, target.uri, target.whole, target.name});
  return out;
}

}  // namespace ibid::app
