#include "import/bare_calls.h"

#include <algorithm>

namespace ibid::import {

BareCalls::BareCalls(const Draft& draft) {
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    if (!draft.paragraphs[i].prose()) continue;
    for (const Glued& mark : glued(draft.paragraphs[i].text)) {
      Index& index = mark.glue == Glue::weak ? weak_ : evident_;
      if (index.size() <= mark.value) index.resize(mark.value + 1);
      index[mark.value].push_back(calls_.size());
      calls_.push_back({i, mark});
    }
  }
}

BareCalls::Range BareCalls::evident(std::uint32_t value, std::size_t begin, std::size_t end) const {
  return within(evident_, value, begin, end);
}
BareCalls::Range BareCalls::weak(std::uint32_t value, std::size_t begin, std::size_t end) const {
  return within(weak_, value, begin, end);
}

BareCalls::Range BareCalls::within(const Index& index, std::uint32_t value, std::size_t begin,
                                   std::size_t end) const {
  if (value >= index.size()) return {};
  const std::vector<std::size_t>& all = index[value];
  const auto before = [&](std::size_t call, std::size_t paragraph) {
    return calls_[call].paragraph < paragraph;
  };
  const auto first = std::lower_bound(all.begin(), all.end(), begin, before);
  const auto last = std::lower_bound(first, all.end(), end, before);
  return {all.data() + (first - all.begin()), all.data() + (last - all.begin())};
}

}  // namespace ibid::import
