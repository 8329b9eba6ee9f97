// One name of a person or a body.
#pragma once

#include <optional>
#include <string_view>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

struct ReadName {
  Name name;
  Index end = 0;  ///< behind it, and behind `et al.`
};

/// `E.H. Carr`, `Marc BLOCH`, `Mrs. Humphry Ward`, `King, Jr.`, `Троцкий Л. Д.` from token `begin`
/// on, as far as `end`, a comma or `and`: initials and given names, particles, the family name.
std::optional<ReadName> read_name(const Tokens& tokens, Index begin, Index end);

/// `E.`, `Iu.`, `Ю.`
bool is_initial(const Tokens& tokens, Index i);

bool all_capitals(std::string_view word);

}  // namespace ibid::citation
