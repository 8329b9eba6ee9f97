// Where a draft has numbers that look like markers without brackets; see glued.h.
//
// Read once; answers in logarithmic time. It keeps no reference to the draft, but counts its
// paragraphs: cutting or joining them makes it stale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "import/draft.h"
#include "import/glued.h"

namespace ibid::import {

struct BareCall {
  std::size_t paragraph = 0;
  Glued mark;
};

class BareCalls {
 public:
  /// Of a number from the first paragraph on, up to and without the second.
  struct Range {
    const std::size_t* begin = nullptr;  ///< indices of calls, rising
    const std::size_t* end = nullptr;

    std::size_t size() const { return static_cast<std::size_t>(end - begin); }
  };

  explicit BareCalls(const Draft& draft);

  bool empty() const { return calls_.empty(); }
  std::size_t size() const { return calls_.size(); }
  const BareCall& operator[](std::size_t index) const { return calls_[index]; }

  /// Those that tell something by themselves.
  Range evident(std::uint32_t value, std::size_t begin, std::size_t end) const;
  /// Those that prove nothing: behind a blank, or a year.
  Range weak(std::uint32_t value, std::size_t begin, std::size_t end) const;

 private:
  using Index = std::vector<std::vector<std::size_t>>;  // by value

  Range within(const Index& index, std::uint32_t value, std::size_t begin, std::size_t end) const;

  std::vector<BareCall> calls_;
  Index evident_;
  Index weak_;
};

}  // namespace ibid::import
