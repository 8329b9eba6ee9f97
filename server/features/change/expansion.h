// Expansion: what stands in for an Ibid., or a short form, so that it says by itself what it means.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "features/change/change.h"
#include "model/edition.h"

namespace ibid::features {

/// True for an anaphor that prints no title of its own.
bool can_be_expanded(const citation::Citation& words);

/// Expansions of an edition, any number of them: what a chapter calls a work, and the places a
/// chain takes over, are looked for once. Borrows the edition. One thread.
class Expansions {
 public:
  explicit Expansions(const model::Edition& edition) : edition_(edition) {}

  /// The citation's head replaced by the short form of `work`, which it means or may mean; where it
  /// took its place from what it leans on, that place is written behind it.
  Replacement of(const model::CitationRef& citation, const works::WorkPtr& work);
  /// The same with other words for the work.
  Replacement of(const model::CitationRef& citation, const works::WorkPtr& work, std::string words);

  /// The short form of a work for a citation to begin with; without its volume where the citation
  /// prints one behind its head.
  const std::string& name_for(const model::CitationRef& citation, const works::WorkPtr& work,
                              const std::string& volume);
  /// What has to stand behind the words that take the head's place: the stop of a sentence, a comma
  /// before what follows, or nothing.
  std::string stop_behind(const model::CitationRef& citation) const;

 private:
  const std::string& name(std::size_t chapter, const works::WorkPtr& work,
                          const std::string& volume);
  bool prints_volume(const model::CitationRef& citation) const;
  const std::string& inherited_places(const model::CitationRef& citation);

  using Named = std::tuple<std::size_t, works::WorkPtr, std::string>;

  const model::Edition& edition_;
  std::map<Named, std::string> names_;
  std::map<std::pair<std::size_t, works::WorkPtr>, std::string> names_without_volume_;
  std::map<model::CitationRef, std::string> places_;  ///< of what leans on something
};

}  // namespace ibid::features
