// Abbreviations that a note introduces: `(henceforth X)`, `(zit. als X)`, `, désormais X`.
#pragma once

#include <optional>
#include <string>

#include "citation/tokens.h"

namespace ibid::citation {

/// What the words in brackets [begin, end) introduce: `henceforth X`, `abgekürzt: X`. Empty
/// where they plainly speak of it and no abbreviation is printed (`hereafter cited in the text`),
/// nothing where they speak of something else.
std::optional<std::string> read_siglum(const Tokens& tokens, Index begin, Index end);

/// Where `henceforth X` begins at the end of the words [begin, end), as in `(Paris, 1920;
/// henceforth X)`; `end` where there is none. The `;` or comma is at the index before.
Index siglum_begin(const Tokens& tokens, Index begin, Index end);

/// `*LCB*`: a title in capitals, set off by emphasis.
bool is_siglum_title(const Tokens& tokens, Index at);

struct Explained {
  std::string siglum;
  Index end = 0;  ///< where reading began if there is none
};

/// `henceforth X` without brackets, a piece between commas: X is one word in capitals, or set off.
Explained read_plain_siglum(const Tokens& tokens, Index at);

}  // namespace ibid::citation
