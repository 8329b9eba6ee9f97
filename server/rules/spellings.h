// Spellings: English words that may be spelt in two ways. Which is right, the edition's usage says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ibid::rules {

/// What a word, small letters, would be in the other spelling; most words have none. May hold
/// what is no word: whoever asks looks whether anybody prints it.
std::vector<std::string> other_spellings(std::string_view word);

/// True for two words that differ in a hyphen or an accent alone and are two all the same:
/// `re-sign` and `resign`.
bool are_two_words(std::string_view a, std::string_view b);

}  // namespace ibid::rules
