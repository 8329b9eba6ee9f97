#include "import/plain_text.h"

#include <algorithm>
#include <utility>

#include "import/bare_notes.h"
#include "import/bare_signs.h"
#include "import/draft.h"
#include "import/foot_notes.h"
#include "import/head.h"
#include "import/headings.h"
#include "import/html/charset.h"
#include "import/lexicon.h"
#include "import/markers.h"
#include "import/note_series.h"
#include "import/notes.h"
#include "import/page_feet.h"
#include "import/pages.h"
#include "import/quotations.h"
#include "import/verse.h"
#include "import/write.h"

namespace ibid::import {
namespace {

void find_furniture(Draft& draft, Guesses& guesses) {
  for (Paragraph& paragraph : draft.paragraphs) {
    // What would end a comment cannot stand in one.
    const bool fits = paragraph.text.find("--") == std::string::npos &&
                      paragraph.text.find('>') == std::string::npos && paragraph.text.back() != '-';
    if (!fits || !is_furniture(paragraph.text)) continue;
    paragraph.role = Role::furniture;
    guesses.push_back(
        {paragraph.line, Certainty::sure,
         "made a comment, for it belongs to the web page: “" + opening(paragraph.text) + "”"});
  }
}

}  // namespace

Imported import_plain_text(std::string_view text, const Options& options) {
  Imported result;
  Draft chapter = draft(text);
  find_furniture(chapter, result.guesses);
  find_pages(chapter, result.guesses);
  find_bare_signs(chapter, result.guesses);
  find_bare_notes(chapter, result.guesses);
  split_lists(chapter);
  Labels notes = find_notes(chapter, result.guesses);
  const Renaming names = number_through(chapter, notes, result.guesses);
  join_foot_notes(chapter);
  tell_feet(chapter, result.guesses);
  if (options.headings) {
    find_head(chapter, result.guesses);
    find_headings(chapter, result.guesses);
  }
  find_verse(chapter, result.guesses);
  if (options.quotations) find_quotations(chapter, result.guesses);
  const Labels markers = find_markers(chapter, notes, names.missing, result.guesses);
  result.markdown = written(chapter, markers);
  std::stable_sort(result.guesses.begin(), result.guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.line < b.line; });
  return result;
}

Imported import_plain_bytes(std::string_view bytes, const Options& options) {
  html::Decoded decoded = html::decoded_plain(bytes);
  Imported result = import_plain_text(decoded.text, options);
  if (!decoded.what.empty())
    result.guesses.insert(result.guesses.begin(), {1, decoded.certainty, std::move(decoded.what)});
  return result;
}

}  // namespace ibid::import
