// Archives: a repository with a shelfmark.
#pragma once

#include <optional>

#include "citation/head.h"

namespace ibid::citation {

/// `NARA, RG 238/M1270, Wolfgang Blaum interrogation`; where `carried`, also a shelfmark alone.
std::optional<Head> read_archival(const Tokens& tokens, Index begin, bool carried);

/// The archive that keeps the document which `head` names from `begin` on: behind `at`, where its
/// date ends. `“Protokol No. 12”, 3 March 1926, RGASPI, f. 17`, `Stalin to Molotov, RGASPI, f. 558`
std::optional<Head> read_archive_behind(const Tokens& tokens, Index begin, const Head& head,
                                        Index at);

}  // namespace ibid::citation
