// Line breaks and cuts in bytes that lie together: LF, CR LF and a lone CR end a line.
// Pure; places count bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ibid::text {

bool holds(std::string_view bytes, char c);

std::uint32_t count_breaks(std::string_view bytes);

/// The byte just behind the first line break at or after `at`, or npos. `cr`: there are CRs.
std::size_t behind_break(std::string_view bytes, std::size_t at, bool cr);

/// Where the line of the byte `at` begins, or npos if it begins before these bytes or with them.
std::size_t line_begin_before(std::string_view bytes, std::size_t at);

/// Moves a cut back so that it splits neither a code point nor CR LF. Bytes before these are not
/// looked at.
std::size_t safe_cut(std::string_view bytes, std::size_t at);

}  // namespace ibid::text
