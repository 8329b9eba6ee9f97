// Words for rules: where a chapter's words stand, how far apart two spellings are, what is English.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "rules/rules.h"

namespace ibid::rules {

using model::Vocabulary;
using model::WordAt;

/// A word as the subject of a finding.
inline model::Subject subject_of(const WordAt& word) {
  return {model::Thing::word, word.begin};
}

/// How often a word is printed in the edition, whether a sentence begins with it or not.
std::size_t times_printed(const model::Lexicon& lexicon, std::string_view small);

/// With a capital; with a small first letter.
std::string capitalised(std::string_view word);
std::string uncapitalised(std::string_view word);
/// Letters alone, no hyphen or apostrophe.
bool is_simple(std::string_view word);
/// All letters are capitals, two or more.
bool is_shouted(std::string_view word);

/// True where the chapter is in a language of this code, of whatever region: `fr`.
bool is_in(std::string_view code, const Scene& scene);
bool is_english(const Scene& scene);
/// The same, or nothing says what language it is in.
bool may_be_english(const Scene& scene);

/// How many letters must be changed, added, taken away, or exchanged with their neighbour to make
/// one word of the other; `most` + 1 where it is more than `most`.
std::size_t letters_apart(std::string_view a, std::string_view b, std::size_t most);

/// The first place where the edition prints a form in its own prose, or anywhere.
std::optional<model::Place> first_place(const model::Edition& edition, std::string_view form);

/// Adds to a finding that each of these words of the chapter should read `instead`.
void correct_words(Finding& finding, const Scene& scene, const std::vector<const WordAt*>& words,
                   std::string_view instead);

}  // namespace ibid::rules
