// Volumes of periodicals and of works, as numbers without a word: `66, 3 (2002)`, `iii, 72`.
#pragma once

#include "citation/head.h"
#include "citation/tail.h"
#include "citation/tokens.h"

namespace ibid::citation {

/// `66, 3 (2002)`, `50 (1991)`, `57 (1985): 682-95` behind a periodical; `iii, 72` behind an
/// author. Only right behind the head; what is read goes into `tail`. The index behind it, or `at`.
Index read_journal(const Tokens& tokens, const Head& head, Index at, Index limit, Tail& tail);

/// `in «Studi storici», XVII, 1976, n. 3, pp. 5-30`: a note stands behind its page, so what stands
/// before the pages of an article is its issue.
void count_issue(Tail& tail);

}  // namespace ibid::citation
