// Fixes for what is printed: one spot, or all that are printed in an unusual way.
#include <algorithm>
#include <string_view>

#include "features/fixes/mending.h"
#include "rules/silencing.h"

namespace ibid::features {
namespace {

bool says_nothing(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

// What an editor would call a replacement.
std::string title_of(const std::string& printed, const std::string& instead) {
  if (printed.empty()) return "Put in “" + instead + "”";
  if (printed.find('\n') != printed.npos && says_nothing(printed + instead))
    return "Leave one blank line";
  if (says_nothing(printed)) return instead.empty() ? "Delete the blank" : "Leave one blank";
  if (says_nothing(instead)) {
    const std::size_t begin = printed.find_first_not_of(" \r\n");
    return "Delete “" + printed.substr(begin) + "”";
  }
  return "Print “" + instead + "”";
}

}  // namespace

Mended mend_spot(const Mending& mending) {
  const model::Subject subject = mending.finding.subject;
  if (!model::is_spot(subject.thing)) return std::nullopt;
  const auto spot = mending.chapter().spot(model::sight_of(subject.thing), subject.number);
  if (!spot->instead) return std::nullopt;
  const text::Span span = spot(spot->mend);
  return mending.action(title_of(mending.raw(span), *spot->instead), {span, *spot->instead});
}

Mended exchange_marks(const Mending& mending) {
  Mended action = mend_spot(mending);
  if (action) action->title = "Exchange the inner marks";
  return action;
}

Mended take_marks_away(const Mending& mending) {
  Mended action = mend_spot(mending);
  if (action) action->title = "Take the quotation marks away";
  return action;
}

Mended print_as_usual(const Mending& mending) {
  if (mending.finding.reprints.empty()) return std::nullopt;
  Action action = mending.action("Print “" + mending.finding.reprints.front().as +
                                 "” everywhere in the chapter");
  const auto quiet = rules::Silencing(mending.chapter()).quiet_for(*mending.finding.rule);
  auto& edits = action.change.in_chapter(mending.scene.index);
  for (const rules::Reprint& reprint : mending.finding.reprints) {
    const std::uint32_t count = mending.chapter().count(model::thing_of(reprint.sight));
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto spot = mending.chapter().spot(reprint.sight, i);
      const text::Span span = spot(spot->mend);
      if (!rules::hold(quiet, span.begin)) edits.push_back({span, reprint.as});
    }
  }
  std::sort(edits.begin(), edits.end(),
            [](const Replacement& a, const Replacement& b) { return a.span.begin < b.span.begin; });
  return action;
}

}  // namespace ibid::features
