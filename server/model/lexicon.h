// Lexicon: how an edition prints its words, all chapters together.
//
// Immutable; any thread may read it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/vocabulary.h"

namespace ibid::model {

/// So that words are looked up without being copied.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>()(word);
  }
};

class Lexicon {
 public:
  struct Form {
    WordCounts counts;
    std::size_t chapter = 0;  ///< the first that prints it
  };

  void add(std::size_t chapter, const Vocabulary& vocabulary);

  /// Null where no chapter prints it.
  const Form* find(std::string_view form) const;
  WordCounts counts(std::string_view form) const;
  /// All forms of one key (WordForm::key), in the order in which they come.
  const std::vector<std::string_view>& alike(std::string_view key) const;

  template <typename Value>
  using ByWord = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;
  using Forms = ByWord<Form>;
  const Forms& forms() const { return forms_; }

 private:
  Forms forms_;
  ByWord<std::vector<std::string_view>> alike_;  ///< of forms_
};

}  // namespace ibid::model
