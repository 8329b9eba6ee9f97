// The front matter that the head of a page makes.
#pragma once

#include <string>
#include <utility>

#include "import/html/inline.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// The front matter, and the first block behind it; "" and 0 where there is none. What stands
/// before its last line and belongs to the web page becomes a comment within it.
std::pair<std::string, std::size_t> front_matter(const Page& page, const Inline& text);

}  // namespace ibid::import::html
