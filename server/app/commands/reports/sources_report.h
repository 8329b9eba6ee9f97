// What `ibid sources` prints: every note of some chapters with the works it cites.
//
// Formats: for people, for programs (the JSON of docs/citations.md) and BibLaTeX. Notes stand in
// reading order. The editions must outlive the pages.
#pragma once

#include <string>
#include <vector>

#include "model/chains.h"

namespace ibid::app {

/// One chapter to report on.
struct SourcesPage {
  std::string file;  ///< as somebody in the working directory calls it
  const model::Edition* edition = nullptr;
  std::size_t chapter = 0;
};

struct SourcesStyle {
  bool colour = false;
};

std::string print_sources_text(const std::vector<SourcesPage>& pages, const SourcesStyle& style);
std::string print_sources_json(const std::vector<SourcesPage>& pages);
/// An entry for every work that a note introduces.
std::string print_sources_bib(const std::vector<SourcesPage>& pages);

/// The labels from the note itself to the one that names the work; of a chain of more than fifty
/// citations the first ones and the last.
std::vector<std::string> chain_labels(const model::Edition& edition, model::Chains& chains,
                                      const model::CitationRef& citation);

}  // namespace ibid::app
