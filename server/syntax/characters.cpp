#include "syntax/characters.h"

#include <utf8proc.h>

#include "text/utf.h"

namespace ibid::syntax {
namespace {

utf8proc_category_t category(char32_t point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(point));
}

}  // namespace

bool detail::is_letter_beyond_ascii(char32_t point) {
  const auto kind = category(point);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool detail::is_alphanumeric_beyond_ascii(char32_t point) {
  const auto kind = category(point);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO;
}

bool is_space(char32_t point) {
  return point == ' ' || (point >= '\t' && point <= '\r') ||
         (point >= 0x80 && category(point) == UTF8PROC_CATEGORY_ZS);
}

bool is_ascii_punctuation(char byte) {
  return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
         (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

bool alphanumeric_before(std::string_view text, std::size_t at) {
  for (std::size_t bytes = 1; bytes <= 4 && bytes <= at; ++bytes) {
    const text::CodePoint point = text::decode(text, at - bytes);
    if (point.valid && point.bytes == bytes) return is_alphanumeric(point.value);
  }
  return false;
}

void detail::append_lower_beyond_ascii(std::string& out, char32_t point) {
  const auto lower = utf8proc_tolower(static_cast<utf8proc_int32_t>(point));
  text::append(out, static_cast<char32_t>(lower));
}

}  // namespace ibid::syntax
