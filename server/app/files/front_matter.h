// Front matter: the YAML at the head of a chapter, as far as Ibid asks it.
//
// Reads one key of the outermost mapping, whose value is a string or a list of strings. Front
// matter that is not well-formed YAML gives nothing. Pure; spans count bytes of the chapter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ibid::app {

/// The strings that `key` has in the front matter of `chapter`; none where there is none.
std::vector<std::string> strings_in_front_matter(std::string_view chapter, std::string_view key);

/// One of them, and where it is written, with its quotation marks; an empty span where it is
/// written otherwise than it reads: with escapes, or over several lines.
struct FrontMatterString {
  std::string value;
  text::Span span;
};
std::vector<FrontMatterString> located_in_front_matter(std::string_view chapter,
                                                       std::string_view key);

/// A string as front matter may have it: bare where it can, else quoted.
std::string yaml_string(std::string_view value);

}  // namespace ibid::app
