// Spellings: whether two family names can be one Russian name, transliterated by two systems.
//
// `Zinov'ev` (Library of Congress), `Zinoviev` (newspapers), `Sinowjew` (German) are one man.
// Sounds are compared, not letters: enough where a title goes with the name, too little on its own.
#pragma once

#include <string_view>

namespace ibid::works {

/// Both folded (fold.h), ASCII; other names are alike only when equal.
bool may_be_one_name(std::string_view a, std::string_view b);

}  // namespace ibid::works
