// The parser's tree: the only file, with its .cpp and convert.cpp, that calls Tree-sitter.
//
// Trees are immutable and shared between threads; each thread has a parser of its own. Places are
// bytes; Tree-sitter's rows and columns are kept right because its tree sums them up, but nothing
// here reads them.
#pragma once

#include <memory>
#include <string_view>

#include <tree_sitter/api.h>

#include "text/text.h"

namespace ibid::syntax {

using Tree = std::shared_ptr<const TSTree>;

/// Parses `text`; with `old`, reuses what the edits recorded in it left alone.
Tree parse_tree(const text::Text& text, const TSTree* old);

/// `tree` with the edit recorded in it, fit to be the `old` of parse_tree(). `text` is the one
/// before the edit, which must lie within it.
Tree edit_tree(const TSTree* tree, const text::Text& text, const text::Edit& edit);

/// Goes through a tree's top-level blocks in order. Costs the logarithm of their number to start.
class TopLevel {
 public:
  /// Begins with the first block that starts at `from` or behind.
  TopLevel(const TSTree* tree, text::Offset from);
  ~TopLevel();
  TopLevel(const TopLevel&) = delete;
  TopLevel& operator=(const TopLevel&) = delete;

  bool done() const { return done_; }
  TSNode node() const { return ts_tree_cursor_current_node(&cursor_); }
  text::Offset begin() const { return ts_node_start_byte(node()); }
  void next();

 private:
  bool at_block() const;

  TSTreeCursor cursor_;
  bool done_ = false;
};

}  // namespace ibid::syntax
