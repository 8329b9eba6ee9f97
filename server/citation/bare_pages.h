// Pages that no unit announces: `12, 45-6`, `2:956`, `II, 135`, `353-68 (p. 360)`. Only where the
// grammar expects them, for a number may be anything.
#pragma once

#include "citation/tail.h"
#include "citation/tokens.h"

namespace ibid::citation {

class BarePages {
 public:
  /// What is read goes into `tail`; nothing from `limit` on is.
  BarePages(const Tokens& tokens, Index limit, Tail& tail)
      : tokens_(tokens), limit_(limit), tail_(tail) {}

  /// Behind an anaphor, or an author with a title; a comma may stand before them. The index behind
  /// them, or `at`.
  Index read(Index at);
  /// `35:13`, a volume and its page, behind `at`; behind a siglum `i. 160` as well.
  bool counts_volume(Index at, bool siglum) const;
  /// Behind a surname alone: `90 n. 17`, `62-3`, where the clause ends.
  Index read_sure(Index at);
  /// Where it is certain that they begin at `from`.
  Index behind(Index from);

 private:
  Index volume_in_letters(Index from, Index at);
  Index volume_with_page(Index at);

  const Tokens& tokens_;
  Index limit_;
  Tail& tail_;
};

}  // namespace ibid::citation
