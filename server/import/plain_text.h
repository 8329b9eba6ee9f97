// `ibid import` for plain text: a chapter as it comes from a scan or a web page, read into the
// source format.
//
// A pure function of the text: no files, no state, any thread. It takes time in proportion to the
// text and any bytes: what is not UTF-8 stays as it is; LF, CR LF and CR are line ends, and the
// output ends its lines as the first line of the input does, or with LF for CR. Every word stays,
// in its order: a chapter's number and the pages of the printed book move into attributes, what
// belongs to the web page becomes a comment. Errors of the original are left for `check` to show:
// nothing is renumbered, corrected or invented. HTML is read by html/import_html.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/guess.h"

namespace ibid::import {

/// What to look for. Escaping and the front matter are not optional: they keep the meaning.
struct Options {
  bool quotations = true;  ///< block quotations, by lead-in and closing marker
  bool headings = true;    ///< title and sections, and the front matter above them
};

struct Imported {
  std::string markdown;
  std::vector<Guess> guesses;  ///< in the order of their lines
};

/// Of bytes in whatever encoding; it is a guess where it is not UTF-8.
Imported import_plain_bytes(std::string_view bytes, const Options& options = {});

Imported import_plain_text(std::string_view text, const Options& options = {});

}  // namespace ibid::import
