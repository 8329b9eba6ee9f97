// The findings of an open chapter as the JSON text of its diagnostics, again and again while it is
// edited.
//
// An edit that finds nothing new moves places only; so what else a diagnostic says is written once
// and kept. Main thread only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/server/convert.h"
#include "app/server/positions.h"

namespace ibid::app {

class FindingsText {
 public:
  /// `changed`: they are not those of the last call.
  lsp::Any of(const Snapshot& snapshot, std::size_t chapter,
              const std::vector<rules::Finding>& findings, bool changed, const Dialect& dialect);

 private:
  // A finding's number among all, by where it stands.
  using Placed = std::pair<text::Span, std::size_t>;
  void place(const model::Chapter& chapter, const std::vector<rules::Finding>& findings);

  Positions positions_;
  std::vector<Placed> placed_;      ///< in the order of the text
  std::vector<std::string> rests_;  ///< what follows the range; empty where places are in it
  std::size_t size_ = 0;            ///< of the last text
};

}  // namespace ibid::app
