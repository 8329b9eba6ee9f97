// Titles: whether the words that a note prints can be those of a work's title.
//
// Numbers and dates decide: each that is printed must stand in the work's title, in its order. A
// title that prints none may be that of a work whose title has some. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::works {

/// A work's title, taken apart. Articles at its begin are left out.
struct TitleWords {
  std::vector<std::string> whole;
  std::vector<std::string> main;     ///< before the first colon; `whole` where there is none
  std::vector<std::string> shorter;  ///< the short title; empty where there is none
};
TitleWords title_words(std::string_view title, std::string_view short_title = {});

/// A title without its subtitle, which stands behind a colon, or behind the full stop of `Die
/// verspielte Freiheit. Der Weg in den Untergang`.
std::string_view main_title(std::string_view title);

enum class Likeness : std::uint8_t {
  none,
  part,     ///< some words, in order
  opening,  ///< some words, the first of them first, or several
  undated,  ///< all of the title but the years at its end
  whole,    ///< all of the title, with or without its subtitle, or all of the short title
};
Likeness likeness(const TitleWords& said, const TitleWords& known);

}  // namespace ibid::works
