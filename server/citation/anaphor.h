// Which anaphor words are: ibid., idem, op. cit., loc. cit.
#pragma once

#include <optional>
#include <string_view>

#include "citation/citation.h"
#include "citation/words.h"

namespace ibid::citation {

/// Of a phrase that means one.
Form anaphor(Meanings meanings);

/// The first in words that stand by themselves, such as those of a pinned citation: ibid of
/// `Ibid.`, loccit of `Daniels, loc. cit.`
std::optional<Form> anaphor_in(std::string_view words);

}  // namespace ibid::citation
