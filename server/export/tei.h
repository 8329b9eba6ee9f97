// An edition, or some of its chapters, as one TEI P5 document (docs/export.md).
//
// Pure: from the model to a string. Well-formed whatever the chapters hold; nothing that a reader
// sees is left out.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "model/edition.h"

namespace ibid::tei {

/// What a chapter's front matter says of it.
struct Matter {
  std::string title;
  std::string subtitle;
  std::vector<std::string> authors;
  std::vector<std::string> editors;
  std::string language;
  std::string date;
};

struct Wanted {
  std::vector<std::size_t> chapters;  ///< in the order of the book; at least one
  std::vector<Matter> matters;        ///< as many as `chapters`
  bool whole = false;                 ///< these are all the chapters of an edition
  /// Keys of works to be listed though no chapter cites them; `*` among them is every key.
  std::set<std::string> listed;
  std::string version;  ///< of the program, for the header
};

struct Document {
  std::string xml;
  std::size_t replaced = 0;  ///< characters that XML cannot hold, written as U+FFFD
};

Document to_tei(const model::Edition& edition, const Wanted& wanted);

}  // namespace ibid::tei
