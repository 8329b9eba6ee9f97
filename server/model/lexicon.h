// Lexicon: how an edition prints its words, all chapters together.
//
// Immutable; any thread may read it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/vocabulary.h"

namespace ibid::model {

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

  using Forms = std::unordered_map<std::string, Form>;
  const Forms& forms() const { return forms_; }

 private:
  Forms forms_;
  std::unordered_map<std::string, std::vector<std::string_view>> alike_;  ///< of forms_
};

}  // namespace ibid::model
