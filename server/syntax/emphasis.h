// Pairs the runs of `*` and `_`, as Pandoc's reader does.
//
// A run opens an emphasis unless a blank stands behind it, and from then on only the innermost
// opening can be closed: what it would take for its outer ones is text. So one stack and one pass
// do. Nodes are appended as they open and have the end 0 until they close; those that never close
// keep it, and prune() takes them out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/block.h"

namespace ibid::syntax {

/// Nodes nested deeper than this are not made: what they hold belongs to the one above.
constexpr std::size_t max_inline_depth = 100;

class Emphasis {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  Emphasis(std::string_view text, std::vector<Node>& nodes) : text_(text), nodes_(nodes) {}

  std::size_t height() const { return open_.size(); }

  /// Reads one run. Openings below `floor` stand outside the present brackets and cannot close.
  /// `depth` counts the nodes open that are no emphasis.
  void run(text::Span run, std::size_t floor, std::size_t depth);

  /// Gives up all openings from `floor` on: they are text.
  void drop(std::size_t floor);

 private:
  struct Opening {
    char mark;
    std::uint8_t need;  // 1 or 2 marks close it; 3: one, two or three do
    text::Offset begin;
    std::uint32_t outer;
    std::uint32_t inner;  // only while need is 3
  };

  bool ends(text::Offset at, text::Offset end, text::Offset count) const;
  bool after_word(text::Offset at) const;
  text::Offset open(text::Offset at, text::Offset end);
  text::Offset close(text::Offset at, text::Offset end);
  text::Offset close_three(text::Offset at, text::Offset end);
  void push(text::Offset at, std::uint8_t need);
  void finish(std::uint32_t node, Kind kind, text::Span span);
  std::uint32_t make(Kind kind, text::Offset begin);

  std::string_view text_;
  std::vector<Node>& nodes_;
  std::vector<Opening> open_;
  std::size_t room_ = 0;          // how many openings may have nodes
  text::Offset last_end_ = none;  // where the last emphasis closed: that counts as a word's end
};

/// Takes the nodes with end 0 out of [first, nodes.size()).
void prune(std::vector<Node>& nodes, std::size_t first);

}  // namespace ibid::syntax
