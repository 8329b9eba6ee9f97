#include "features/expansion.h"

#include "features/short_form.h"

namespace ibid::features {
namespace {

std::string inherited_places(const model::Edition& edition, const model::CitationRef& citation) {
  for (const model::CitationRef& hop : model::chain_of(edition, citation)) {
    if (std::string places = printed_places(edition, hop); !places.empty()) return places;
  }
  return {};
}

}  // namespace

bool can_be_expanded(const citation::Citation& words) {
  return citation::is_anaphor(words.form) && words.work.title.empty();
}

Replacement expansion(const model::Edition& edition, const model::CitationRef& citation,
                      const works::WorkPtr& work) {
  const model::Source& source = model::source_of(edition, citation);
  return expansion(edition, citation, work,
                   short_form(edition, citation.note.chapter, work,
                              work == source.work ? source.volume : work->is.volume));
}

Replacement expansion(const model::Edition& edition, const model::CitationRef& citation,
                      const works::WorkPtr& work, std::string words) {
  const auto printed = model::citation_of(edition, citation);
  const model::Source& source = model::source_of(edition, citation);
  const text::Span head = printed(printed->head);
  if (!printed->locators.empty() || !citation::is_anaphor(printed->form)) return {head, words};
  // `Ibid.` alone is the same place, which its stand-in has to say; and its stop may be the note's.
  const bool inherits = work == source.work && source.inherited;
  const std::string places = inherits ? inherited_places(edition, citation) : std::string();
  if (!places.empty()) words += ", " + places;
  if (edition[citation.note.chapter].text().slice(head).ends_with('.')) words += '.';
  return {head, words};
}

}  // namespace ibid::features
