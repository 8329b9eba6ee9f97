// UTF-8, read forgivingly: the one place that decodes bytes.
//
// A byte that belongs to no well-formed sequence (Unicode 15, table 3-7) counts as one code point,
// U+FFFD, of one byte. So every text has a decoding, and what is not valid UTF-8 keeps its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ibid::text {

/// What the columns of an LSP position count.
enum class Encoding : std::uint8_t { utf8, utf16, utf32 };

struct CodePoint {
  char32_t value = 0;       ///< U+FFFD where the bytes are ill-formed
  std::uint32_t bytes = 0;  ///< 1 to 4; 0 at the end of the text
  bool valid = true;
};

namespace detail {
CodePoint decode_sequence(std::string_view text, std::size_t at);
}

/// The code point that begins at byte `at` of `text`.
inline CodePoint decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0, true};
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? CodePoint{first, 1, true} : detail::decode_sequence(text, at);
}

/// Appends `value` to `out` as UTF-8. A surrogate or a value past U+10FFFF becomes U+FFFD.
void append(std::string& out, char32_t value);

/// How many units of `encoding` the code point takes.
constexpr std::uint32_t units(CodePoint point, Encoding encoding) {
  if (encoding == Encoding::utf8) return point.bytes;
  return encoding == Encoding::utf16 && point.value > 0xFFFF ? 2 : 1;
}

/// How many units of `encoding` the whole of `text` takes.
std::uint32_t units(std::string_view text, Encoding encoding);

/// The byte length of the longest prefix of `text` that takes at most `count` units. A count that
/// falls inside a code point stops before it.
std::size_t prefix(std::string_view text, std::uint32_t count, Encoding encoding);

/// `text` with every ill-formed byte replaced by U+FFFD: fit to be sent as JSON.
std::string sanitized(std::string_view text);

/// True where every byte of `text` belongs to a well-formed sequence.
bool is_valid_utf8(std::string_view text);

}  // namespace ibid::text
