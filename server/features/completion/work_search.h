// Looking for works as they are typed.
//
// Each word that is typed begins a word of the work's name, or all letters stand in it as fuzzy.h
// has it. Nobody says where a citation begins in a note: the longest run of words up to the cursor
// that some work has all of is taken for it. Costs a run through the names (works/finder.h), and
// the comparison of those that have the words.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "works/finder.h"

namespace ibid::features {

class WorkSearch {
 public:
  struct Found {
    works::WorkPtr work;
    int score = 0;
    std::size_t length = 0;  ///< of its name
  };

  /// Works of the bibliographies, and those that a chapter's notes introduce.
  WorkSearch(const works::Finder& library, const works::Finder& introduced)
      : finders_{&library, &introduced} {}

  /// What fits the last words of `typed`; everything where it is empty. To be called once.
  void run(std::string_view typed);
  /// Puts a work among those found.
  void add(const works::WorkPtr& work);

  std::vector<Found> found;
  std::size_t begin = 0;  ///< where in `typed` the words begin that were looked for
  bool cut = false;       ///< more fit than were compared

 private:
  struct Word {
    std::size_t begin = 0;  ///< in what is typed
    std::vector<std::string> folded;
  };
  using Numbers = std::array<works::Finder::Numbers, 2>;

  static std::vector<Word> words_of(std::string_view typed);
  Numbers with_word(const Word& word) const;
  Numbers narrowed(Numbers numbers, const Word& word, std::size_t first) const;
  void by_letters(const Word& word);
  void score(const Numbers& numbers, std::string_view typed, bool fuzzily);

  std::array<const works::Finder*, 2> finders_;
};

}  // namespace ibid::features
