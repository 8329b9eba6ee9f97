// The head of a citation: the words that name the work.
#pragma once

#include <optional>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

struct Head {
  Description is;             ///< authors, title, container, repository, shelfmark
  Form anaphor = Form::full;  ///< `Carr, op. cit.`: the form that its last word makes it
  bool marked = false;        ///< the title is set off
  bool quoted = false;        ///< by quotation marks alone
  bool archival = false;
  bool edited = false;  ///< `Baumann (ed.), *The Written Word*`: the names are editors'
  bool carries_over = false;
  bool initials = false;   ///< the author is named with initials
  bool two_words = false;  ///< `Gould, Cecil`: two authors, or one whose family name goes first
  bool prose = false;      ///< holds a word that titles hardly hold, unless an author goes before
  std::string siglum;      ///< explained within: `National Archives (henceforth NARA), RG 65/1`
  bool siglum_in_passing = false;
  text::Span authors;  ///< of the passage, as are all spans here
  text::Span title;
  Index end = 0;
};

/// Reads as far as the tail begins, at most some dozens of tokens. Nothing where what stands at
/// `begin` cannot name a work; whether it does, the tail must tell.
std::optional<Head> read_head(const Tokens& tokens, Index begin);

/// The same behind `Idem,`: there is no author.
std::optional<Head> read_title(const Tokens& tokens, Index begin);

}  // namespace ibid::citation
