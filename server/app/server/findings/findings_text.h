// The findings of an open chapter as the JSON text of its diagnostics, again and again while it is
// edited.
//
// What else than its place a diagnostic says is written once, and kept as long as the same is
// found. Main thread only.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/server/convert/convert.h"
#include "app/server/convert/positions.h"

namespace ibid::app {

class FindingsText {
 public:
  /// What is found now.
  void replace(std::vector<rules::Finding> findings);
  /// Nothing that was written may be told again: files have other names or numbers.
  void forget() { kept_.assign(findings_.size(), {}); }

  lsp::Any of(const Snapshot& snapshot, std::size_t chapter, const Dialect& dialect);

 private:
  struct Kept {
    /// What follows a diagnostic's range, as long as the other places that it names stand there.
    /// Empty where it must be written.
    std::string rest;
    std::vector<lsp::Range> related;
    std::optional<text::Span> span;  ///< where it stands in chapter_
  };

  void place(std::shared_ptr<const model::Chapter> chapter);
  void write_rests(const Snapshot& snapshot, const Dialect& dialect);

  std::vector<rules::Finding> findings_;
  Positions positions_;
  std::vector<Kept> kept_;                         ///< by number
  std::vector<std::size_t> order_;                 ///< their numbers, in the order of the text
  std::shared_ptr<const model::Chapter> chapter_;  ///< as it was when they were placed
  std::size_t size_ = 0;                           ///< of the last text
};

}  // namespace ibid::app
