#include "rules/silencing.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace ibid::rules {
namespace {

using model::Number;
using model::Silence;
using model::Thing;
using syntax::Kind;
using text::Offset;
using text::Span;

// What comments reach in a chapter. Its blocks are walked once, and only where a division is
// silenced.
class Reaches {
 public:
  explicit Reaches(const model::Chapter& chapter)
      : chapter_(chapter), blocks_(chapter.document().blocks()) {}

  Span of(const model::At<Silence>& silence) {
    const Offset size = chapter_.text().size();
    if (silence->reach == Silence::Reach::file) return {0, size + 1};
    if (silence->reach == Silence::Reach::nothing) return {};
    if (!silence->scope.empty()) return silence(silence->scope);
    std::size_t index = index_at(silence.begin) + 1;
    while (index < blocks_.size() && blocks_[index]->kind() == Kind::comment) ++index;
    if (index >= blocks_.size()) return {};
    const Offset end = begin_of(behind(index));
    return {begin_of(index), end == size ? end + 1 : end};
  }

 private:
  std::size_t index_at(Offset offset) const {
    return blocks_.find([&](const syntax::Extent& sum) { return sum.bytes > offset; }).index;
  }
  Offset begin_of(std::size_t index) const { return blocks_.before(index).bytes; }

  // Lists and divisions are flat: what a reader takes for one block are several.
  std::size_t behind(std::size_t index) {
    const Kind kind = blocks_[index]->kind();
    if (kind == Kind::division_open) return close_of(index) + 1;
    std::size_t end = index + 1;
    if (kind != Kind::list_item) return end;
    while (end < blocks_.size() && blocks_[end]->kind() == kind) ++end;
    return end;
  }

  // The last block where nothing closes it.
  std::size_t close_of(std::size_t open) {
    if (!std::exchange(paired_, true)) pair_divisions();
    const auto found = closes_.find(open);
    return found == closes_.end() ? blocks_.size() - 1 : found->second;
  }
  void pair_divisions() {
    std::vector<std::size_t> open;
    std::size_t index = 0;
    blocks_.for_each([&](const syntax::BlockRef& block, const syntax::Extent&) {
      if (block->kind() == Kind::division_open) open.push_back(index);
      if (block->kind() == Kind::division_close && !open.empty()) {
        closes_[open.back()] = index;
        open.pop_back();
      }
      ++index;
    });
  }

  const model::Chapter& chapter_;
  const syntax::Blocks& blocks_;
  std::unordered_map<std::size_t, std::size_t> closes_;
  bool paired_ = false;
};

// Findings by rule and place, each taken by one silence at most.
class Takers {
 public:
  Takers(const model::Chapter& chapter, std::span<const Finding> findings)
      : taken(findings.size()) {
    order_.reserve(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const Finding& one = findings[i];
      order_.push_back({one.rule, chapter.span(one.subject, one.part, one.citation).begin, i});
    }
    std::sort(order_.begin(), order_.end(), [](const Placed& a, const Placed& b) {
      return std::tie(a.rule->id, a.at, a.index) < std::tie(b.rule->id, b.at, b.index);
    });
    next_.resize(order_.size() + 1);
    std::iota(next_.begin(), next_.end(), std::size_t{0});
  }

  // True where there is any, taken or not.
  bool take(const Rule& rule, Span scope, Number silence) {
    const std::size_t first = place(rule, scope.begin);
    const std::size_t last = place(rule, scope.end);
    for (std::size_t i = free_from(first); i < last; i = free_from(i)) {
      taken[order_[i].index] = silence;
      next_[i] = i + 1;
    }
    return first < last;
  }

  std::vector<std::optional<Number>> taken;

 private:
  struct Placed {
    const Rule* rule = nullptr;
    Offset at = 0;
    std::size_t index = 0;
  };

  std::size_t place(const Rule& rule, Offset at) const {
    const auto found = std::partition_point(order_.begin(), order_.end(), [&](const Placed& one) {
      return std::tie(one.rule->id, one.at) < std::tie(rule.id, at);
    });
    return static_cast<std::size_t>(found - order_.begin());
  }
  std::size_t free_from(std::size_t at) {
    while (next_[at] != at) at = next_[at] = next_[next_[at]];
    return at;
  }

  std::vector<Placed> order_;
  std::vector<std::size_t> next_;  ///< of each the next that is free, or one on the way there
};

}  // namespace

Silencing::Silencing(const model::Chapter& chapter) : chapter_(chapter) {
  Reaches reaches(chapter);
  rows_.resize(chapter.count(Thing::silence));
  for (Number i = 0; i < rows_.size(); ++i) {
    const auto silence = chapter.silence(i);
    rows_[i].rule = find(silence->rule);
    if (rows_[i].rule) rows_[i].scope = reaches.of(silence);
  }
}

std::vector<std::optional<Number>> Silencing::silence(std::span<const Finding> findings) {
  Takers takers(chapter_, findings);
  for (Number i = 0; i < rows_.size(); ++i) {
    Row& row = rows_[i];
    if (row.rule && takers.take(*row.rule, row.scope, i)) row.used = true;
  }
  return std::move(takers.taken);
}

std::vector<Span> Silencing::quiet_for(const Rule& rule) const {
  std::vector<Span> scopes;
  for (const Row& row : rows_) {
    if (row.rule == &rule && !row.scope.empty()) scopes.push_back(row.scope);
  }
  std::sort(scopes.begin(), scopes.end(),
            [](Span a, Span b) { return std::tie(a.begin, a.end) < std::tie(b.begin, b.end); });
  std::vector<Span> out;
  for (const Span scope : scopes) {
    if (out.empty() || out.back().end < scope.begin) out.push_back(scope);
    out.back().end = std::max(out.back().end, scope.end);
  }
  return out;
}

bool hold(std::span<const Span> stretches, Offset at) {
  const auto behind = std::upper_bound(stretches.begin(), stretches.end(), at,
                                       [](Offset place, Span one) { return place < one.begin; });
  return behind != stretches.begin() && at < std::prev(behind)->end;
}

namespace {

class Sorting {
 public:
  explicit Sorting(Silencing& silencing) : silencing_(silencing) {}

  void sort(std::vector<Finding> findings) {
    const auto taken = silencing_.silence(findings);
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (taken[i])
        out.silenced.push_back({std::move(findings[i]), *taken[i]});
      else
        out.heard.push_back(std::move(findings[i]));
    }
  }

  Hearing out;

 private:
  Silencing& silencing_;
};

}  // namespace

Hearing hear(const Scene& given, std::vector<Finding> findings) {
  const model::Chapter& chapter = given.chapter();
  if (chapter.count(Thing::silence) == 0) return {std::move(findings), {}};
  Silencing silencing(chapter);
  Scene scene = given;
  scene.silencing = &silencing;
  Sorting sorting(silencing);
  sorting.sort(std::move(findings));
  // One after the other: the last tells which silences nothing has used, these rules' included.
  for (const Rule* rule : all()) {
    if (rule->reads == Reads::silences) sorting.sort(found(scene, {&rule, 1}));
  }
  return std::move(sorting.out);
}

Hearing hear(const Scene& scene) {
  return hear(scene, found(scene, all()));
}

}  // namespace ibid::rules
