#include "prose/mark_signs.h"

#include "prose/letters.h"
#include "text/utf.h"

namespace ibid::prose {

using text::Offset;

std::vector<Letters> marks_in(std::string_view text) {
  std::vector<Letters> out;
  char32_t before = 0;
  for (Offset at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const Offset end = at + point.bytes;
    if (std::u32string_view(U"“”„«»‘’\"").find(point.value) != std::u32string_view::npos) {
      const text::CodePoint after = text::decode(text, end);
      out.push_back({before,
                     point.value,
                     after.value,
                     text::decode(text, end + after.bytes).value,
                     {at, end}});
    }
    before = point.value;
    at = end;
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

}  // namespace ibid::prose
