// The pieces of a block as Markdown: emphasis, links, spans and markers around escaped text.
//
// What lasts longest is opened first, so that markup nests whatever the page did. Linear.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "import/html/page.h"

namespace ibid::import::html {

struct InlineOptions {
  bool one_line = false;             ///< a heading or a cell: breaks become spaces
  std::string_view always;           ///< escaped wherever they stand
  std::string_view line_end = "\\";  ///< before the end of a line
};

class Inline {
 public:
  /// `wanted`: the anchors that some link leads to; others are left out. Both must outlive this.
  Inline(const Page& page, const std::set<std::string, std::less<>>& wanted)
      : page_(page), wanted_(wanted) {}

  /// Lines joined by '\n'.
  std::string markdown(const std::vector<Item>& items, const InlineOptions& options = {}) const;

 private:
  const Page& page_;
  const std::set<std::string, std::less<>>& wanted_;
};

/// Text as the inside of a comment: nothing in it ends the comment.
std::string comment_text(std::string_view text);

}  // namespace ibid::import::html
