// Silences: comments that tell Ibid to say nothing (markup.md, "Silencing").
#pragma once

#include <string_view>

#include "model/facts.h"

namespace ibid::model {

/// Adds what the comment at `index` silences, if it is meant for Ibid.
void read_silence(const syntax::Block& block, std::string_view bytes, std::size_t index,
                  Facts& facts);

}  // namespace ibid::model
