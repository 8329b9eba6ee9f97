#include "syntax/emphasis.h"

#include "syntax/characters.h"

namespace ibid::syntax {

using text::Offset;
using text::Span;

void Emphasis::run(Span run, std::size_t floor, std::size_t depth) {
  room_ = depth < max_inline_depth ? max_inline_depth - depth : 0;
  for (Offset at = run.begin; at < run.end;) {
    const bool own = open_.size() > floor && open_.back().mark == text_[at];
    Offset used = own ? close(at, run.end) : 0;
    if (used == 0) used = open(at, run.end);
    at += used;
  }
}

void Emphasis::drop(std::size_t floor) {
  open_.resize(floor, Opening{});
}

// Whether the run [at, end) begins with `count` marks that may close. An underscore inside a word
// is text.
bool Emphasis::ends(Offset at, Offset end, Offset count) const {
  if (end - at < count) return false;
  return text_[at] == '*' || end - at > count || !alphanumeric_at(text_, end);
}

bool Emphasis::after_word(Offset at) const {
  if (at == last_end_) return true;
  return at > 0 && (text_[at - 1] == '.' || alphanumeric_before(text_, at));
}

Offset Emphasis::open(Offset at, Offset end) {
  if (text_[at] == '_' && after_word(at)) return 1;
  const Offset count = end - at;
  const bool spaced = end < text_.size() && is_blank(text_[end]);
  if (count <= 3 && !spaced) push(at, static_cast<std::uint8_t>(count));
  return count;
}

Offset Emphasis::close(Offset at, Offset end) {
  const Opening& opening = open_.back();
  if (opening.need == 3) return close_three(at, end);
  if (!ends(at, end, opening.need)) return 0;
  if (opening.need == 1 && end - at >= 2 && !ends(at + 2, end, 1)) {
    push(at, 2);
    return 2;
  }
  const Offset used = opening.need;
  finish(opening.outer, used == 1 ? Kind::emphasis : Kind::strong, {opening.begin, at + used});
  open_.pop_back();
  return used;
}

// `***` is an emphasis in a strong or the reverse, by which of them closes first.
Offset Emphasis::close_three(Offset at, Offset end) {
  Opening& opening = open_.back();
  if (ends(at, end, 3)) {
    finish(opening.inner, Kind::emphasis, {opening.begin + 2, at + 1});
    finish(opening.outer, Kind::strong, {opening.begin, at + 3});
    open_.pop_back();
    return 3;
  }
  if (!ends(at, end, 1)) return 0;
  const bool strong = ends(at, end, 2);
  const Offset used = strong ? 2 : 1;
  finish(opening.inner, strong ? Kind::strong : Kind::emphasis,
         {opening.begin + 3 - used, at + used});
  opening.need = strong ? 1 : 2;
  opening.inner = none;
  return used;
}

void Emphasis::push(Offset at, std::uint8_t need) {
  Opening opening{text_[at], need, at, none, none};
  if (open_.size() < room_) {
    opening.outer = make(need == 1 ? Kind::emphasis : Kind::strong, at);
    if (need == 3) opening.inner = make(Kind::emphasis, at);
  }
  open_.push_back(opening);
}

std::uint32_t Emphasis::make(Kind kind, Offset begin) {
  Node node;
  node.kind = kind;
  node.span = {begin, begin};
  nodes_.push_back(node);
  return static_cast<std::uint32_t>(nodes_.size() - 1);
}

void Emphasis::finish(std::uint32_t index, Kind kind, Span span) {
  last_end_ = span.end;
  if (index == none) return;
  const Offset marks = kind == Kind::emphasis ? 1 : 2;
  Node& node = nodes_[index];
  node.kind = kind;
  node.span = span;
  node.content = {span.begin + marks, span.end - marks};
  node.end = static_cast<std::uint32_t>(nodes_.size());
}

void prune(std::vector<Node>& nodes, std::size_t first) {
  // kept[i]: how many of the first i nodes stay, and so the new index of node first + i.
  std::vector<std::uint32_t> kept{static_cast<std::uint32_t>(first)};
  kept.reserve(nodes.size() - first + 1);
  for (std::size_t i = first; i < nodes.size(); ++i)
    kept.push_back(kept.back() + (nodes[i].end == 0 ? 0 : 1));
  if (kept.back() == nodes.size()) return;
  for (std::size_t i = first; i < nodes.size(); ++i) {
    if (nodes[i].end == 0) continue;
    Node& node = nodes[kept[i - first]];
    node = nodes[i];
    node.end = kept[node.end - first];
  }
  nodes.resize(kept.back());
}

}  // namespace ibid::syntax
