// Numbers as notes print them. Pure; ASCII only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ibid::citation {

/// The value of a roman numeral in either case, strictly formed (`xxviii`, not `xiix`).
std::optional<unsigned> roman(std::string_view word);

/// The same with the ending of a French ordinal behind capitals, or without: `Ier`, `IIe`, `II`.
std::optional<unsigned> roman_or_ordinal(std::string_view word);

/// The end of a range as meant: `190` and `1` give `191`, `321` and `28` give `328`. An end as long
/// as the begin stays as it is.
std::string expanded(std::string_view from, std::string_view to);

/// A year of our era as books print it: 1400 to 2099.
bool is_year(std::string_view digits);

}  // namespace ibid::citation
