// Words: every word of a passage, and what stands around it.
//
// A word is a run of letters with the hyphens and apostrophes within it: `co-operation`,
// `Zinov’ev`. The English genitive is no part of it (`party’s` is `party`). What has a digit in it,
// or stands in an address, a file's name or a key, is none. Pure; linear in the passage.
#pragma once

#include <string>
#include <vector>

#include "prose/passage.h"

namespace ibid::prose {

struct Word {
  text::Span span;       ///< of the passage's text
  text::Span place;      ///< of the block
  std::string form;      ///< as printed, with `’` for every apostrophe
  bool follows = false;  ///< the word before is one blank away
  bool broken = false;   ///< the word before is one blank away and ends in a hyphen
  bool begun = false;    ///< a sentence may begin here, so that a capital says nothing
  bool quoted = false;   ///< within quotation marks or a block quotation
  bool set_off = false;  ///< emphasis, another language, or `.sic`: others' spelling
  bool foreign = false;  ///< of set_off: another language, or `.sic`
};

std::vector<Word> words_in(const Passage& passage);

/// The word that begins at a byte of some source text; empty where none does. Markup within a word
/// ends it.
text::Span word_from(std::string_view text, text::Offset begin);

}  // namespace ibid::prose
