// The program's version, from CMake's project().
#pragma once

#include <string_view>

namespace ibid::app {

constexpr std::string_view version = IBID_VERSION;

}  // namespace ibid::app
