// URIs of documents: which are the same, and which are files.
//
// Clients spell one document in several ways: `%c3` or `%C3`, `c:` or `C%3A`, `file:/` or
// `file:///`. key() makes one spelling of them; what is sent back is the client's own. Paths are
// bytes, their separator is `/`. Nothing here looks at the disk.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ibid::lsp {

/// What two spellings of one document have in common. Of `file:` URIs every part is normalised, of
/// others (`untitled:`, `vscode-notebook-cell:`…) only the case of percent-encoded bytes.
std::string key(std::string_view uri);

/// The path of a `file:` URI, of any other nothing. A client's bare absolute path is taken as one.
std::optional<std::string> path_of(std::string_view uri);

/// The `file:` URI of an absolute path; key() leaves it as it is.
std::string uri_of(std::string_view path);

}  // namespace ibid::lsp
