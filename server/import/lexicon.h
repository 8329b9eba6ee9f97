// The words by which editors' conventions show: lead-ins, headings of notes, furniture.
//
// English first; Russian, German and French as far as they are cheap. A word that is missing here
// makes a guess less sure, never wrong.
#pragma once

#include <string_view>

namespace ibid::import {

/// "Notes", "Footnotes", "Примечания" …: the whole paragraph.
bool is_notes_heading(std::string_view text);

/// "Last updated on …", "Top of the page" …: the whole paragraph belongs to the web page.
bool is_furniture(std::string_view text);

/// A verb of saying or writing, or "according to": one word, lower case.
bool is_saying(std::string_view word);

/// "we", "my" …: one word, lower case.
bool is_first_person(std::string_view word);

/// "vol", "p", "№" …: a number behind it names a place. One word, lower case, without its stop.
bool takes_number(std::string_view word);

/// "chapter", "глава" …: one word, lower case.
bool is_chapter_word(std::string_view word);

}  // namespace ibid::import
