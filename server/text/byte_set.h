// Byte sets: to pass over text that holds nothing of interest, a byte at a time.
//
// A set that holds the first bytes of some characters finds each of them in UTF-8, and others that
// begin alike: whoever asks looks closer. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ibid::text {

class ByteSet {
 public:
  constexpr ByteSet() = default;
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char byte : bytes) add(byte);
  }

  constexpr void add(char byte) { has_[static_cast<unsigned char>(byte)] = true; }

  constexpr bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

  /// Where the next byte of the set stands, `at` or behind it; the text's size where none does.
  constexpr std::size_t find(std::string_view text, std::size_t at) const {
    while (at < text.size() && !has(text[at])) ++at;
    return at;
  }
  /// Where the next byte stands that the set does not hold.
  constexpr std::size_t find_other(std::string_view text, std::size_t at) const {
    while (at < text.size() && has(text[at])) ++at;
    return at;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace ibid::text
