// Where rpc reports what nobody is waiting for: a sink that the program chooses.
//
// It must be callable from any thread, and must not write to the transport's own descriptors.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace ibid::rpc {

enum class Level : std::uint8_t { debug, info, warning, error };

using Log = std::function<void(Level, std::string_view)>;

}  // namespace ibid::rpc
