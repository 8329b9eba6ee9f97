#include "text/utf.h"

#include <bit>
#include <cstring>

namespace ibid::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

// The length that a lead byte announces and the bounds of its second byte (Unicode, table 3-7).
struct Lead {
  std::uint32_t bytes;
  unsigned char low, high;
};

constexpr Lead lead(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// Eight bytes at a time where they are all ASCII: nearly always.
std::size_t ascii_prefix(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

CodePoint detail::decode_sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char first = byte(0);
  const Lead form = lead(first);
  if (form.bytes == 0 || at + form.bytes > text.size()) return {replacement, 1, false};
  if (byte(1) < form.low || byte(1) > form.high) return {replacement, 1, false};
  char32_t value = first & (0x7FU >> form.bytes);
  for (std::uint32_t i = 1; i < form.bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {replacement, 1, false};
    value = value << 6 | (byte(i) & 0x3FU);
  }
  return {value, form.bytes, true};
}

void append(std::string& out, char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = replacement;
  const auto tail = [&](int shift) {
    out.push_back(static_cast<char>(0x80 | (value >> shift & 0x3F)));
  };
  if (value < 0x80) {
    out.push_back(static_cast<char>(value));
  } else if (value < 0x800) {
    out.push_back(static_cast<char>(0xC0 | value >> 6));
    tail(0);
  } else if (value < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | value >> 12));
    tail(6), tail(0);
  } else {
    out.push_back(static_cast<char>(0xF0 | value >> 18));
    tail(12), tail(6), tail(0);
  }
}

std::uint32_t units(std::string_view text, Encoding encoding) {
  if (encoding == Encoding::utf8) return static_cast<std::uint32_t>(text.size());
  std::uint32_t count = 0;
  while (!text.empty()) {
    const std::size_t plain = ascii_prefix(text);
    count += static_cast<std::uint32_t>(plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const CodePoint point = decode(text, 0);
    count += units(point, encoding);
    text.remove_prefix(point.bytes);
  }
  return count;
}

std::size_t prefix(std::string_view text, std::uint32_t count, Encoding encoding) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    const CodePoint point = decode(text, at);
    const std::uint32_t width = units(point, encoding);
    if (width > count) break;
    count -= width;
    at += point.bytes;
  }
  return at;
}

std::string sanitized(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = ascii_prefix(text.substr(at));
    out.append(text.substr(at, plain));
    at += plain;
    if (at == text.size()) break;
    const CodePoint point = decode(text, at);
    if (point.valid) {
      out.append(text.substr(at, point.bytes));
    } else {
      append(out, replacement);
    }
    at += point.bytes;
  }
  return out;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = ascii_prefix(text); at < text.size();) {
    const CodePoint point = decode(text, at);
    if (!point.valid) return false;
    at += point.bytes;
    at += ascii_prefix(text.substr(at));
  }
  return true;
}

}  // namespace ibid::text
