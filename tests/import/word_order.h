// Whether the words of a text stand in its Markdown, in their order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::import {

/// What stands before the number of a page in a stripped Markdown.
inline constexpr char page_sign = '\x01';

/// A word and where it begins, in bytes.
struct Place {
  std::string word;
  std::size_t at = 0;
};

std::vector<Place> places(std::string_view text);

/// "" or the first word that differs. `pages_move`: the numbers at the feet of pages may stand
/// anywhere before.
std::string difference(std::string_view text, std::string_view stripped_markdown, bool pages_move);

}  // namespace ibid::import
