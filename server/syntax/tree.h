// The parser: the only file, with its .cpp, symbols and convert, that calls Tree-sitter.
//
// A document is read in windows, for two reasons. Tree-sitter's tree of a whole chapter takes ten
// times the chapter's memory, and its own way to parse again after an edit costs time in proportion
// to the number of blocks. A window is sure of a block as soon as nothing that was read for it, or
// for one before it, reached the window's end; Tree-sitter keeps count of that.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include <tree_sitter/api.h>

#include "text/text.h"

namespace ibid::syntax {

/// A block whose reading took the parser further than this behind its end is open-ended.
constexpr text::Offset near = 256;

struct TreeDeleter {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};

/// The top-level blocks of a part of a text, in order.
class Window {
 public:
  /// Parses `span`. REQUIRES: a block begins where it does, one that is no definition.
  Window(const text::Text& text, text::Span span);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  bool done() const { return done_; }
  void next();
  void rewind();

  TSNode node() const { return ts_tree_cursor_current_node(&cursor_); }
  /// Where the block begins and ends in the text.
  text::Offset begin() const { return origin_ + ts_node_start_byte(node()); }
  text::Offset end() const { return origin_ + ts_node_end_byte(node()); }
  /// True where reading the block took a look at the window's end.
  bool reaches_end() const { return ts_node_has_changes(node()); }
  /// True where that look was taken for this block or for one before it, even if what it found is
  /// noted between blocks, where no node of the tree shows it.
  bool depends_on_end() const { return reaches_end() || went_on_ < end(); }
  /// How far the parser looked from somewhere within `span`, ends included, if that is far.
  text::Offset looked(text::Span span) const;
  /// What to add to the parser's bytes for a place in the text. Wraps around.
  text::Offset origin() const { return origin_; }

 private:
  bool at_block() const;

  // The parser went back to `at` after it had read as far as `to`.
  struct Look {
    text::Offset at;
    text::Offset to;
  };
  struct Source;

  static const char* read_run(void* payload, std::uint32_t at, TSPoint, std::uint32_t* bytes);

  text::Offset origin_;
  std::vector<Look> looks_;
  // Where the parser first went on after it had seen the window's end.
  text::Offset went_on_ = std::numeric_limits<text::Offset>::max();
  std::unique_ptr<TSTree, TreeDeleter> tree_;
  TSTreeCursor cursor_{};
  bool done_ = false;
};

}  // namespace ibid::syntax
