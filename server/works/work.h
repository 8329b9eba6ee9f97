// A work: what a bibliography entry, or a note that introduces it, says of one book, article,
// periodical or archival file. Immutable once made; any thread may read it.
#pragma once

#include <string>
#include <vector>

#include "citation/citation.h"
#include "text/span.h"

namespace ibid::works {

struct Work {
  std::string id;    ///< the bibliography's key, or `note:<label>#<n>`
  std::string type;  ///< BibLaTeX's, in lower case: book, mvbook, article, …
  /// Authors, title (with the subtitle behind a colon), year, place and so on. `volume` is the
  /// volume that this entry is; a work in many volumes has none and says so in `volumes`.
  citation::Description is;
  std::string short_title;
  std::vector<std::string> aliases;  ///< other keys (`ids`)
  std::vector<std::string> sigla;    ///< `shorthand`, `(henceforth X)`
  std::string volumes;               ///< how many it has
  std::string pages;                 ///< the extent of an article; `pagetotal` of a book
  std::string address;               ///< a DOI or URL
  std::string parent;                ///< the key of the entry that this one is part of
  bool unlisted = false;             ///< `skipbib`: kept for its data, not to be cited

  bool introduced = false;  ///< by a note; else a bibliography's
  std::string file;         ///< the bibliography or chapter, by its path within the edition
  // In a bibliography only:
  text::Span span;  ///< of the entry, in bytes of the file
  text::Span key_span;

  bool operator==(const Work&) const = default;
};

}  // namespace ibid::works
