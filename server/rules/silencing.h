// Silencing: which findings of a chapter its comments silence, and which of those comments do.
//
// A finding is silenced where its place begins within what a comment reaches: the block behind the
// comment (a list and a division are one block here), or the whole chapter. Nothing is done for a
// chapter without such comments. Pure; any thread.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "rules/rules.h"

namespace ibid::rules {

class Silencing {
 public:
  /// Linear in the chapter's silences, and in its blocks where a list or a division is silenced.
  /// The chapter must outlive it.
  explicit Silencing(const model::Chapter& chapter);

  struct Row {
    const Rule* rule = nullptr;  ///< null where there is none of that id
    text::Span scope;            ///< in bytes of the chapter
    bool used = false;           ///< some finding was silenced
  };
  /// One for each of the chapter's silences.
  const std::vector<Row>& rows() const { return rows_; }

  /// For each finding the silence that takes it away, if one does; marks that and all others that
  /// would as used.
  std::vector<std::optional<model::Number>> silence(std::span<const Finding> findings);
  /// Where findings of a rule are silenced: stretches that rise and do not touch.
  std::vector<text::Span> quiet_for(const Rule& rule) const;

 private:
  const model::Chapter& chapter_;
  std::vector<Row> rows_;
};

/// True where one of the stretches holds the byte. REQUIRES: they rise and do not touch.
bool hold(std::span<const text::Span> stretches, text::Offset at);

/// A finding and the comment that silences it.
struct Silenced {
  Finding finding;
  model::Number silence = 0;
};

struct Hearing {
  std::vector<Finding> heard;
  std::vector<Silenced> silenced;
};

/// What is heard of a chapter's findings, and what rules about silences say besides. `findings`:
/// those of every other rule, in any order.
Hearing hear(const Scene& scene, std::vector<Finding> findings);
/// The same of findings that are yet to be made.
Hearing hear(const Scene& scene);

}  // namespace ibid::rules
