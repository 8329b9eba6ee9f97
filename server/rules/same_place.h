// Same places: whether two names of places of publication may be those of one town.
//
// Where in doubt, yes: what is compared here accuses.
#pragma once

#include <string_view>

namespace ibid::rules {

/// True where one names the other too (`London` and `London and New York`), where the names begin
/// alike (`Moscow`, `Moskva`, `M.`), are written in two scripts, or are known as names of one town.
bool may_be_one_place(std::string_view a, std::string_view b);

}  // namespace ibid::rules
