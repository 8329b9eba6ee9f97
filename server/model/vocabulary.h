// Vocabulary: the words of one chapter in the order of its text, and how often each is printed.
//
// Words of others are told apart from the edition's own: what stands in quotations, is set off by
// emphasis, or belongs to a note that cites (names and titles as their books print them).
// Immutable; any thread may read it. Costs a walk over the chapter; made only when somebody asks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/document.h"
#include "text/span.h"

namespace ibid::model {

struct Entry;

/// How often a form is printed, and where.
struct WordCounts {
  std::uint32_t own = 0;     ///< in the edition's own prose, where a capital means something
  std::uint32_t begun = 0;   ///< there, where a sentence may begin
  std::uint32_t others = 0;  ///< in quotations, titles, notes that cite
  /// Of `own`: between “the” and a mark or a small word of English, so that a capital is the
  /// edition's habit and not part of a longer name.
  std::uint32_t bare = 0;

  std::uint32_t in_prose() const { return own + begun; }
  std::uint32_t all() const { return own + begun + others; }
  WordCounts& operator+=(const WordCounts& other);
};

struct WordForm {
  std::string form;  ///< as printed, with `’` for every apostrophe
  std::string key;   ///< equal for forms that differ in case, accents, hyphens and apostrophes
  WordCounts counts;
};

struct WordAt {
  std::uint32_t form = 0;    ///< which of the forms
  text::Offset begin = 0;    ///< bytes of the chapter
  bool follows : 1 = false;  ///< as of prose::Word
  bool broken : 1 = false;
  bool begun : 1 = false;
  bool own : 1 = false;   ///< of the edition's own prose
  bool bare : 1 = false;  ///< as of WordCounts
  bool quoted : 1 = false;
  bool set_off : 1 = false;
  bool foreign : 1 = false;
  bool in_note : 1 = false;
};

struct Vocabulary {
  std::vector<WordForm> forms;
  std::vector<WordAt> words;  ///< in the order of the text

  const WordForm& form_of(const WordAt& word) const { return forms[word.form]; }
};

bool begins_with_capital(std::string_view form);
/// The key of a form (WordForm::key).
std::string word_key(std::string_view form);

class Chapter;
Vocabulary read_vocabulary(const Chapter& chapter);

/// The word that begins at a byte of the chapter, with the one behind it if asked; empty where none
/// begins there. Looks at some hundred bytes.
text::Span word_at(const Chapter& chapter, text::Offset at, bool with_next);

}  // namespace ibid::model
