// The form of a .bib file: entries and their fields, before anything is made of them.
//
// Follows BibTeX where BibLaTeX's reader agrees: text between entries is a comment, so is `%` to
// the end of its line. Linear in the file, whatever it holds: an entry that nothing closes ends
// before the next line that begins an entry, and what strings expand to is bounded by the file's
// size. Values are LaTeX still. Spans count bytes of the file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "works/library.h"

namespace ibid::works {

/// A field where it is written.
struct RawField {
  text::Span name;
  text::Span value;  ///< with its brackets; of several pieces, all of them
};

struct RawEntry {
  std::string type;  ///< in lower case
  std::string key;
  text::Span span;
  text::Span key_span;
  std::map<std::string, std::string, std::less<>>
      fields;                     ///< names in lower case; the first counts
  std::vector<RawField> written;  ///< all of them, in the order of the file
  std::vector<KeyUse> uses;       ///< of keys, in its fields
};

struct ScannedBib {
  std::vector<RawEntry> entries;     ///< those with a key, in the order of the file
  std::vector<std::string> strings;  ///< names that `@string` defines, in lower case
  std::vector<Problem> problems;     ///< in the order of the file
};

/// REQUIRES: bytes.size() < 4 GiB.
ScannedBib scan_bib(std::string_view bytes);

/// True for fields whose value is keys: `crossref`, `xref`, `xdata`, `related`, `entryset`.
bool mentions_keys(std::string_view field);

}  // namespace ibid::works
