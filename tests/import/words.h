// The words of a text and of its Markdown: what the importer may not lose.
//
// A word is a run of letters and digits. What the importer moves into an attribute counts where it
// is found: the number of a chapter before its title, the number of a page where it begins. The
// labels of notes that are numbered through are other labels, and "p." before a page's number is
// left out; the numbers at the feet of pages move to where those begin: these are the only
// differences there may be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/plain_text.h"

namespace ibid::import {

using Words = std::vector<std::string>;

Words words(std::string_view text);
/// The Markdown without front matter keys and the attributes the importer writes.
std::string stripped(std::string_view markdown);

/// "" where every word of the text is in the Markdown in order, else the first difference.
std::string lost(std::string_view text);

/// The guesses whose sentence contains `part`.
std::vector<Guess> guesses_with(const Imported& imported, std::string_view part);

std::string markdown_of(std::string_view text);
bool has(std::string_view markdown, std::string_view part);

/// That the Markdown of a text has all these parts, and all its words.
void expect_parts(const std::string& text, const std::vector<std::string>& parts);

/// With CR LF for LF.
std::string with_crlf(std::string_view text);

/// The chapter this was first written for; empty where it is not at hand.
std::string seed();

/// The block quotations of a Markdown text: their paragraphs without `>`.
std::vector<std::vector<std::string>> quotations(std::string_view markdown);

}  // namespace ibid::import
