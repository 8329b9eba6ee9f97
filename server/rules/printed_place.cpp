#include "rules/printed_place.h"

#include <algorithm>

namespace ibid::rules {
namespace {

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view printed, std::string_view value) {
  return printed.size() >= value.size() &&
         std::equal(value.begin(), value.end(), printed.begin(),
                    [](char a, char b) { return small(a) == small(b); });
}

bool is_gap(std::string_view text) {
  return text.empty() || text == " " || text == "\u00A0" || text == "\u202F";
}

// A span of the block as the citation prints it: counted from its end, since what comes behind the
// title holds no marks.
std::string_view words_at(const citation::Citation& words, text::Span span) {
  const auto from_end = [&](text::Offset at) -> std::size_t { return words.span.end - at; };
  if (span.empty() || span.end > words.span.end || from_end(span.begin) > words.printed.size())
    return {};
  return std::string_view(words.printed)
      .substr(words.printed.size() - from_end(span.begin), span.size());
}

}  // namespace

void add_printed_places(const citation::Citation& words, std::vector<PrintedPlace>& out) {
  bool with_unit = false;  // the places read just before have one
  for (const citation::Locator& locator : words.locators) {
    PrintedPlace place{&locator, {}, {}, words_at(words, locator.span), {}, false};
    const text::Span unit = locator.unit_span;
    if (!unit.empty() && unit.end <= locator.span.begin) {
      place.unit = words_at(words, unit);
      place.gap = words_at(words, {unit.end, locator.span.begin});
      if (unit.end < locator.span.begin && place.gap.empty()) place.range = {};
    }
    place.shares = unit.empty() && with_unit;
    with_unit = !unit.empty() || place.shares;
    if (locator.from.empty() || !begins_with(place.range, locator.from) || !is_gap(place.gap))
      continue;
    place.digits = read_range(place.range);
    out.push_back(place);
  }
}

}  // namespace ibid::rules
