// The one edition that a command's paths mean, for what is made of a book as a whole.
#pragma once

#include <string>
#include <vector>

#include "app/files/edition_files.h"

namespace CLI {
class App;
}

namespace ibid::app {

/// What is made of a book, and where it goes.
struct BookOptions {
  std::vector<std::string> paths;
  std::string output;
  bool force = false;
  unsigned jobs = 1;

  bool to_stdout() const { return output.empty() || output == "-"; }
};

/// Gives a command these options.
void takes_book(CLI::App& command, BookOptions& options);

/// Writes `bytes` to the file of the options. exit_clean, or exit_failure and why has been said.
/// REQUIRES: !options.to_stdout().
int write_book(const BookOptions& options, const std::string& bytes);

struct OneEdition {
  LoadedEdition loaded;
  std::vector<std::size_t> chapters;  ///< those that are wanted, in the order of the book
  bool whole = false;                 ///< the edition itself is wanted, not some of its chapters
  /// Why the paths mean no such thing, a sentence each; the rest says nothing then.
  std::vector<std::string> messages = {};
};

/// Its paths: an edition's folder, its edition.json, some of its chapters, or `-` alone for a
/// chapter on standard input. Without any, the working directory. `participle`: what is done with
/// it, as messages say it: “exported”. Shows its progress.
OneEdition one_edition(const BookOptions& options, const std::string& participle);

}  // namespace ibid::app
