// A finder: works by words and letters of their authors, titles, sigla and keys, as somebody types
// them.
//
// Every name is folded once (fold.h), when the finder is made; looking for a word is then one run
// through the bytes of all names, some milliseconds for 100 000 works, and the letters of every
// name are known to a filter. Numbers count the works from 0, in their order. Immutable; any thread
// may read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "works/library.h"

namespace ibid::works {

class Finder {
 public:
  using Numbers = std::vector<std::uint32_t>;

  Finder() = default;
  explicit Finder(std::vector<WorkPtr> works);

  std::size_t size() const { return works_.size(); }
  const WorkPtr& work(std::uint32_t number) const { return works_[number]; }
  /// Authors, title, sigla and key, folded: words apart by one blank.
  std::string_view name(std::uint32_t number) const;

  /// Works with a word that begins so. `word` is folded; empty: all works.
  Numbers with_word(std::string_view word) const;
  /// Those of `among` that have such a word too.
  Numbers with_word(std::string_view word, const Numbers& among) const;
  /// Works whose name has the letters in this order, wherever; but the first begins a word.
  Numbers with_letters(std::string_view letters) const;

 private:
  std::vector<WorkPtr> works_;
  std::string names_;                   ///< each ` word word`, and a line end behind it
  std::vector<std::uint64_t> letters_;  ///< per work, a bit for each byte that occurs, by its rest
  std::vector<std::size_t> begins_;     ///< per work, into names_; and the end
};

}  // namespace ibid::works
