// Ranges of pages, shortened: 321-8, 321-28, 321-328.
#pragma once

#include <string>
#include <string_view>

#include "model/edition.h"

namespace ibid::model {

/// The second number as the convention prints it behind the first. Digits both; `to` is the
/// greater. As it is where the edition has no convention.
std::string shortened(std::string_view from, std::string_view to, PageRange convention);

}  // namespace ibid::model
