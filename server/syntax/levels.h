// Letters raised above the line and lowered below it: Pandoc's `XIX^e^` and `H~2~O`.
#pragma once

#include <cstddef>
#include <string_view>

namespace ibid::syntax {

/// The index of the sign that ends what the sign at `at` raises or lowers; npos where none does. As
/// in Pandoc, no blank stands between the two. A tilde within an address lowers nothing. Asked of
/// every sign of a text, linear in the text.
std::size_t level_end(std::string_view text, std::size_t at);

}  // namespace ibid::syntax
