// The bytes of a web page, or of a plain text, as UTF-8: which encoding they are in, and how sure
// that is.
//
// What the page says of itself (a byte order mark, `<meta charset>`, `<?xml encoding>`) is believed
// where the bytes agree. iconv knows the encodings; no byte is an error, one that means nothing
// becomes U+FFFD. Linear. Line ends stay as they are.
#pragma once

#include <string>
#include <string_view>

#include "import/guess.h"

namespace ibid::import::html {

struct Decoded {
  std::string text;  ///< UTF-8 without a byte order mark; of a web page well-formed
  Certainty certainty = Certainty::sure;
  std::string what;  ///< what was concluded, for a guess; empty where nothing was
};

Decoded decoded(std::string_view bytes);
/// The same of a text that names no encoding. What is UTF-8 with some damage stays as it is.
Decoded decoded_plain(std::string_view bytes);

/// Old pages write numbers of windows-1252, such as `&#147;` for “, where Unicode has control
/// characters: whether a text has some, and the text as it was meant.
bool has_controls(std::string_view text);
std::string without_controls(std::string_view text);

}  // namespace ibid::import::html
