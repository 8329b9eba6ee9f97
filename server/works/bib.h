// Reading BibTeX and BibLaTeX: strings, `#`, nested braces, crossref and xdata, LaTeX accents.
//
// Linear in the file. A broken entry becomes a problem at its place and costs only itself.
#pragma once

#include <string>
#include <string_view>

#include "works/library.h"

namespace ibid::works {

struct ScannedBib;

/// `bytes` may be anything; invalid UTF-8 is replaced in what is read, never in spans.
Shelf read_bib(std::string file, std::string_view bytes);
/// `scanned` was read from `bytes`.
Shelf read_bib(std::string file, std::string_view bytes, const ScannedBib& scanned);

}  // namespace ibid::works
