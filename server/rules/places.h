// Places: what units say as they are printed, `pp.`. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/reading.h"

namespace ibid::rules {

/// `p.` or `pp.`: what English prints for one page and for several. Nothing for other units.
enum class PageUnit : std::uint8_t { none, one, several };
PageUnit page_unit(std::string_view unit);

}  // namespace ibid::rules
