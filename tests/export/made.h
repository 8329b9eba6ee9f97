// Exporting for tests, and what to ask of the result.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/tei.h"

namespace ibid::tei {

model::Edition edition_of(std::string_view markdown, std::string_view bibliography = {});
Document exported(const model::Edition& edition);
/// The whole document of one chapter.
std::string tei_of(std::string_view markdown, std::string_view bibliography = {});
/// What its `div type="chapter"` holds, without line breaks and indents between elements.
std::string chapter_of(std::string_view markdown, std::string_view bibliography = {});

using Words = std::vector<std::string>;
/// Runs of letters and digits.
Words words_of(std::string_view text);
/// The text of a document: of `text`, without the list of works, corrections and tags.
std::string text_of(std::string_view xml);
/// The words that a reader of the chapter sees: the text's and inline notes', then the notes'.
Words words_of(const model::Chapter& chapter);
/// Empty where the document has the words of the chapters, each as often; else the difference.
std::string lost(const model::Edition& edition);
/// The letters and digits that the document has less often than the chapters.
std::string letters_lost(const model::Edition& edition);

}  // namespace ibid::tei
