#include "export/marks.h"

#include <algorithm>
#include <unordered_map>

namespace ibid::tei {
namespace {

using syntax::Kind;
using syntax::Node;
using text::Span;

bool holds_words(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::line_block ||
         kind > Kind::thematic_break;
}

// What is set off as a whole may as well be marked as a whole.
bool wraps(Kind kind) {
  return kind == Kind::emphasis || kind == Kind::strong || kind == Kind::strikeout ||
         kind == Kind::span || kind == Kind::link;
}

class Fitting {
 public:
  explicit Fitting(const syntax::Block& block) : block_(block) {}

  // The node that holds the mark, once that is widened; nothing where it cannot be an element.
  std::optional<std::uint32_t> fit(Mark& mark) {
    for (;;) {
      const std::uint32_t holder = holder_of(mark);
      const Span before = mark.span;
      const Node& node = block_.nodes[holder];
      const Children& children = children_of(holder);
      for (auto i = first_behind(children, before.begin);
           i != children.end() && block_.nodes[*i].span.begin < before.end; ++i)
        mark.span = text::cover(mark.span, block_.nodes[*i].span);
      if (wraps(node.kind) && holder != mark.root && mark.span == node.content)
        mark.span = node.span;
      if (mark.span != before) continue;
      if (!holds_words(node.kind) || !node.content.contains(mark.span)) return std::nullopt;
      return holder;
    }
  }

 private:
  using Children = std::vector<std::uint32_t>;  // side by side, so both ends of their spans rise

  const Children& children_of(std::uint32_t index) {
    const auto [found, is_new] = children_.try_emplace(index);
    if (!is_new) return found->second;
    for (std::uint32_t i = index + 1; i < block_.nodes[index].end; i = block_.nodes[i].end)
      found->second.push_back(i);
    return found->second;
  }

  // The first that ends behind a place.
  Children::const_iterator first_behind(const Children& children, text::Offset at) const {
    return std::partition_point(children.begin(), children.end(), [&](std::uint32_t child) {
      return block_.nodes[child].span.end <= at;
    });
  }

  std::uint32_t holder_of(const Mark& mark) {
    std::uint32_t holder = mark.root;
    for (;;) {
      const Children& children = children_of(holder);
      const auto child = first_behind(children, mark.span.begin);
      if (child == children.end() || block_.nodes[*child].kind == Kind::prefix ||
          !block_.nodes[*child].content.contains(mark.span))
        return holder;
      holder = *child;
    }
  }

  const syntax::Block& block_;
  std::unordered_map<std::uint32_t, Children> children_;
};

}  // namespace

std::vector<Mark> fit_marks(const syntax::Block& block, std::vector<Mark> marks) {
  struct Fitted {
    Mark mark;
    std::uint32_t holder;
  };
  std::vector<Fitted> fitted;
  Fitting fitting(block);
  for (Mark& mark : marks) {
    if (mark.span.empty()) continue;
    if (const auto holder = fitting.fit(mark)) fitted.push_back({std::move(mark), *holder});
  }
  std::stable_sort(fitted.begin(), fitted.end(), [](const Fitted& a, const Fitted& b) {
    return a.mark.span.begin != b.mark.span.begin ? a.mark.span.begin < b.mark.span.begin
                                                  : a.mark.span.end > b.mark.span.end;
  });
  std::vector<Mark> kept;
  std::vector<Fitted> open;
  for (Fitted& next : fitted) {
    while (!open.empty() && open.back().mark.span.end <= next.mark.span.begin) open.pop_back();
    const Fitted* outer = open.empty() ? nullptr : &open.back();
    if (outer && outer->mark.span.end < next.mark.span.end) continue;
    const bool in_citation =
        outer && outer->mark.as == Mark::As::citation && outer->holder == next.holder;
    if (next.mark.as == Mark::As::part && !in_citation) continue;
    if (outer && next.mark.as == Mark::As::citation) continue;
    kept.push_back(next.mark);
    open.push_back(std::move(next));
  }
  return kept;
}

}  // namespace ibid::tei
