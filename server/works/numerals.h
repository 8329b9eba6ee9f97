// Numbers of volumes: `III`, `Bd. 3` and `3` are one.
#pragma once

#include <string>
#include <string_view>

namespace ibid::works {

/// The digits of a volume's number, without what leads it; as it is where there is no number.
std::string volume_number(std::string_view text);

}  // namespace ibid::works
