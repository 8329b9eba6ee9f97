// A persistent sequence of measured items: the shape of a text and of a chapter's blocks.
//
// A Sequence is immutable: splice() returns a new one that shares every untouched leaf with the
// old, so a snapshot costs a pointer and any thread may read the one it holds. Items lie in leaves
// of some dozens; every leaf knows what came before it, so that a place (a byte, a line) is found
// by bisection and nothing shifts when the text before it grows. A splice costs a leaf's items and
// the number of leaves.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace ibid::text {

/// `Item` is cheap to copy and has `measure()`, a sum that forms a monoid: `{}` is its zero and
/// `+=` adds. `Measure` is that function's type.
template <typename Item, typename Measure>
class Sequence {
 public:
  struct Found {
    std::size_t index = 0;  ///< of the item; size() where nothing was found
    Measure before{};       ///< the sum over all items before it
  };

  /// Of two sequences: how many items they have in common at either end, no item counted twice.
  struct Ends {
    std::size_t front = 0;
    std::size_t back = 0;
  };

  Sequence() = default;
  explicit Sequence(const std::vector<Item>& items) { append_leaves(items, 0, items.size()); }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Measure& measure() const { return total_; }

  const Item& operator[](std::size_t index) const {
    const Entry& entry = entry_of(index);
    return (*entry.items)[index - entry.first];
  }

  /// The sum over all items before `index`. REQUIRES: index <= size().
  Measure before(std::size_t index) const {
    if (index == size_) return total_;
    const Entry& entry = entry_of(index);
    Measure sum = entry.before;
    for (std::size_t i = entry.first; i < index; ++i)
      sum += (*entry.items)[i - entry.first].measure();
    return sum;
  }

  /// The first item behind whose end `reached(sum)` holds. REQUIRES: `reached` is monotone.
  template <typename Reached>
  Found find(Reached reached) const {
    // The leaf to look in is the last one at whose beginning it does not hold yet.
    auto leaf = std::partition_point(leaves_.begin(), leaves_.end(),
                                     [&](const Entry& entry) { return !reached(entry.before); });
    if (leaf != leaves_.begin()) --leaf;
    for (; leaf != leaves_.end(); ++leaf) {
      Measure sum = leaf->before;
      for (std::size_t i = 0; i < leaf->items->size(); ++i) {
        const Measure start = sum;
        sum += (*leaf->items)[i].measure();
        if (reached(sum)) return {leaf->first + i, start};
      }
    }
    return {size_, total_};
  }

  /// One counter of a sum, which has many of them.
  template <typename Number>
  struct Beyond {
    std::size_t index = 0;
    Number before{};
  };
  /// What find() would tell for `counter(sum) > than`, and one counter of the sum before an index:
  /// for sums of many counters, of which one or two are wanted.
  template <typename Counter, typename Number>
  Beyond<Number> find_beyond(Counter counter, Number than) const {
    auto leaf = std::partition_point(leaves_.begin(), leaves_.end(), [&](const Entry& entry) {
      return !(counter(entry.before) > than);
    });
    if (leaf != leaves_.begin()) --leaf;
    for (; leaf != leaves_.end(); ++leaf) {
      Number sum = counter(leaf->before);
      for (std::size_t i = 0; i < leaf->items->size(); ++i) {
        const Number before = sum;
        sum += counter((*leaf->items)[i].measure());
        if (sum > than) return {leaf->first + i, before};
      }
    }
    return {size_, counter(total_)};
  }
  /// REQUIRES: index <= size().
  template <typename Counter>
  auto before(std::size_t index, Counter counter) const {
    if (index == size_) return counter(total_);
    const Entry& entry = entry_of(index);
    auto sum = counter(entry.before);
    for (std::size_t i = entry.first; i < index; ++i)
      sum += counter((*entry.items)[i - entry.first].measure());
    return sum;
  }

  /// How many items at the begin and at the end are the same in both, as far as `same(a, b)` tells.
  /// Whole leaves that both share are not looked into.
  template <typename Same>
  Ends ends_shared_with(const Sequence& other, Same same) const {
    const std::size_t most = std::min(size_, other.size_);
    Ends ends;
    for (std::size_t leaf = 0; leaf < std::min(leaves_.size(), other.leaves_.size()); ++leaf) {
      if (leaves_[leaf].items != other.leaves_[leaf].items) break;
      ends.front = leaves_[leaf].first + leaves_[leaf].items->size();
    }
    while (ends.front < most && same((*this)[ends.front], other[ends.front])) ++ends.front;
    for (std::size_t leaf = 1; leaf <= std::min(leaves_.size(), other.leaves_.size()); ++leaf) {
      const auto& mine = leaves_[leaves_.size() - leaf];
      if (mine.items != other.leaves_[other.leaves_.size() - leaf].items) break;
      ends.back = size_ - mine.first;
    }
    ends.back = std::min(ends.back, most - ends.front);
    while (ends.front + ends.back < most &&
           same((*this)[size_ - ends.back - 1], other[other.size_ - ends.back - 1]))
      ++ends.back;
    return ends;
  }

  /// Calls `visit(item, before)` for the items [first, last) in order.
  template <typename Visit>
  void for_each(std::size_t first, std::size_t last, Visit visit) const {
    if (first >= last) return;
    Measure sum = before(first);
    for (std::size_t leaf = leaf_of(first); leaf < leaves_.size() && first < last; ++leaf) {
      const Entry& entry = leaves_[leaf];
      for (; first < last && first - entry.first < entry.items->size(); ++first) {
        const Item& item = (*entry.items)[first - entry.first];
        visit(item, sum);
        sum += item.measure();
      }
    }
  }
  template <typename Visit>
  void for_each(Visit visit) const {
    for_each(0, size_, visit);
  }

  /// Calls `visit(item)` for all items in order.
  template <typename Visit>
  void for_each_item(Visit visit) const {
    for (const Entry& entry : leaves_)
      for (const Item& item : *entry.items) visit(item);
  }

  /// The sequence with the items [first, last) replaced. REQUIRES: first <= last <= size().
  Sequence splice(std::size_t first, std::size_t last, const std::vector<Item>& items) const {
    const std::size_t left = first == size_ && first > 0 ? leaves_.size() - 1 : leaf_of(first);
    const std::size_t right =
        last > first ? leaf_of(last - 1) + 1 : std::min(left + 1, leaves_.size());
    std::vector<Item> window;
    if (left < leaves_.size()) {
      const Entry& entry = leaves_[left];
      window.assign(entry.items->begin(), entry.items->begin() + offset(first - entry.first));
    }
    window.insert(window.end(), items.begin(), items.end());
    if (right > 0 && right <= leaves_.size()) {
      const Entry& entry = leaves_[right - 1];
      window.insert(window.end(), entry.items->begin() + offset(last - entry.first),
                    entry.items->end());
    }
    Sequence next;
    next.leaves_.reserve(leaves_.size() + 1);
    for (std::size_t i = 0; i < left; ++i) next.append(leaves_[i]);
    next.append_leaves(window, 0, window.size());
    for (std::size_t i = right; i < leaves_.size(); ++i) next.append(leaves_[i]);
    return next;
  }

 private:
  static constexpr std::size_t leaf_size = 64;

  struct Entry {
    std::shared_ptr<const std::vector<Item>> items;
    Measure sum{};
    std::size_t first = 0;  ///< index of its first item
    Measure before{};
  };

  static std::ptrdiff_t offset(std::size_t count) { return static_cast<std::ptrdiff_t>(count); }

  std::size_t leaf_of(std::size_t index) const {
    const auto after =
        std::upper_bound(leaves_.begin(), leaves_.end(), index,
                         [](std::size_t at, const Entry& entry) { return at < entry.first; });
    return after == leaves_.begin() ? 0 : static_cast<std::size_t>(after - leaves_.begin()) - 1;
  }
  const Entry& entry_of(std::size_t index) const { return leaves_[leaf_of(index)]; }

  void append(const Entry& entry) {
    leaves_.push_back(entry);
    leaves_.back().first = size_;
    leaves_.back().before = total_;
    size_ += entry.items->size();
    total_ += entry.sum;
  }

  // Even shares, so that a leaf that splits leaves room on both sides.
  void append_leaves(const std::vector<Item>& items, std::size_t first, std::size_t last) {
    const std::size_t count = last - first;
    const std::size_t leaves = (count + leaf_size - 1) / leaf_size;
    for (std::size_t i = 0; i < leaves; ++i) {
      const std::size_t begin = first + count * i / leaves;
      const std::size_t end = first + count * (i + 1) / leaves;
      auto part = std::make_shared<std::vector<Item>>(items.begin() + offset(begin),
                                                      items.begin() + offset(end));
      Entry entry;
      for (const Item& item : *part) entry.sum += item.measure();
      entry.items = std::move(part);
      append(entry);
    }
  }

  std::vector<Entry> leaves_;
  std::size_t size_ = 0;
  Measure total_{};
};

}  // namespace ibid::text
