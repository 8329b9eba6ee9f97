// Woven: a text with the markup that will be put into it, looked at as it will read.
//
// Refers to the text and to the insertions, which must outlive it.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "import/escape.h"

namespace ibid::import {

class Woven {
 public:
  explicit Woven(std::string_view text) : text_(text) {}
  /// REQUIRES: the insertions are in the order of the text.
  Woven(std::string_view text, const std::vector<Insertion>& markup);

  /// What is put in before a byte.
  std::span<const Insertion> markup_at(std::size_t index) const;
  bool has_markup(std::size_t index) const { return !markup_at(index).empty(); }
  const std::vector<Insertion>& markup() const { return *markup_; }

  /// The sign that will stand at a byte of the text: of the text, or of the markup that is put in
  /// before it. A line's end behind the last.
  char at(std::size_t index) const;
  /// The sign that will stand before it.
  char before(std::size_t index) const;

 private:
  static const std::vector<Insertion> none_;

  std::string_view text_;
  const std::vector<Insertion>* markup_ = &none_;
  std::vector<std::size_t> begins_;  ///< per byte and for the end: the first insertion there
};

}  // namespace ibid::import
