// What single bytes are to BibTeX and LaTeX, which know ASCII alone. Pure.
#pragma once

#include <string>
#include <string_view>

namespace ibid::works {

constexpr bool is_bib_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

constexpr bool is_bib_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Types, fields and the names of strings are the same in any case.
inline std::string in_lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace ibid::works
