#include "works/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "works/fold.h"

namespace ibid::works {
namespace {

using Stems = std::array<std::string_view, 12>;

// Begins of months that fit no other month, folded.
constexpr std::array<Stems, 5> stems{{
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
    {"jan", "feb", "marz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"},
    {"janv", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"},
    {"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"},
    {"янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"},
}};

constexpr Stems english{"January", "February", "March",     "April",   "May",      "June",
                        "July",    "August",   "September", "October", "November", "December"};

// `Marxist` and `Augustine` begin like months and are none.
bool could_be_month(std::string_view word, std::string_view stem) {
  static constexpr std::array<std::string_view, 45> rests{
      "",       "y",     "uary",  "ruary",  "ch",    "il",   "e",     "ust",  "t",
      "tember", "ober",  "ember", "uar",    "ruar",  "i",    "ier",   "rier", "l",
      "let",    "embre", "obre",  "naio",   "braio", "zo",   "ile",   "gio",  "gno",
      "lio",    "sto",   "bre",   "tembre", "аря",   "раля", "та",    "еля",  "я",
      "уста",   "тября", "ября",  "бря",    "абря",  "ябрь", "тябрь", "брь",  "абрь"};
  return word.substr(0, stem.size()) == stem &&
         std::find(rests.begin(), rests.end(), word.substr(stem.size())) != rests.end();
}

std::optional<unsigned> number_of(std::string_view word) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc()) return std::nullopt;
  const std::string_view rest = word.substr(static_cast<std::size_t>(end - word.data()));
  if (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th") return value;
  return std::nullopt;
}

// 1923-11-07, 1923-11; nothing where it is anything else.
std::optional<Date> read_numeric(std::string_view text) {
  std::array<unsigned, 3> numbers{};
  std::size_t count = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (count < 3) {
    const auto [next, error] = std::from_chars(at, end, numbers[count]);
    if (error != std::errc() || next - at > 4) return {};
    ++count;
    at = next;
    if (at == end || *at != '-') break;
    ++at;
  }
  if (at != end || count < 2 || numbers[0] < 1000) return {};
  if (numbers[1] < 1 || numbers[1] > 12 || numbers[2] > 31) return {};
  return Date{static_cast<std::uint16_t>(numbers[0]), static_cast<std::uint8_t>(numbers[1]),
              static_cast<std::uint8_t>(numbers[2])};
}

}  // namespace

std::uint8_t month_named(std::string_view word) {
  for (const Stems& language : stems)
    for (std::size_t i = 0; i < language.size(); ++i)
      if (could_be_month(word, language[i])) return static_cast<std::uint8_t>(i + 1);
  return 0;
}

std::string_view name_of_month(std::uint8_t month) {
  return english[month - 1U];
}

std::optional<Date> read_date(std::string_view text) {
  if (const auto numeric = read_numeric(text)) return numeric;
  Date date;
  std::vector<unsigned> numbers;
  for (const std::string& word : words(text)) {
    const auto number = number_of(word);
    if (number) {
      numbers.push_back(*number);
    } else if (const std::uint8_t month = month_named(word)) {
      if (date.month != 0 && date.month != month) return {};
      date.month = month;
    } else if (!is_article(word) && word != "of") {
      return {};
    }
  }
  if (date.month == 0 && numbers.size() > 1) return {};
  for (const unsigned number : numbers) {
    if (number >= 1000 && number <= 2999 && date.year == 0)
      date.year = static_cast<std::uint16_t>(number);
    else if (number >= 1 && number <= 31 && date.month != 0 && date.day == 0)
      date.day = static_cast<std::uint8_t>(number);
    else
      return {};
  }
  if (date == Date{}) return {};
  return date;
}

bool dates_agree(std::string_view a, std::string_view b) {
  const auto first = read_date(a);
  const auto second = read_date(b);
  if (!first || !second) return folded(a) == folded(b);
  const auto agree = [](auto x, auto y) { return x == 0 || y == 0 || x == y; };
  return agree(first->year, second->year) && agree(first->month, second->month) &&
         agree(first->day, second->day);
}

bool years_agree(std::string_view a, std::string_view b) {
  const auto range = [](std::string_view text) {
    std::pair<unsigned, unsigned> out{0, 0};
    for (const std::string& word : words(text)) {
      const auto number = number_of(word.substr(0, word.find_first_not_of("0123456789")));
      if (!number) continue;
      if (out.first == 0) out.first = *number;
      out.second = *number;
    }
    return out;
  };
  const auto first = range(a);
  const auto second = range(b);
  if (first.first == 0 || second.first == 0) return folded(a) == folded(b);
  return first.first <= second.second && second.first <= first.second;
}

}  // namespace ibid::works
