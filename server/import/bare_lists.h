// Lists that may be notes with bare numbers, and where they stand.
//
// A list begins with 1 or with a number that the text seems to call, and counts on. Whether it is
// one of notes is for bare_notes.h to decide. Nothing is cut here: items are lines of paragraphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "import/bare_calls.h"
#include "import/draft.h"
#include "import/glued.h"

namespace ibid::import {

struct BareItem {
  std::size_t paragraph = 0;
  std::size_t at = 0;      ///< byte of the paragraph, where its line begins
  std::uint32_t line = 0;  ///< of the input
  BareStart start;
};

struct BareList {
  std::vector<BareItem> items;  ///< numbers rise
  std::size_t end = 0;          ///< behind its last paragraph
  bool headed = false;          ///< under a heading like "Notes"
  bool ruled = false;           ///< under a line drawn with signs
  bool at_foot = false;         ///< the page or the text ends behind it

  std::size_t begin() const { return items.front().paragraph; }
  bool placed() const { return headed || ruled || at_foot; }
};

/// In the order of the text, none within another. Linear but for what `calls` takes.
std::vector<BareList> bare_lists(const Draft& draft, const BareCalls& calls);

}  // namespace ibid::import
