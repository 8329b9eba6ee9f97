// The lines of a plain text, and where an indent alone begins a paragraph.
//
// Books that are wrapped as they were printed set the first line of a paragraph in and leave no
// blank line before it. A text has that habit or not: one indented line proves nothing. Linear.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ibid::import {

/// A line with something to see, trimmed.
struct Line {
  std::string_view text;
  std::uint32_t number = 1;  ///< in the input, from 1
  std::uint32_t indent = 0;
  bool behind_blank = true;  ///< the first one, or a blank line stands before it
  bool new_page = false;     ///< a form feed stands before it
};

/// LF, CR LF and CR end lines.
std::vector<Line> lines_of(std::string_view text);

/// How far first lines are set in.
class Indents {
 public:
  explicit Indents(const std::vector<Line>& lines);

  /// A line within a block that begins a paragraph, for its indent and for how the line before
  /// ends.
  bool begins(std::size_t line) const { return begins_[line]; }
  /// Whether a line that stands alone is set in as first lines are.
  bool is_first_line(std::uint32_t indent) const;

 private:
  std::vector<bool> begins_;
  std::optional<std::uint32_t> depth_;  ///< from the left edge; nothing: first lines are flush
  std::uint32_t left_ = 0;
};

}  // namespace ibid::import
