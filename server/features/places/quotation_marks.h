// Pairing quotation marks in a running text: “…”, ‘…’, «…», „…“, "…".
//
// Works on bytes of one paragraph; linear. An apostrophe closes a single quotation only where no
// letter follows it and something was opened. Marks that find no partner mean nothing.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace ibid::features {

/// The quotations of `text` with their marks, each behind those that stand in it.
std::vector<text::Span> quotations_in(std::string_view text);

}  // namespace ibid::features
