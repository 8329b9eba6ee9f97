// Where a draft calls which label: `[12]` in its running text.
//
// Read once; answers in logarithmic time. It keeps no reference to the draft, but counts its
// paragraphs: cutting or joining them makes it stale.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "import/draft.h"

namespace ibid::import {

class Calls {
 public:
  explicit Calls(const Draft& draft);

  bool before(std::string_view label, std::size_t paragraph) const {
    return within(label, 0, paragraph);
  }
  /// From the first paragraph on, up to and without the second.
  bool within(std::string_view label, std::size_t begin, std::size_t end) const;

 private:
  std::map<std::string, std::vector<std::size_t>, std::less<>> paragraphs_;
};

}  // namespace ibid::import
