#include "import/bare_chain.h"

#include <algorithm>
#include <utility>

namespace ibid::import {
namespace {

// One that bears the number of an item.
struct Link {
  std::size_t call = 0;
  std::size_t item = 0;
  std::size_t rank = 0;  ///< in the longest rising chain that ends here, from 1
  bool best = false;     ///< on one of the longest of all
};

class Chain {
 public:
  Chain(const BareList& list, const BareCalls& calls, const std::vector<bool>& used)
      : list_(list), calls_(calls), used_(used) {}

  std::optional<BareChain> run(std::size_t since) {
    if (!collect(since)) return std::nullopt;
    rank();
    chain_.calls.resize(list_.items.size());
    choose();
    chain_.astray = links_.size() - chain_.called;
    fill(since);
    return std::move(chain_);
  }

 private:
  bool collect(std::size_t since) {
    std::size_t all = 0;
    for (std::size_t item = 0; item < list_.items.size(); ++item) {
      const auto range = calls_.evident(list_.items[item].start.value, since, list_.begin());
      all += range.size();
      if (all > list_.items.size() * 2) return false;
      for (const std::size_t* call = range.begin; call != range.end; ++call)
        if (!used_[*call]) links_.push_back({*call, item});
    }
    std::sort(links_.begin(), links_.end(),
              [](const Link& a, const Link& b) { return a.call < b.call; });
    return true;
  }

  // The longest rising chains, by the lowest item that ends a chain of each length.
  void rank() {
    std::vector<std::size_t> lowest;
    for (Link& link : links_) {
      const auto at = std::lower_bound(lowest.begin(), lowest.end(), link.item);
      link.rank = static_cast<std::size_t>(at - lowest.begin()) + 1;
      if (at == lowest.end()) {
        lowest.push_back(link.item);
      } else {
        *at = link.item;
      }
    }
    length_ = lowest.size();
    // From behind: the highest item with which a chain of the full length can go on.
    std::vector<std::size_t> highest(length_ + 2, 0);
    highest[length_ + 1] = list_.items.size();
    for (auto link = links_.rbegin(); link != links_.rend(); ++link) {
      link->best = link->item < highest[link->rank + 1];
      if (link->best) highest[link->rank] = std::max(highest[link->rank], link->item);
    }
  }

  // Where two would do, the one that looks more like a marker; of equals none.
  void choose() {
    std::vector<std::vector<const Link*>> ranks(length_ + 1);
    for (const Link& link : links_)
      if (link.best) ranks[link.rank].push_back(&link);
    const Link* last = nullptr;
    for (const std::vector<const Link*>& equals : ranks) {
      const Link* chosen = nullptr;
      bool alone = true;
      for (const Link* link : equals) {
        if (last != nullptr && (link->call < last->call || link->item <= last->item)) continue;
        if (chosen == nullptr || glue(*link) > glue(*chosen)) {
          chosen = link;
          alone = true;
        } else if (glue(*link) == glue(*chosen)) {
          alone = false;
        }
      }
      if (chosen == nullptr || !alone) continue;
      chain_.calls[chosen->item] = chosen->call;
      ++chain_.called;
      last = chosen;
    }
  }
  Glue glue(const Link& link) const { return calls_[link.call].mark.glue; }

  // What proves nothing by itself calls the notes that nothing else calls, where it stands alone
  // and in order between what calls their neighbours.
  void fill(std::size_t since) {
    if (chain_.called == 0) return;
    const std::size_t count = list_.items.size();
    std::size_t from = 0;  // a call
    for (std::size_t item = 0; item < count;) {
      if (chain_.calls[item]) {
        from = *chain_.calls[item++] + 1;
        continue;
      }
      std::size_t end = item;
      while (end < count && !chain_.calls[end]) ++end;
      const std::size_t to = end < count ? *chain_.calls[end] : calls_.size();
      fill_gap(item, end, since, from, to);
      item = end;
    }
  }

  void fill_gap(std::size_t begin, std::size_t end, std::size_t since, std::size_t from,
                std::size_t to) {
    std::vector<std::pair<std::size_t, std::size_t>> found;  // of item and call
    for (std::size_t item = begin; item < end; ++item) {
      const std::uint32_t value = list_.items[item].start.value;
      if (calls_.evident(value, since, list_.begin()).size() > 0) continue;
      const auto range = calls_.weak(value, since, list_.begin());
      const auto* first = std::lower_bound(range.begin, range.end, from);
      const auto* last = std::lower_bound(first, range.end, to);
      if (last - first == 1 && !used_[*first]) found.emplace_back(item, *first);
    }
    const bool rise = std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.second < b.second;
    });
    if (!rise) return;
    for (const auto& [item, call] : found) chain_.calls[item] = call;
    chain_.filled += found.size();
  }

  const BareList& list_;
  const BareCalls& calls_;
  const std::vector<bool>& used_;
  std::vector<Link> links_;
  std::size_t length_ = 0;
  BareChain chain_;
};

}  // namespace

std::optional<BareChain> bare_chain(const BareList& list, const BareCalls& calls,
                                    const std::vector<bool>& used, std::size_t since) {
  return Chain(list, calls, used).run(since);
}

}  // namespace ibid::import
