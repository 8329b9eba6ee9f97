// Whether words that have the shape of a citation are one.
#pragma once

#include "citation/head.h"
#include "citation/item.h"
#include "citation/tail.h"

namespace ibid::citation {

/// The head begins at `begin`, the tail ends at `at`. Prose must not pass: names, dates and places
/// occur there too, so the less the words are set off, the more the tail must show.
bool believed(const Tokens& tokens, Index begin, Opening opening, const Head& head,
              const Tail& tail, Index at);

/// Whether a lone head is an author or a title: with a date or an imprint it is a title, and so are
/// capitals (`KPSS`, `NARA`).
void settle(const Tokens& tokens, const Tail& tail, Head& head);

}  // namespace ibid::citation
