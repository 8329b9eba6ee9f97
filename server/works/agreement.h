// Names: whether a name as a note prints it can be that of an author of a work.
//
// Family names must be equal once folded (fold.h). Given names and initials only contradict: `I.`
// may be Isaac and cannot be Tamara. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "citation/citation.h"

namespace ibid::works {

/// What a family name is looked up by: the name, and the name without its small particles (`von`).
std::vector<std::string> family_keys(std::string_view family);

/// What a name is looked up by: family_keys(), and the whole name where it is a body's or may be
/// one with the family name first.
std::vector<std::string> name_keys(const citation::Name& name);

enum class Agreement : std::uint8_t {
  contradict,
  agree,      ///< nothing speaks against it
  given_too,  ///< both say a given name or initials, and they go together
};
Agreement agree(const citation::Name& said, const citation::Name& known);

/// Every name that is said is one of `known`; the weakest agreement of them. Contradicts where
/// nobody is known.
Agreement agree(const std::vector<citation::Name>& said, const std::vector<citation::Name>& known);

}  // namespace ibid::works
