// Folding: when two printed words are the same to a reader of notes, whatever their case, accents
// and punctuation.
//
// Only what the letters themselves say: `Piłsudski` is `Pilsudski`, but `Zinov'ev` and `Zinoviev`
// stay two, since telling transliterations apart from names takes more than letters (spelling.h).
// Pure; any thread may call it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ibid::works {

/// The words of `text`: case folded, diacritics stripped, apostrophes and all other punctuation
/// dropped, `&` read as `and`, ranges of years written out (`1923-25` gives 1923 and 1925).
std::vector<std::string> words(std::string_view text);

/// words(), with single spaces between them.
std::string folded(std::string_view text);

/// True for `the`, `der`, `les` and their like, which titles are cited with or without.
bool is_article(std::string_view word);

/// True for articles, prepositions and conjunctions, which tell no title from another.
bool is_empty_word(std::string_view word);

/// True where the word has a digit.
bool is_number(std::string_view word);

}  // namespace ibid::works
