// Line ends: what is put into a text ends its lines as the text does.
//
// Text of our own is made with LF and converted where it goes into a document.
#pragma once

#include <string>
#include <string_view>

#include "text/text.h"

namespace ibid::text {

/// True where the first line ends with CR LF. Reads that line alone.
bool has_crlf(const Text& text);

/// Every LF that has no CR before it becomes CR LF.
std::string with_crlf(std::string_view text);

/// `added` with the line ends of the text it goes into.
std::string fitted(const Text& into, std::string added);

}  // namespace ibid::text
