// Names of authors and editors.
#pragma once

#include <optional>
#include <vector>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

/// `E.H. Carr`, `Eudin and North`, `Iu. Felʹshtinskii et al.`: all of the tokens [begin, end) must
/// be names. Commas may stand between. Where no initials tell, two words are
/// one family name, unless the first is a common given name.
std::optional<std::vector<Name>> read_names(const Tokens& tokens, Index begin, Index end);

struct NameList {
  std::vector<Name> names;
  Index end = 0;
};

/// Names as far as they reach: up to a comma or a bracket, or `Koenker, Rosenberg, and Suny`.
std::optional<NameList> read_name_list(const Tokens& tokens, Index begin, Index limit);

/// True where a name with initials begins: `V.I. Lenin`.
bool initials_at(const Tokens& tokens, Index at);

/// `(ed.)`, `(Hg.)` at the bracket `open`.
bool marks_editors(const Tokens& tokens, Index open);
/// The end of the names [begin, end) without the `(ed.)` or `, ed.` that follows them.
Index without_editor_mark(const Tokens& tokens, Index begin, Index end);

/// `Зайончковский П. А. Отмена`, a family name with initials and a title behind it, no comma
/// between: where the title begins; else `end`.
Index inverted_name_end(const Tokens& tokens, Index begin, Index end);

/// `Gould, Cecil` read as two authors becomes one, unless others show that names stand as they are.
void turn_two_words(std::vector<Name>& names);

/// Family names of several words lose those that are given names: for citations that print an
/// imprint, and so give names in full.
void split_given(std::vector<Name>& names);

}  // namespace ibid::citation
