// Web pages for the tests, and their letters: what the importer may not lose.
//
// Compared are the letters and digits in their order, without what stands between them: where words
// end is for a browser to say.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/html/import_html.h"
#include "import/words.h"

namespace ibid::import {

/// A page of corpus/pages, byte for byte.
std::string page_file(std::string_view name);

/// Its text without tags, comments, scripts and styles: read as naively as can be. `instead`: what
/// to replace first, where a page shows what it does not say.
std::string visible(std::string html,
                    const std::vector<std::pair<std::string, std::string>>& instead = {});

/// What a reader of Markdown that import_html() made sees, attributes that stand for text among it.
std::string shown(std::string_view markdown);

/// Letters and digits of a text, joined.
std::string letters(std::string_view text);
/// The same without the digits of ASCII.
std::string letters_only(std::string_view text);

std::string html_markdown(std::string_view html);

}  // namespace ibid::import
