// A table as lines of cells between bars.
#pragma once

#include <string>
#include <vector>

#include "import/html/inline.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// The lines of the table whose blocks are `blocks` of the page, its caption first.
std::vector<std::string> table_lines(const Page& page, Index table, const Inline& text,
                                     std::size_t first_block, std::size_t end_block);

}  // namespace ibid::import::html
