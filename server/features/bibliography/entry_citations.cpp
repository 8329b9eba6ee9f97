#include "features/bibliography/entry_citations.h"

#include <algorithm>

#include "features/places/cited.h"
#include "features/places/referent.h"
#include "features/wording/sentence.h"
#include "features/wording/work_text.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

constexpr std::size_t most_places = 3;
constexpr std::size_t longest_chapter_title = 60;

std::string chapter_title(const model::Edition& edition, std::size_t chapter) {
  const auto place = titled(edition, {chapter, std::nullopt});
  const std::string title =
      place.subject ? edition[chapter].apparatus().headings()[place.subject->number].title : "";
  return text::sanitized(
      clipped(title.empty() ? edition[chapter].path() : title, longest_chapter_title));
}

std::string place_of(const model::Edition& edition, const Mention& mention,
                     const std::string& chapter) {
  if (!mention.citation) return "the text of " + chapter;
  const model::Subject note = mention.citation->note.note;
  if (note.thing != model::Thing::note) return "a note in the text of " + chapter;
  const model::Apparatus& apparatus = edition[mention.citation->note.chapter].apparatus();
  return "note " + text::sanitized(apparatus.label_of_note(note.number).text) + " of " + chapter;
}

bool is_full(const model::Edition& edition, const Mention& mention) {
  if (!mention.citation) return false;
  const citation::Form form = model::source_of(edition, *mention.citation).form;
  return form == citation::Form::full || form == citation::Form::archival;
}

std::string cited_times(std::size_t count) {
  if (count == 1) return "Cited once";
  if (count == 2) return "Cited twice";
  return "Cited " + std::to_string(count) + " times";
}

}  // namespace

std::vector<EntryCitation> citations_of_entry(const model::Edition& edition, std::string_view file,
                                              std::string_view key) {
  std::vector<EntryCitation> out;
  const works::WorkPtr work = edition.library().catalogue().find(key);
  if (!work || work->file != file) return out;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    const std::string title = chapter_title(edition, i);
    for (const Mention& mention : mentions_in(edition, i)) {
      if (!mention.work || !is_same_work(*mention.work, *work)) continue;
      out.push_back({{i, mention.span, mention.name, {}},
                     is_full(edition, mention),
                     place_of(edition, mention, title)});
    }
  }
  return out;
}

std::map<std::string, std::vector<Location>> citations_by_key(const model::Edition& edition,
                                                              std::string_view file) {
  std::map<std::string, std::vector<Location>> out;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    for (const Mention& mention : mentions_in(edition, i)) {
      if (!mention.work || mention.work->introduced || mention.work->file != file) continue;
      out[mention.work->id].push_back({i, mention.span, mention.name, {}});
    }
  }
  return out;
}

std::vector<Location> full_form_first(const std::vector<EntryCitation>& citations) {
  std::vector<Location> out;
  const auto full = std::find_if(citations.begin(), citations.end(),
                                 [](const EntryCitation& one) { return one.in_full; });
  if (full != citations.end()) out.push_back(full->location);
  for (auto one = citations.begin(); one != citations.end(); ++one)
    if (one != full) out.push_back(one->location);
  return out;
}

Card entry_card(const Entry& entry) {
  Card card;
  if (entry.work) {
    card.line(strong(full_text(*entry.work, {})));
    card.line(words(imprint_text(*entry.work)));
  }
  card.line(words(text::sanitized(entry.type + " " + entry.key)));
  return card;
}

void add_citations(Card& card, const std::vector<EntryCitation>& citations,
                   std::string_view title) {
  const std::string in = title.empty() ? std::string() : " in " + text::sanitized(title);
  if (citations.empty()) return card.remark("Cited nowhere" + in);
  std::string line = cited_times(citations.size()) + in + ": ";
  for (std::size_t i = 0; i < citations.size() && i < most_places; ++i)
    line += (i > 0 ? "; " : "") + citations[i].where;
  if (citations.size() > most_places) line += "…";
  card.remark(line);
}

}  // namespace ibid::features
