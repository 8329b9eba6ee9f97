// Reads the blocks of a text one after the other, from a place where one begins.
//
// Parses no further than the asked blocks take, but for those that look ahead: a code fence looks
// for its end through the whole text.
#pragma once

#include <memory>

#include "syntax/block.h"
#include "syntax/tree.h"
#include "text/text.h"

namespace ibid::syntax {

/// As much as is read at once of a whole text.
constexpr text::Offset full_window = 256 * 1024;

/// Whether a line begins at `at`; to the parser, a lone CR is a blank in one. A block may also
/// begin behind an HTML tag in its line.
bool begins_line(const text::Text& text, text::Offset at);

/// Where a text's first block begins: 0, or behind a byte order mark. There alone front matter may
/// stand.
text::Offset head_of(const text::Text& text);

class BlockReader {
 public:
  /// REQUIRES: `from` is 0 or the begin of a block that begins a line and is no definition.
  /// `window` is how many bytes to parse at first; it grows where that is not enough.
  BlockReader(const text::Text& text, text::Offset from, text::Offset window);

  bool done() const { return at_ >= text_.size(); }
  /// Where the next block begins.
  text::Offset at() const { return at_; }
  BlockRef read();

 private:
  void fill();
  text::Offset window_end() const;
  bool fill_once();
  text::Offset begin() const;
  bool seeks_front_matter() const;
  text::Offset next_begin() const;
  text::Offset find_sure();

  const text::Text& text_;
  text::Offset at_;
  text::Offset restart_;       // where the window begins
  text::Offset size_;          // the window's
  text::Offset next_restart_;  // where the window behind it may begin
  std::unique_ptr<Window> window_;
  text::Offset sure_ = 0;  // the blocks before are as they stay
};

}  // namespace ibid::syntax
