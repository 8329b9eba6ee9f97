// An edition that is edited, followed: after each edit it must be what reading its texts anew
// gives.
//
// Findings are kept as rules.h allows it: those of rules that read what an edit left as it was.
#pragma once

#include <string>
#include <vector>

#include "model/world.h"
#include "rules/rules.h"

namespace ibid::rules {

class Followed {
 public:
  /// What was found in a chapter, by what the rules read.
  struct Kept {
    std::vector<Finding> of_tables;
    std::vector<Finding> of_notes;
    std::vector<Finding> of_prose;
  };

  explicit Followed(model::World world);

  const text::Text& text(std::size_t chapter) const { return edition_[chapter].text(); }
  std::size_t chapters() const { return world_.chapters.size(); }

  /// Edits a chapter. Where `compared`, says what differs from the texts read anew: facts, tables,
  /// sources, findings; empty where nothing does.
  std::string edit(std::size_t chapter, const text::Edit& edit, bool compared = true);

 private:
  std::string difference() const;

  model::World world_;  ///< with the texts as they are now
  model::Edition edition_;
  std::vector<Kept> kept_;  ///< per chapter
};

}  // namespace ibid::rules
