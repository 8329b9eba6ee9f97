#include "features/change/expansion.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "citation/tokens.h"
#include "features/wording/short_form.h"
#include "syntax/characters.h"

namespace ibid::features {
namespace {

text::Span content_of(const model::Chapter& chapter, const model::CitationRef& citation) {
  const model::Subject note = citation.note.note;
  if (note.thing == model::Thing::note) {
    const auto fact = chapter.note(note.number);
    return fact(fact->content);
  }
  const auto fact = chapter.inline_note(note.number);
  return fact(fact->content);
}

}  // namespace

bool can_be_expanded(const citation::Citation& words) {
  return citation::is_anaphor(words.form) && words.work.title.empty();
}

Replacement Expansions::of(const model::CitationRef& citation, const works::WorkPtr& work) {
  const model::Source& source = model::source_of(edition_, citation);
  return of(citation, work,
            name_for(citation, work, work == source.work ? source.volume : work->is.volume));
}

Replacement Expansions::of(const model::CitationRef& citation, const works::WorkPtr& work,
                           std::string words) {
  const auto printed = model::citation_of(edition_, citation);
  const model::Source& source = model::source_of(edition_, citation);
  const text::Span head = printed(printed->head);
  if (!citation::is_anaphor(printed->form)) return {head, words};
  // `Ibid.` alone is the same place, which its stand-in has to say.
  if (printed->locators.empty() && work == source.work && source.inherited) {
    const std::string& places = inherited_places(citation);
    if (!places.empty()) words += ", " + places;
  }
  return {head, words + stop_behind(citation)};
}

const std::string& Expansions::name_for(const model::CitationRef& citation,
                                        const works::WorkPtr& work, const std::string& volume) {
  if (!prints_volume(citation)) return name(citation.note.chapter, work, volume);
  const auto [known, fresh] = names_without_volume_.try_emplace({citation.note.chapter, work});
  if (fresh) known->second = short_form_without_volume(edition_, citation.note.chapter, work);
  return known->second;
}

std::string Expansions::stop_behind(const model::CitationRef& citation) const {
  const auto printed = model::citation_of(edition_, citation);
  const model::Chapter& chapter = edition_[citation.note.chapter];
  const text::Span head = printed(printed->head);
  const std::string behind = chapter.text().slice({head.end, content_of(chapter, citation).end});
  const bool blank = !behind.empty() && syntax::is_blank_or_line_end(behind.front());
  const std::size_t next = std::min(behind.find_first_not_of(" \t\r\n"), behind.size());
  if (!printed->locators.empty() || prints_volume(citation)) {
    return blank && syntax::alphanumeric_at(behind, next) ? "," : "";
  }
  // Its stop may be the sentence's.
  if (!chapter.text().slice(head).ends_with('.')) return "";
  const auto lines =
      std::count(behind.begin(), behind.begin() + static_cast<std::ptrdiff_t>(next), '\n');
  const bool ends =
      next == behind.size() || lines > 1 || (blank && citation::is_capital(behind.substr(next)));
  return ends ? "." : "";
}

bool Expansions::prints_volume(const model::CitationRef& citation) const {
  const auto printed = model::citation_of(edition_, citation);
  return citation::is_anaphor(printed->form) && !printed->work.volume.empty();
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
