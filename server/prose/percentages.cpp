// `23 of 98 delegates (31 per cent)`: a share that its two numbers do not make.
//
// Only in arabic numbers, with nothing but words between them and the bracket. A share may have
// been rounded to its last place, or cut off behind it.
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "prose/digits.h"
#include "prose/looks.h"

namespace ibid::prose {
namespace {

using text::Offset;

constexpr std::size_t longest_reach = 80;

struct Share {
  double value = 0;
  int decimals = 0;
  std::string_view unit;  ///< `per cent`
};

// What stands in the bracket: `31 per cent`, `31.5%`.
std::optional<Share> read_share(std::string_view inside) {
  Share out;
  const std::size_t end = inside.find_first_not_of("0123456789.,");
  if (end == 0 || end == inside.npos || end > 6) return std::nullopt;
  std::string number(inside.substr(0, end));
  if (const std::size_t point = number.find_first_of(".,"); point != number.npos) {
    number[point] = '.';
    out.decimals = static_cast<int>(number.size() - point - 1);
    if (out.decimals == 0 || number.find_first_of(".,", point + 1) != number.npos) return {};
  }
  const auto [last, error] =
      std::from_chars(number.data(), number.data() + number.size(), out.value);
  if (error != std::errc() || last != number.data() + number.size()) return std::nullopt;
  std::size_t at = end;
  while (at < inside.size() && inside[at] == ' ') ++at;
  for (const std::string_view unit : {"per cent", "percent", "%"}) {
    if (inside.substr(at) == unit) {
      out.unit = unit;
      return out;
    }
  }
  return std::nullopt;
}

struct Counted {
  Offset begin = 0;
  Offset end = 0;
  unsigned value = 0;
};

// The number that ends before `end`: `1,669`, `98`. Nothing where it is part of something else.
std::optional<Counted> number_before(std::string_view text, Offset end) {
  Offset begin = end;
  std::string digits;
  while (begin > 0 && (is_arabic(text[begin - 1]) ||
                       (text[begin - 1] == ',' && begin > 1 && is_arabic(text[begin - 2]) &&
                        end - begin >= 3 && (end - begin) % 4 == 3)))
    --begin;
  for (Offset at = begin; at < end; ++at)
    if (is_arabic(text[at])) digits += text[at];
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  if (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(') return std::nullopt;
  if (begin > 1 && is_arabic(text[begin - 2])) return std::nullopt;  // `1 669`
  Counted out{begin, end, 0};
  std::from_chars(digits.data(), digits.data() + digits.size(), out.value);
  // A year counts nothing.
  const bool year = end - begin == 4 && out.value >= 1400 && out.value <= 2099;
  if (year || out.value == 0) return std::nullopt;
  return out;
}

// The last number in `text`, with only words behind it.
std::optional<Counted> last_number(std::string_view text) {
  auto end = static_cast<Offset>(text.size());
  while (end > 0 && !is_arabic(text[end - 1])) {
    const char c = text[end - 1];
    if (text.size() - end > longest_reach || c == '.' || c == ';' || c == ')' || c == '(')
      return std::nullopt;
    --end;
  }
  if (end == 0 || (end < text.size() && text[end] != ' ')) return std::nullopt;
  return number_before(text, end);
}

std::string printed(double value, int decimals) {
  const double scale = std::pow(10, decimals);
  const auto scaled = static_cast<long long>(std::llround(value * scale));
  std::string out = std::to_string(scaled / static_cast<long long>(scale));
  if (decimals == 0) return out;
  std::string behind = std::to_string(scaled % static_cast<long long>(scale));
  behind.insert(0, static_cast<std::size_t>(decimals) - behind.size(), '0');
  return out + "." + behind;
}

bool is_rounded_or_cut(double right, const Share& share) {
  constexpr double next_to_nothing = 1e-9;
  const double places = (share.value - right) * std::pow(10, share.decimals);
  return places > -1 && places <= 0.5 + next_to_nothing;
}

void look_at_bracket(const Passage& passage, Offset open, Spots& out) {
  const std::string_view text = passage.text;
  const std::size_t length = text.substr(open, 24).find(')');
  if (length == text.npos) return;
  const std::size_t close = open + length;
  const auto share = read_share(text.substr(open + 1, close - open - 1));
  if (!share) return;
  const auto whole = last_number(text.substr(0, open));
  if (!whole) return;
  const std::string_view before = text.substr(0, whole->begin);
  Offset of = 0;
  for (const std::string_view word : {" out of the ", " out of ", " of the ", " of "}) {
    if (!before.ends_with(word)) continue;
    of = static_cast<Offset>(before.size() - word.size());
    break;
  }
  if (of == 0 || !is_arabic(text[of - 1])) return;
  const auto part = number_before(text, of);
  if (!part || part->value > whole->value) return;
  const double right = 100.0 * part->value / whole->value;
  if (is_rounded_or_cut(right, *share)) return;
  add(out, Sight::wrong_share, passage, {part->begin, static_cast<Offset>(close + 1)}).words =
      std::string(text.substr(part->begin, part->end - part->begin)) + " of " +
      std::string(text.substr(whole->begin, whole->end - whole->begin)) + " is " +
      printed(right, share->decimals) + (share->unit == "%" ? "%" : " per cent");
}

}  // namespace

void look_at_percentages(const Passage& passage, Spots& out) {
  const std::string_view text = passage.text;
  for (std::size_t open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
    if (open + 1 < text.size() && is_arabic(text[open + 1]))
      look_at_bracket(passage, static_cast<Offset>(open), out);
  }
}

}  // namespace ibid::prose
