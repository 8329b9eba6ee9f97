// The containers that are open while Markdown is written, and what each puts before a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/html/page.h"

namespace ibid::import::html {

/// Stands for a note where a path names containers.
inline constexpr Index of_note = static_cast<Index>(-1);

class Nesting {
 public:
  explicit Nesting(const Page& page) : page_(page) {}

  /// The containers around a block that show, from the outside. Those of a note's block count from
  /// the note.
  std::vector<Index> path(const Block& block) const;

  std::size_t depth() const { return open_.size(); }
  Index at(std::size_t level) const { return open_[level].container; }
  /// How many of the open containers the path shares.
  std::size_t common(const std::vector<Index>& path) const;

  void open(Index container);
  /// A note: its label before its first line, four spaces before the others.
  void open_note(const std::string& label);
  /// REQUIRES: depth() > 0.
  void close();

  /// What stands before the next line; the signs of items are used up.
  std::string line_prefix();
  /// What stands before a blank line at this depth: the signs of quotations; without spaces behind.
  std::string blank_prefix(std::size_t depth) const;
  /// A sign still waits for its first line.
  bool waits(std::size_t level) const { return open_[level].waits; }

 private:
  struct Open {
    Index container = 0;
    std::string first;
    std::string rest;
    bool waits = true;
    std::uint32_t next = 1;  ///< number of a list
  };

  std::string item_sign(Index item);

  const Page& page_;
  std::vector<Open> open_;
};

}  // namespace ibid::import::html
