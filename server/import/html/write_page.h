// A page as Pandoc Markdown.
//
// One paragraph a line. Notes stand where the page has them; what belongs to the web page stands in
// comments, in its place.
#pragma once

#include <string>

#include "import/html/page.h"

namespace ibid::import::html {

std::string written(const Page& page);

}  // namespace ibid::import::html
