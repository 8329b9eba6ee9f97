// Where something in a bibliography or an edition.json leads: places in the document itself, in
// chapters of several books, in files. Written as the client takes definitions.
#pragma once

#include <vector>

#include "app/server/routes/asked.h"
#include "features/answers/answers.h"
#include "lsp/language.h"

namespace ibid::app {

class PaperTargets {
 public:
  explicit PaperTargets(const AskedPaper& asked) : asked_(asked) {}

  void add_here(text::Span whole, text::Span name);
  /// Places in chapters of a book.
  void add(const Snapshot& book, const std::vector<features::Location>& places);
  /// The beginning of a file.
  void add_file(std::string uri);

  std::vector<lsp::Location> locations() const;
  /// `origin`: what the cursor stands on.
  lsp::Definition definition(text::Span origin) const;

 private:
  struct Target {
    std::string uri;
    lsp::Range whole;
    lsp::Range name;
  };
  const AskedPaper& asked_;
  std::vector<Target> targets_;
};

}  // namespace ibid::app
