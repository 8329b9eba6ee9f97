// Spans of years within one decade, by how the second is printed: `1924-1925`, `1924-25`, `1924-5`.
//
// Of the book's own prose: titles, quotations and notes print them as their sources do.
#include "prose/digits.h"
#include "prose/looks.h"
#include "text/byte_set.h"

namespace ibid::prose {
namespace {

using text::Offset;

Offset digits_end(std::string_view text, Offset at) {
  while (at < text.size() && is_arabic(text[at])) ++at;
  return at;
}

// Stands alone: in no number, date, shelfmark or word.
bool stands_alone(std::string_view text, Offset begin, Offset end) {
  const auto is_free = [](std::string_view mark, std::string_view joins) {
    return mark.empty() || joins.find(mark.front()) == std::string_view::npos;
  };
  constexpr std::string_view joins =
      "0123456789-/_+#$abcdefghijklmnopqrstuvwxyz"
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::string_view before = text.substr(0, begin);
  const std::string_view behind = text.substr(end);
  if (!is_free(before.empty() ? before : before.substr(before.size() - 1), joins)) return false;
  if (before.ends_with("‘") || before.ends_with("“") || before.ends_with("–")) return false;
  if (before.ends_with('.') || before.ends_with(',')) return false;
  if (behind.size() > 1 && (behind[0] == '.' || behind[0] == ',') && is_arabic(behind[1]))
    return false;
  return is_free(behind, joins) && !behind.starts_with("–");
}

bool is_passed_over(const Passage& passage, Offset at) {
  for (const Stretch::Kind kind :
       {Stretch::Kind::emphasis, Stretch::Kind::link, Stretch::Kind::named, Stretch::Kind::sic}) {
    if (passage.within(kind, at)) return true;
  }
  return false;
}

// Looks at the number at `begin`; returns where to go on.
Offset look_at(const Passage& passage, Offset begin, Spots& out) {
  const std::string_view text = passage.text;
  const Offset end = digits_end(text, begin);
  const std::string_view rest = text.substr(end);
  const Offset dash = rest.starts_with('-') ? 1 : rest.starts_with("–") ? 3 : 0;
  if (end - begin != 4 || dash == 0) return end;
  const Offset second = end + dash;
  const Offset last = digits_end(text, second);
  const Offset digits = last - second;
  const bool year = text[begin] == '1' || text.substr(begin, 2) == "20";
  if (!year || (digits != 4 && digits != 2 && digits != 1)) return last;
  // The same but for the last digit, which rises.
  if (text.substr(begin + 4 - digits, digits - 1) != text.substr(second, digits - 1)) return last;
  if (text[last - 1] <= text[end - 1] || !stands_alone(text, begin, last)) return last;
  if (is_passed_over(passage, begin)) return last;
  const Sight sight = digits == 4   ? Sight::years_full
                      : digits == 2 ? Sight::years_two_digits
                                    : Sight::years_one_digit;
  add(out, sight, passage, {begin, last}).words = text.substr(begin, last - begin);
  return last;
}

}  // namespace

void look_at_year_ranges(const Passage& passage, Spots& out) {
  if (passage.in_note || passage.quotations > 0 || passage.kind != Passage::Kind::paragraph) return;
  const std::string_view text = passage.text;
  constexpr text::ByteSet digits("0123456789");
  for (std::size_t at = digits.find(text, 0); at < text.size();)
    at = digits.find(text, look_at(passage, static_cast<Offset>(at), out));
}

}  // namespace ibid::prose
