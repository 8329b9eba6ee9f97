// What is set off in a passage: titles in quotation marks and emphasis, keys, pinned citations,
// code.
#pragma once

#include <cstdint>
#include <vector>

#include "citation/passage.h"

namespace ibid::citation {

struct SetOff {
  text::Span span;    ///< with quotation marks
  text::Span inside;  ///< without
  bool quoted = false;
  bool key = false;  ///< or pinned; `mark` is its index in the passage
  std::uint32_t mark = 0;
  bool code = false;
};

/// In order, without overlaps: the outer of two wins, but a key or pinned citation over both.
/// A quotation mark that nothing closes sets nothing off. Linear.
std::vector<SetOff> set_off(const Passage& passage);

}  // namespace ibid::citation
