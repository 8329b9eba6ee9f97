#include "prose/mark_signs.h"

#include <algorithm>
#include <array>

#include "prose/letters.h"
#include "text/byte_set.h"
#include "text/utf.h"

namespace ibid::prose {

using text::Offset;

namespace {

// The Russian ъ where it is transliterated: `s"ezd`, `ob”iasnenie`, `S"EZD`. It stands between a
// consonant and a vowel that begins with a j.
bool is_hard_sign(const Letters& mark) {
  if (mark.c != U'"' && mark.c != U'”') return false;
  constexpr std::u32string_view vowels = U"aeiouyëё";
  const bool small = is_small_letter(mark.before) && vowels.find(mark.before) == vowels.npos &&
                     std::u32string_view(U"eëėiyj").find(mark.after) != std::u32string_view::npos;
  const bool capital = is_capital_letter(mark.before) &&
                       std::u32string_view(U"EËĖIYJ").find(mark.after) != std::u32string_view::npos;
  return small || capital;
}

}  // namespace

std::vector<Letters> marks_in(std::string_view text) {
  constexpr text::ByteSet beginnings("\"\xC2\xE2");
  std::vector<Letters> out;
  for (std::size_t at = beginnings.find(text, 0); at < text.size();
       at = beginnings.find(text, at + 1)) {
    const text::CodePoint point = text::decode(text, at);
    if (std::u32string_view(U"“”„«»‘’\"").find(point.value) == std::u32string_view::npos) continue;
    const auto begin = static_cast<Offset>(at);
    const Offset end = begin + point.bytes;
    const text::CodePoint after = text::decode(text, end);
    const char32_t behind = text::decode(text, end + after.bytes).value;
    const Letters mark{point_before(text, begin), point.value, after.value, behind, {begin, end}};
    if (!is_hard_sign(mark)) out.push_back(mark);
  }
  return out;
}

bool is_stop(char32_t c) {
  return c == U'.' || c == U',' || c == U'?' || c == U'!' || c == U'…';
}

// `the workers’ party`, `fishin’ and`, `o’ the`: no other word ends in an apostrophe.
bool may_be_cut_short(std::string_view text, Offset at) {
  if (at == 0) return false;
  const char last = text[at - 1];
  if (last == 's' || last == 'x' || last == 'z' || last == 'S') return true;
  const std::string_view word = word_before(text, at);
  return word.ends_with("in") || word == "o" || word == "O" || word == "n" || word == "th" ||
         word == "an";
}

bool may_be_ayn(std::string_view before, std::string_view behind) {
  constexpr std::array<std::string_view, 9> particles{"al-",  "el-",   "ul-",  "ibn ", "Ibn ",
                                                      "bin ", "bint ", "Abu ", "Abū "};
  constexpr std::array<std::string_view, 17> names{"Abd",  "Abb",  "Ali ", "Alī",  "Umar", "Uthm",
                                                   "Amr",  "Ubay", "Aziz", "Azīz", "Arab", "Arafa",
                                                   "Iraq", "Irāq", "Ulam", "ulam", "Ā’ish"};
  const auto ends = [&](std::string_view one) { return before.ends_with(one); };
  const auto begins = [&](std::string_view one) { return behind.starts_with(one); };
  return std::any_of(particles.begin(), particles.end(), ends) ||
         std::any_of(names.begin(), names.end(), begins);
}

}  // namespace ibid::prose
