// What Pandoc reads as an ordered list, though it may be a year or an initial: `1923. A year`.
//
// A list item knows its label; whether it stands alone, its block cannot know. At the begin of a
// note it can: there the items of a list stand in one block.
#include "prose/looks.h"

namespace ibid::prose {
namespace {

using syntax::Kind;
using syntax::Node;
using text::Offset;

bool is_ordered(const Node& node) {
  return node.kind == Kind::list_item && node.level == 1;
}

// `1923\.`: what keeps the words from being a label.
Spot& add_item(Spots& out, Sight sight, const Node& item, std::string_view bytes) {
  text::Span label = item.label;
  while (label.end > label.begin && bytes[label.end - 1] == ' ') --label.end;
  Spot& spot = out.emplace_back();
  spot.sight = sight;
  spot.span = spot.mend = label;
  const std::string_view words = bytes.substr(label.begin, label.size());
  spot.words = words;
  std::string escaped;
  for (const char c : words) {
    if (c == '(' || c == ')' || c == '.') escaped += '\\';
    escaped += c;
  }
  // Of two brackets one is enough.
  if (escaped.starts_with("\\(")) escaped = "\\" + std::string(words);
  spot.instead = std::move(escaped);
  return spot;
}

}  // namespace

void look_at_lists(const Whole& whole, Spots& out) {
  const syntax::Block& block = whole.block;
  const Node& root = block.nodes.front();
  if (is_ordered(root)) {
    add_item(out, Sight::ordered_item, root, whole.bytes);
    return;
  }
  if (root.kind != Kind::note) return;
  std::size_t first = 1;
  while (first < block.nodes.size() && block.nodes[first].kind == Kind::prefix) ++first;
  if (first >= block.nodes.size() || !is_ordered(block.nodes[first])) return;
  for (std::size_t i = block.nodes[first].end; i < root.end; i = block.nodes[i].end)
    if (is_ordered(block.nodes[i])) return;
  add_item(out, Sight::item_in_note, block.nodes[first], whole.bytes);
}

}  // namespace ibid::prose
