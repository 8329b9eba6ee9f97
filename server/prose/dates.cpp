// Dates that no calendar has (`31 April`), and weekdays that may not be those of their date.
//
// `31 April 1925`, `31st of April`, `April 31, 1925`, `31. April`, `31 апреля`. Titles are passed
// over, and what is said to be printed so (`30 February [sic]`). Which calendar counts is for the
// rule to say: here a weekday is a spot where either of the two disagrees.
#include <algorithm>
#include <optional>
#include <string>

#include "prose/calendar.h"
#include "prose/digits.h"
#include "prose/looks.h"
#include "text/byte_set.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

struct MonthName {
  std::string_view name;
  unsigned month;
};
// Besides the English names. Only those of the short months matter in other languages.
constexpr MonthName other_names[] = {
    {"Jan", 1},    {"Feb", 2},      {"Mar", 3},       {"Apr", 4},       {"Jun", 6},
    {"Jul", 7},    {"Aug", 8},      {"Sept", 9},      {"Sep", 9},       {"Oct", 10},
    {"Nov", 11},   {"Dec", 12},     {"Februar", 2},   {"Juni", 6},      {"février", 2},
    {"avril", 4},  {"juin", 6},     {"septembre", 9}, {"novembre", 11}, {"febbraio", 2},
    {"aprile", 4}, {"giugno", 6},   {"settembre", 9}, {"февраля", 2},   {"апреля", 4},
    {"июня", 6},   {"сентября", 9}, {"ноября", 11},
};

// What a month's name begins with, in any of the languages.
constexpr text::ByteSet beginnings_of_months() {
  text::ByteSet out;
  for (const std::string_view name : months) out.add(name.front());
  for (const MonthName& row : other_names) out.add(row.name.front());
  return out;
}
constexpr text::ByteSet beginnings = beginnings_of_months();

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

unsigned month_named(std::string_view word) {
  const auto* const english = std::find(months.begin(), months.end(), word);
  if (english != months.end()) return static_cast<unsigned>(english - months.begin()) + 1;
  for (const MonthName& row : other_names) {
    if (row.name == word) return row.month;
  }
  return 0;
}

unsigned number_in(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

struct Found {
  Span span;
  Day day;
};

class Dates {
 public:
  Dates(const Passage& passage, Spots& out) : passage_(passage), text_(passage.text), out_(out) {}

  void run() {
    for (Offset at = 0; at < text_.size();) {
      if (!is_word_byte(text_[at])) {
        ++at;
        continue;
      }
      const Offset begin = at;
      while (at < text_.size() && is_word_byte(text_[at])) ++at;
      if (at - begin < 3 || at - begin > 24 || !beginnings.has(text_[begin])) continue;
      if (const unsigned month = month_named(text_.substr(begin, at - begin)))
        look_at_month({begin, at}, month);
    }
  }

 private:
  void look_at_month(Span name, unsigned month) {
    auto found = day_before(name, month);
    if (!found) found = day_behind(name, month);
    if (!found || is_passed_over(found->span.begin) || is_owned(found->span.end)) return;
    const Day& day = found->day;
    if (is_swedish(day)) return;
    if (!has(Calendar::gregorian, day) && !has(Calendar::julian, day)) {
      if (day.day > 31 && day.year == 0) return;
      add(out_, Sight::impossible_date, passage_, found->span).words =
          text_.substr(found->span.begin, found->span.size());
    } else if (day.year != 0 && has(Calendar::gregorian, day)) {
      look_at_weekday(*found);
    }
  }

  // Sweden came back to the old style with a second leap day.
  static bool is_swedish(const Day& day) {
    return day.day == 30 && day.month == 2 && day.year == 1712;
  }

  // `31 April`, `31. April`, `31st of April`, a year behind it.
  std::optional<Found> day_before(Span name, unsigned month) const {
    Offset at = name.begin;
    if (at < 2 || text_[at - 1] != ' ') return std::nullopt;
    --at;
    if (text_.substr(0, at).ends_with(" of")) at -= 3;
    for (const std::string_view suffix : {"st", "nd", "rd", "th", "."}) {
      if (!text_.substr(0, at).ends_with(suffix)) continue;
      at -= static_cast<Offset>(suffix.size());
      break;
    }
    Offset begin = at;
    while (begin > 0 && at - begin < 3 && is_arabic(text_[begin - 1])) --begin;
    if (begin == at || at - begin > 2 || !may_begin_at(begin)) return std::nullopt;
    Found found{{begin, name.end}, {0, month, number_in(text_.substr(begin, at - begin))}};
    if (found.day.day == 0) return std::nullopt;
    Offset end = name.end;
    if (text_.substr(end).starts_with('.')) ++end;
    if (text_.substr(end).starts_with(',')) ++end;
    take_year(end, found);
    return found;
  }

  // `April 31, 1925`
  std::optional<Found> day_behind(Span name, unsigned month) const {
    Offset at = name.end;
    if (text_.substr(at).starts_with('.')) ++at;
    if (!text_.substr(at).starts_with(' ')) return std::nullopt;
    const Offset begin = ++at;
    while (at < text_.size() && is_arabic(text_[at])) ++at;
    if (at == begin || at - begin > 2 || !text_.substr(at).starts_with(',')) return std::nullopt;
    Found found{{name.begin, at}, {0, month, number_in(text_.substr(begin, at - begin))}};
    take_year(at + 1, found);
    if (found.day.year == 0 || found.day.day == 0) return std::nullopt;
    return found;
  }

  void take_year(Offset at, Found& found) const {
    if (at >= text_.size() || text_[at] != ' ') return;
    const Offset begin = at + 1;
    Offset end = begin;
    while (end < text_.size() && is_arabic(text_[end])) ++end;
    if (end - begin != 4 || text_[begin] == '0') return;
    found.day.year = static_cast<int>(number_in(text_.substr(begin, 4)));
    found.span.end = end;
  }

  // Not within `1.31`, `30/31 April`, `No. 31 April`.
  bool may_begin_at(Offset begin) const {
    if (begin == 0) return true;
    const char before = text_[begin - 1];
    if (is_arabic(before) || is_word_byte(before) || before == '/' || before == '.' ||
        before == ',' || before == '+' || before == '$')
      return false;
    const std::string_view ahead = text_.substr(0, begin);
    for (const std::string_view word : {"No. ", "Nos. ", "no. ", "nos. ", "Nr. ", "p. ", "pp. ",
                                        "Vol. ", "vol. ", "n. ", "№ ", "S. "}) {
      if (ahead.ends_with(word)) return false;
    }
    return true;
  }

  bool is_passed_over(Offset at) const {
    return passage_.within(Stretch::Kind::emphasis, at) ||
           passage_.within(Stretch::Kind::sic, at) || passage_.within(Stretch::Kind::named, at);
  }

  // `31 April [sic]`, `(sic!)`
  bool is_owned(Offset end) const {
    const std::string_view rest = text_.substr(end);
    return rest.starts_with(" [sic") || rest.starts_with(" (sic") || rest.starts_with(", [sic");
  }

  // `Monday, 3 May 1926`, `on Monday the 3rd of May 1926`
  void look_at_weekday(const Found& found) {
    std::string_view before = text_.substr(0, found.span.begin);
    if (!before.ends_with(' ')) return;
    before.remove_suffix(1);
    if (before.ends_with(" the")) before.remove_suffix(4);
    if (before.ends_with(',')) before.remove_suffix(1);
    for (unsigned i = 0; i < weekdays.size(); ++i) {
      if (!before.ends_with(weekdays[i])) continue;
      const auto begin = static_cast<Offset>(before.size() - weekdays[i].size());
      if (begin > 0 && is_word_byte(text_[begin - 1])) continue;
      const Day& day = found.day;
      const bool gregorian = weekday(Calendar::gregorian, day) == i;
      const bool julian = weekday(Calendar::julian, day) == i;
      if (gregorian && julian) return;
      add(out_, Sight::weekday, passage_, {begin, found.span.end}).words =
          std::string(weekdays[i]) + " " + std::to_string(day.day) + " " +
          std::string(months[day.month - 1]) + " " + std::to_string(day.year);
    }
  }

  const Passage& passage_;
  std::string_view text_;
  Spots& out_;
};

}  // namespace

void look_at_dates(const Passage& passage, Spots& out) {
  Dates(passage, out).run();
}

}  // namespace ibid::prose
