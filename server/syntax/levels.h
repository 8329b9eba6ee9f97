// Letters raised above the line and lowered below it: Pandoc's `XIX^e^` and `H~2~O`.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/byte_set.h"

namespace ibid::syntax {

/// The index of the sign that ends what the sign at `at` raises or lowers; npos where none does. As
/// in Pandoc, no blank stands between the two. A tilde within an address lowers nothing. Asked of
/// every sign of a text, linear in the text.
std::size_t level_end(std::string_view text, std::size_t at);

/// Tells of the runs of a text behind `from`, in their order and without the signs:
/// visit(begin, end, sign), where `sign` is `^`, `~`, or 0 for what stands in the line. None is
/// empty. Linear.
template <typename Visit>
void for_each_level(std::string_view text, std::size_t from, Visit visit) {
  constexpr text::ByteSet signs("^~");
  const auto in_line = [&](std::size_t end) {
    if (from < end) visit(from, end, '\0');
  };
  for (std::size_t at = signs.find(text, from); at < text.size(); at = signs.find(text, at)) {
    const std::size_t end = level_end(text, at);
    if (end == text.npos) {
      ++at;
      continue;
    }
    in_line(at);
    visit(at + 1, end, text[at]);
    at = from = end + 1;
  }
  in_line(text.size());
}

}  // namespace ibid::syntax
