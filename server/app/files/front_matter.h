// Front matter: the YAML at the head of a chapter, as far as Ibid asks it.
//
// Reads one key of the outermost mapping, whose value is a string or a list of strings. Front
// matter that is not well-formed YAML gives nothing. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ibid::app {

/// The strings that `key` has in the front matter of `chapter`; none where there is none.
std::vector<std::string> strings_in_front_matter(std::string_view chapter, std::string_view key);

}  // namespace ibid::app
