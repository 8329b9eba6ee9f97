// A web page made safe for the parser, which is stricter or slower than browsers in some places.
//
// Takes UTF-8 and gives UTF-8: line ends become '\n', other control characters spaces, scripts and
// style sheets go, a `<` that opens nothing becomes `&lt;`, and tags that nest deeper than any page
// needs are dropped, so that whatever walks open elements stays linear. No text is lost, and lines
// keep their numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ibid::import::html {

inline constexpr std::size_t deepest = 1000;  ///< tags that may be open at once

/// How tags are counted that pages often leave open, such as `<p>` and `<li>`: not at all, or, for
/// a page that turned out too deep for the parser, like all others.
enum class Count : std::uint8_t { most, all };

std::string tamed(std::string_view page, Count count = Count::most);

}  // namespace ibid::import::html
