// The one edition that a command's paths mean, for what is made of a book as a whole.
#pragma once

#include <string>
#include <vector>

#include "app/files/edition_files.h"

namespace ibid::app {

struct OneEdition {
  LoadedEdition loaded;
  std::vector<std::size_t> chapters;  ///< those that are wanted, in the order of the book
  bool whole = false;                 ///< the edition itself is wanted, not some of its chapters
  /// Why the paths mean no such thing, a sentence each; the rest says nothing then.
  std::vector<std::string> messages = {};
};

/// `paths`: an edition's folder, its edition.json, some of its chapters, or `-` alone for a chapter
/// on standard input. Without any, the working directory. `participle`: what is done with it, as
/// messages say it: “exported”. Shows its progress.
OneEdition one_edition(const std::vector<std::string>& paths, unsigned jobs,
                       const std::string& participle);

/// What of the wanted could not be read, or is named and not there: a sentence each.
std::vector<std::string> missing_from(const OneEdition& book);

}  // namespace ibid::app
