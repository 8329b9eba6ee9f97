// `ibid import` for HTML: a chapter as a web page has it, read into the source format.
//
// A pure function of the bytes: no files, no state, any thread. Takes any bytes, in any encoding
// that they or the page name, and time in proportion to them, however deep the page nests. Every
// word that a reader of the page sees stays, in its order: the number of a chapter and the pages of
// the printed book move into attributes, what belongs to the web page becomes comments. Errors of
// the original are left for `check` to show.
#pragma once

#include <string_view>

#include "import/plain_text.h"

namespace ibid::import {

/// Whether bytes are a web page: the first tag is one that no text begins with, or text is full of
/// tags that only pages have. `name`: of the file, whose ending decides where the bytes do not.
bool is_html(std::string_view bytes, std::string_view name = {});

Imported import_html(std::string_view bytes);

}  // namespace ibid::import
