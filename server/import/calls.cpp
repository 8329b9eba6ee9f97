#include "import/calls.h"

#include <algorithm>

#include "import/label.h"

namespace ibid::import {

Calls::Calls(const Draft& draft) {
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i)
    for (const Mark& mark : marks(draft.paragraphs[i].text))
      paragraphs_[std::string(mark.label.text)].push_back(i);
}

bool Calls::within(std::string_view label, std::size_t begin, std::size_t end) const {
  const auto found = paragraphs_.find(label);
  if (found == paragraphs_.end()) return false;
  const auto first = std::lower_bound(found->second.begin(), found->second.end(), begin);
  return first != found->second.end() && *first < end;
}

}  // namespace ibid::import
