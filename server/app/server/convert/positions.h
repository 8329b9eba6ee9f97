// Positions: where spans of a text stand in lines and columns, again and again while it is edited.
//
// What an edit left alone is not counted anew: it keeps its column, and its line moves with the
// lines before it. Main thread only.
#pragma once

#include <vector>

#include "lsp/base.h"
#include "text/text.h"

namespace ibid::app {

class Positions {
 public:
  /// The ranges of `spans`, which lie in `text` in the order of their begins. Valid until the next
  /// call.
  const std::vector<lsp::Range>& of(const text::Text& text, std::vector<text::Span> spans,
                                    text::Encoding encoding);

 private:
  text::Text text_;
  text::Encoding encoding_ = text::Encoding::utf16;
  std::vector<text::Span> spans_;
  std::vector<lsp::Range> ranges_;
};

}  // namespace ibid::app
