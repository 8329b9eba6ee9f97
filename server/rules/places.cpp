#include "rules/places.h"

#include <algorithm>
#include <array>

namespace ibid::rules {
namespace {

constexpr std::array<std::string_view, 7> dashes{"-", "–", "—", "‐", "‑", "‒", "−"};

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

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

std::vector<PrintedPlace> printed_places(const Cited& cited) {
  std::vector<PrintedPlace> out;
  bool with_unit = false;  // the places read just before have one
  for (const citation::Locator& locator : cited.words->locators) {
    PrintedPlace place{&cited, &locator, {}, {}, words_at(*cited.words, locator.span), false};
    const text::Span unit = locator.unit_span;
    if (!unit.empty() && unit.end <= locator.span.begin) {
      place.unit = words_at(*cited.words, unit);
      place.gap = words_at(*cited.words, {unit.end, locator.span.begin});
      if (unit.end < locator.span.begin && place.gap.empty()) place.range = {};
    }
    place.shares = unit.empty() && with_unit;
    with_unit = !unit.empty() || place.shares;
    if (!locator.from.empty() && begins_with(place.range, locator.from) && is_gap(place.gap))
      out.push_back(place);
  }
  return out;
}

PageUnit page_unit(std::string_view unit) {
  if (unit == "p." || unit == "p" || unit == "P.") return PageUnit::one;
  if (unit == "pp." || unit == "pp" || unit == "Pp." || unit == "PP.") return PageUnit::several;
  return PageUnit::none;
}

std::optional<PrintedRange> read_range(std::string_view printed) {
  for (const std::string_view dash : dashes) {
    const std::size_t at = printed.find(dash);
    if (at == printed.npos) continue;
    const PrintedRange out{printed.substr(0, at), dash, printed.substr(at + dash.size())};
    if (is_digits(out.from) && is_digits(out.to)) return out;
  }
  return std::nullopt;
}

}  // namespace ibid::rules
