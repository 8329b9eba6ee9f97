// First aid for JSON text that a strict reader refuses or that would hurt one that does not.
//
// Works on bytes, in one pass, without recursion. Repairs characters only, never structure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ibid::rpc {

/// How deeply arrays and objects are nested, at most; brackets in strings do not count.
std::size_t nesting(std::string_view json);

/// `json` with ill-formed UTF-8 and escapes of lone surrogates replaced by U+FFFD; nothing where
/// there was nothing to replace.
std::optional<std::string> repaired(std::string_view json);

}  // namespace ibid::rpc
