// Archives: a repository with a shelfmark.
#pragma once

#include <optional>

#include "citation/head.h"

namespace ibid::citation {

/// `NARA, RG 238/M1270, Wolfgang Blaum interrogation`; where `carried`, also a shelfmark alone.
std::optional<Head> read_archival(const Tokens& tokens, Index begin, bool carried);

}  // namespace ibid::citation
