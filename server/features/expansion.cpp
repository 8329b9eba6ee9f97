#include "features/expansion.h"

#include <utility>
#include <vector>

#include "features/short_form.h"

namespace ibid::features {

bool can_be_expanded(const citation::Citation& words) {
  return citation::is_anaphor(words.form) && words.work.title.empty();
}

Replacement Expansions::of(const model::CitationRef& citation, const works::WorkPtr& work) {
  const model::Source& source = model::source_of(edition_, citation);
  return of(
      citation, work,
      name(citation.note.chapter, work, work == source.work ? source.volume : work->is.volume));
}

Replacement Expansions::of(const model::CitationRef& citation, const works::WorkPtr& work,
                           std::string words) {
  const auto printed = model::citation_of(edition_, citation);
  const model::Source& source = model::source_of(edition_, citation);
  const text::Span head = printed(printed->head);
  if (!printed->locators.empty() || !citation::is_anaphor(printed->form)) return {head, words};
  // `Ibid.` alone is the same place, which its stand-in has to say; and its stop may be the note's.
  if (work == source.work && source.inherited) {
    const std::string& places = inherited_places(citation);
    if (!places.empty()) words += ", " + places;
  }
  if (edition_[citation.note.chapter].text().slice(head).ends_with('.')) words += '.';
  return {head, words};
}

const std::string& Expansions::name(std::size_t chapter, const works::WorkPtr& work,
                                    const std::string& volume) {
  const auto [known, fresh] = names_.try_emplace({chapter, work, volume});
  if (fresh) known->second = short_form(edition_, chapter, work, volume);
  return known->second;
}

const std::string& Expansions::inherited_places(const model::CitationRef& citation) {
  std::vector<std::string*> walked;
  std::string places;
  for (auto at = citation; places.empty();) {
    const auto& next = model::source_of(edition_, at).antecedent;
    const auto [known, fresh] = places_.try_emplace(at);
    if (!fresh) {
      places = known->second;
      break;
    }
    walked.push_back(&known->second);
    if (!next) break;
    places = printed_places(edition_, *next);
    at = *next;
  }
  for (std::string* one : walked) *one = places;
  return places_.at(citation);
}

}  // namespace ibid::features
