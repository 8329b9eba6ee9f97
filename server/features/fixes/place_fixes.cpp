// Fixes for headings, identifiers and links.
#include <algorithm>

#include "features/fixes/mending.h"
#include "rules/typed_number.h"

namespace ibid::features {
namespace {

using model::Part;
using model::Thing;

// The `nth` identifier, from 1, that is free to take the place of a repeated one.
std::string free_id(const model::Apparatus& apparatus, const std::string& id, int nth) {
  for (int i = 2;; ++i) {
    std::string other = id + "-" + std::to_string(i);
    if (!apparatus.find_id(other) && --nth == 0) return other;
  }
}

// How many places up to this one repeat what its identifier repeats: they may all be mended in one
// step, so each has a free one of its own.
int rank_of(const model::Apparatus& apparatus, const model::Subject& subject) {
  const auto& repeated = apparatus.repeated_ids();
  const auto here = std::find_if(repeated.begin(), repeated.end(),
                                 [&](const auto& one) { return one.subject == subject; });
  if (here == repeated.end()) return 1;
  return static_cast<int>(std::count_if(repeated.begin(), here + 1,
                                        [&](const auto& one) { return one.first == here->first; }));
}

// How many `#` a heading begins with; 0 where it is underlined.
text::Offset marks_of(const std::string& heading) {
  const std::size_t first = heading.find_first_not_of(' ');
  if (first == heading.npos || heading[first] != '#') return 0;
  const std::size_t last = std::min(heading.find_first_not_of('#', first), heading.size());
  return static_cast<text::Offset>(last - first);
}

}  // namespace

Mended lead_to_nearest(const Mending& mending) {
  auto edits = all_corrected(mending);
  if (edits.empty()) return std::nullopt;
  const bool is_file = mending.finding.corrections[0].printed.find('.') != std::string::npos;
  return mending.action(
      "Lead to " + std::string(is_file ? "" : "#") + mending.finding.corrections[0].instead,
      edits[0]);
}

Mended give_another_id(const Mending& mending) {
  const model::Apparatus& apparatus = mending.scene.apparatus();
  const model::Subject subject = mending.finding.subject;
  const bool is_heading = subject.thing == Thing::heading;
  const std::string& id =
      is_heading ? apparatus.headings()[subject.number].id : apparatus.anchors()[subject.number];
  const int rank = rank_of(apparatus, subject);
  const std::string other = free_id(apparatus, id, rank);
  // One that Pandoc makes of a title is no other's: what is repeated is written somewhere.
  const text::Span span = mending.span(Part::id);
  if (mending.raw(span) != id) return std::nullopt;
  return mending.action(std::string(rank == 1 ? "Call the second one " : "Call this one ") + other +
                            "; links go on leading to the first",
                        {span, other});
}

Mended raise_section(const Mending& mending) {
  const auto& headings = mending.scene.apparatus().headings();
  const model::Number first = mending.finding.subject.number;
  const int level = headings[first].level;
  int before = 0;
  for (model::Number i = first; i > 0 && before == 0; --i) {
    if (!headings[i - 1].nested) before = headings[i - 1].level;
  }
  const int fewer = level - before - 1;
  if (before == 0 || fewer <= 0) return std::nullopt;
  Action action = mending.action("Make it level " + std::to_string(before + 1));
  auto& edits = action.change.in_chapter(mending.scene.index);
  for (model::Number i = first; i < headings.size(); ++i) {
    if (headings[i].nested) continue;
    if (i != first && headings[i].level <= level) break;
    const text::Span span = mending.chapter().heading(i)(mending.chapter().heading(i)->span);
    const std::string raw = mending.raw(span);
    if (marks_of(raw) != headings[i].level) return std::nullopt;
    const text::Offset at = span.begin + static_cast<text::Offset>(raw.find('#'));
    edits.push_back({{at, at + static_cast<text::Offset>(fewer)}, ""});
  }
  if (edits.size() > 1) action.title += ", with what stands under it";
  return action;
}

// The identifier that Pandoc makes of the title must stay: it leaves out a number in front, but not
// `Chapter` and no roman one.
Mended number_as_attribute(const Mending& mending) {
  const auto heading = mending.chapter().heading(mending.finding.subject.number);
  const text::Span title = heading(heading->title_span);
  const std::string raw = mending.raw(title);
  const rules::TypedNumber typed = rules::typed_number(raw);
  if (typed.number.empty() || rules::typed_number(heading->title).number != typed.number)
    return std::nullopt;
  const bool same_id = heading->explicit_id || (raw[0] >= '0' && raw[0] <= '9');
  if (!same_id) return std::nullopt;
  const std::string attribute = "n=" + typed.number;
  Action action = mending.action("Number it by the attribute " + attribute);
  auto& edits = action.change.in_chapter(mending.scene.index);
  edits.push_back({{title.begin, title.begin + static_cast<text::Offset>(typed.rest)}, ""});
  const std::string behind = mending.raw({title.end, heading(heading->span).end});
  const std::size_t first = behind.find_first_not_of(" \t");
  const std::size_t brace = behind.rfind('}');
  if (!heading->number.empty()) return action;
  if (first == behind.npos)
    edits.push_back({{title.end, title.end}, " {" + attribute + "}"});
  else if (behind[first] == '{' && brace != behind.npos) {
    const text::Offset at = title.end + static_cast<text::Offset>(brace);
    edits.push_back({{at, at}, " " + attribute});
  } else {
    return std::nullopt;
  }
  return action;
}

// On the level of the section before it.
Mended make_heading(const Mending& mending) {
  const text::Offset at = mending.place().begin;
  const auto& headings = mending.scene.apparatus().headings();
  int level = 2;
  for (model::Number i = mending.chapter().count_before(Thing::heading, at); i > 0; --i) {
    if (headings[i - 1].nested) continue;
    level = std::max<int>(level, headings[i - 1].level);
    break;
  }
  const auto block = mending.chapter().block_at(at);
  const text::Span line = block.block->nodes.front().span.shifted(block.begin);
  std::string raw = mending.raw(line);
  raw.erase(raw.find_last_not_of(" \r\n") + 1);
  const text::Span words{line.begin, line.begin + static_cast<text::Offset>(raw.size())};
  const bool bold = raw.size() > 4 && (raw.starts_with("**") || raw.starts_with("__")) &&
                    raw.substr(raw.size() - 2) == raw.substr(0, 2);
  if (bold) raw = raw.substr(2, raw.size() - 4);
  return mending.action("Make it a heading of level " + std::to_string(level),
                        {words, std::string(static_cast<std::size_t>(level), '#') + " " + raw});
}

Mended link_chapter(const Mending& mending) {
  if (mending.finding.subject.thing != Thing::prose_reference || mending.finding.related.empty())
    return std::nullopt;
  const std::size_t chapter = mending.finding.related[0].place.chapter;
  const std::string target =
      model::relative_path(mending.chapter().path(), mending.edition()[chapter].path());
  const std::string words = mending.raw(mending.place());
  if (target.find_first_of("[]()<> ") != target.npos || words.find_first_of("[]<>") != words.npos)
    return std::nullopt;
  return mending.action("Link it to " + target,
                        {mending.place(), "[" + words + "](" + target + ")"});
}

}  // namespace ibid::features
