// Chains: where what leans on earlier citations leads, for many citations of an edition.
//
// chain_of() walks the whole of one chain; asked of every Ibid. in it, that would be its length
// times itself. Here each end is walked to once and then known. Borrows the edition. One thread.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "model/edition.h"

namespace ibid::model {

class Chains {
 public:
  explicit Chains(const Edition& edition) : edition_(edition) {}

  /// The last of chain_of(); nothing where the citation leans on none.
  std::optional<CitationRef> end(const CitationRef& citation);
  /// chain_of(); of a chain that is longer than `most`, the first ones and the last.
  std::vector<CitationRef> chain(const CitationRef& citation, std::size_t most);
  /// True where the chain leads over another citation, which is the same one whenever it is asked.
  bool passes(const CitationRef& citation, const CitationRef& over);

 private:
  const Edition& edition_;
  std::map<CitationRef, CitationRef> ends_;  ///< of what leans on something
  std::map<CitationRef, bool> passes_;       ///< of what was asked
};

}  // namespace ibid::model
