// Sentences: cutting a running text where a reader would.
//
// By punctuation alone, with what English scholarly prose is full of kept whole: initials (`E.H.
// Carr`), abbreviations (`Vol. 1`, `cf. p. 9`), dots that stand for words left out. Works on bytes
// of UTF-8 in one line; counts characters (code points) where it counts.
#pragma once

#include <string>
#include <string_view>

namespace ibid::features {

/// The sentence that byte `at` belongs to; a place behind a sentence's stop still does.
std::string_view sentence_at(std::string_view text, std::size_t at);

/// At most `limit` characters of `text` around byte `at`, cut between words, with … where it is
/// cut.
std::string clipped_around(std::string_view text, std::size_t at, std::size_t limit);

/// At most `limit` characters from the beginning of `text`, cut between words, with … if cut.
std::string clipped(std::string_view text, std::size_t limit);

}  // namespace ibid::features
