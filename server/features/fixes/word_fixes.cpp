// Fixes for words: print what the rule says was meant, or mark what is printed as known to be so.
#include <algorithm>
#include <string>

#include "features/fixes/mending.h"

namespace ibid::features {
namespace {

// Nothing in it that Markdown would read as more than words.
bool is_mere_words(const std::string& words) {
  return words.find_first_of("*_[]<>`\\^$@{}\"\n\r") == words.npos;
}

std::string title_for(const std::string& instead, std::size_t places) {
  std::string title = "Print “" + instead + "”";
  if (places > 1) title += " in " + std::to_string(places) + " places of the chapter";
  return title;
}

}  // namespace

Mended correct_words(const Mending& mending) {
  const auto& corrections = mending.finding.corrections;
  if (corrections.empty()) return std::nullopt;
  Action action = mending.action(title_for(corrections.front().instead, corrections.size()));
  auto& edits = action.change.in_chapter(mending.scene.index);
  for (const rules::Correction& one : corrections) {
    const text::Span span = mending.chapter().span(one.subject, one.part);
    if (span.empty() || !is_mere_words(one.instead)) return std::nullopt;
    if (!one.printed.empty() && mending.raw(span) != one.printed) return std::nullopt;
    edits.push_back({span, one.instead});
  }
  std::sort(edits.begin(), edits.end(),
            [](const Replacement& a, const Replacement& b) { return a.span.begin < b.span.begin; });
  return action;
}

Mended mark_as_printed(const Mending& mending) {
  const auto& corrections = mending.finding.corrections;
  if (corrections.empty() || !is_mere_words(corrections.front().instead)) return std::nullopt;
  const text::Span span = mending.place();
  const std::string printed = mending.raw(span);
  if (!is_mere_words(printed)) return std::nullopt;
  return mending.action("Mark as printed so", {span, "[" + printed + "]{.sic corr=\"" +
                                                         corrections.front().instead + "\"}"});
}

}  // namespace ibid::features
