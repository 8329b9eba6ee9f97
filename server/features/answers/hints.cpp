// Inlay hints: behind an Ibid. or a short form, the work it means; behind a heading, the printed
// page it stands on.
//
// Only where it is known; what is in doubt says so, what is not known is a finding's business.
// Costs the chapter's notes, each a comparison, and the works of those within the range.

#include <algorithm>

#include "features/answers/answers.h"
#include "features/places/cited.h"
#include "features/wording/source_text.h"
#include "features/wording/work_text.h"
#include "text/utf.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

using model::Status;

bool leaves_something_unsaid(citation::Form form) {
  return citation::is_anaphor(form) || form == citation::Form::shortened;
}

// A short form that prints all that would stand behind it.
bool is_printed(const model::Edition& edition, const model::CitationRef& citation,
                const std::string& name) {
  const text::Span span = mention_of(edition, citation).name;
  const auto there = works::words(edition[citation.note.chapter].text().slice(span));
  const auto wanted = works::words(name);
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::find(there.begin(), there.end(), word) != there.end();
  });
}

std::optional<Hint> hint_of(const model::Edition& edition, const model::CitationRef& citation) {
  const model::Source& source = model::source_of(edition, citation);
  const bool certain = source.status == Status::resolved;
  if (!source.work || (!certain && source.status != Status::uncertain)) return std::nullopt;
  const std::string name = short_text(*source.work, source.volume);
  if (certain && is_printed(edition, citation, name)) return std::nullopt;
  const std::string label = "→ " + name;
  return Hint{mention_of(edition, citation).name.end,
              text::sanitized(certain ? label : label + " ?"), citation};
}

// The last page that begins before the heading does.
std::optional<std::string> page_at(const model::Chapter& chapter, text::Offset at) {
  const std::uint32_t all = chapter.count(model::Thing::page_break);
  std::uint32_t next = chapter.count_before(model::Thing::page_break, at);
  while (next < all && chapter.span({model::Thing::page_break, next}).begin < at) ++next;
  if (next == 0) return std::nullopt;
  return chapter.page_break(next - 1)->number;
}

void add_pages(const model::Chapter& chapter, text::Span within, std::vector<Hint>& out) {
  if (chapter.count(model::Thing::page_break) == 0) return;
  const std::uint32_t all = chapter.count(model::Thing::heading);
  std::uint32_t i = chapter.count_before(model::Thing::heading, within.begin);
  for (; i < all; ++i) {
    const text::Span title = chapter.span({model::Thing::heading, i}, model::Part::name);
    if (title.begin > within.end) break;
    const auto page = page_at(chapter, title.end);
    if (!page || !within.touches(title.end) || title.empty()) continue;
    out.push_back({title.end, "p. " + text::sanitized(*page), std::nullopt});
  }
}

}  // namespace

std::vector<Hint> inlay_hints(const model::Edition& edition, std::size_t chapter,
                              text::Span within) {
  std::vector<Hint> out;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    const text::Span span = edition[chapter].span(note.note);
    if (span.begin > within.end || span.end < within.begin) continue;
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      if (!leaves_something_unsaid(note.sources[i].form)) continue;
      auto hint = hint_of(edition, {{chapter, note.note}, i});
      if (hint && within.touches(hint->at)) out.push_back(std::move(*hint));
    }
  }
  add_pages(edition[chapter], within, out);
  std::sort(out.begin(), out.end(), [](const Hint& a, const Hint& b) { return a.at < b.at; });
  return out;
}

std::optional<HintDetails> hint_details(const model::Edition& edition, model::Chains& chains,
                                        const Hint& hint) {
  if (!hint.citation) {
    const std::string page = "The printed source’s page where this stands: " + hint.label;
    return HintDetails{page, page};
  }
  const model::NoteRef& note = hint.citation->note;
  const model::NoteSources* cited = edition.sources(note.chapter).of(note.note);
  if (!cited || hint.citation->index >= cited->sources.size()) return std::nullopt;
  Phrase details = source_line(edition, *hint.citation);
  const Phrase chain = chain_line(edition, chains, *hint.citation);
  if (!chain.empty()) details += Phrase{"\n\n", "\n\n"} + chain;
  return HintDetails{text::sanitized(details.markdown), text::sanitized(details.plain)};
}

}  // namespace ibid::features
