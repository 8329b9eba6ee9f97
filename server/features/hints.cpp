// Inlay hints: behind an Ibid. or a short form, the work it means.
//
// Only where it is known; what is in doubt says so, what is not known is a finding's business.
// Costs the chapter's notes, each a comparison, and the works of those within the range.

#include <algorithm>

#include "features/cited.h"
#include "features/source_text.h"
#include "features/work_text.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using model::Status;

bool leaves_something_unsaid(citation::Form form) {
  return citation::is_anaphor(form) || form == citation::Form::shortened;
}

std::optional<Hint> hint_of(const model::Edition& edition, const model::CitationRef& citation) {
  const model::Source& source = model::source_of(edition, citation);
  const bool certain = source.status == Status::resolved;
  if (!source.work || (!certain && source.status != Status::uncertain)) return std::nullopt;
  Phrase details = source_line(edition, citation);
  const Phrase chain = chain_line(edition, citation);
  if (!chain.empty()) details += Phrase{"\n\n", "\n\n"} + chain;
  const std::string label = "→ " + short_text(*source.work, source.volume);
  return Hint{mention_of(edition, citation).name.end,
              text::sanitized(certain ? label : label + " ?"), text::sanitized(details.markdown),
              text::sanitized(details.plain)};
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
  std::sort(out.begin(), out.end(), [](const Hint& a, const Hint& b) { return a.at < b.at; });
  return out;
}

}  // namespace ibid::features
