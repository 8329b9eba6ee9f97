// Lists: items that stand beside each other, and terms with their definitions.

#include <algorithm>

#include "export/blocks.h"

namespace ibid::tei {
namespace {

using syntax::Kind;

// The label's last byte: a bullet, or what stands behind a number.
char style(const Piece& item) {
  const std::string_view label = item.sheet->text(item.node().label);
  return label.empty() ? '\0' : label.back();
}

std::string number(const Piece& item) {
  std::string label(item.sheet->text(item.node().label));
  std::erase_if(label, [](char c) { return c == '(' || c == ')' || c == '.'; });
  return token(label);
}

}  // namespace

std::size_t Blocks::list(const Range& range, std::size_t at) {
  const Piece& first = range.pieces[at];
  const bool numbered = first.node().level == 1;
  const bool deep = is_deep();
  top_ = false;
  if (!deep) scene_.xml.open_block("list", {{"rend", numbered ? "numbered" : "bulleted"}});
  for (; at < range.pieces.size(); ++at) {
    const Piece& item = range.pieces[at];
    if (item.kind() != Kind::list_item || item.node().level != first.node().level ||
        style(item) != style(first))
      break;
    const std::vector<Piece> inner = pieces_in(item);
    if (deep) {
      flow(inner);
      continue;
    }
    scene_.xml.open_block("item", {{"n", numbered ? number(item) : std::string()}});
    loose_or_tight(inner);
    scene_.xml.close();
  }
  if (!deep) scene_.xml.close();
  return at;
}

// From a term, or from a definition without one, to the last of the list.
std::size_t Blocks::definitions(const Range& range, std::size_t at) {
  const auto kind = [&](std::size_t index) {
    return index < range.pieces.size() ? range.pieces[index].kind() : Kind::blank;
  };
  top_ = false;
  scene_.xml.open_block("list", {{"type", "gloss"}});
  while (kind(at) == Kind::definition ||
         (kind(at) == Kind::paragraph && kind(at + 1) == Kind::definition)) {
    scene_.xml.open_block("label");
    if (kind(at) == Kind::paragraph) words(range.pieces[at++]);
    scene_.xml.close();
    std::vector<Piece> inner;
    for (; kind(at) == Kind::definition; ++at) {
      const auto more = pieces_in(range.pieces[at]);
      inner.insert(inner.end(), more.begin(), more.end());
    }
    scene_.xml.open_block("item");
    loose_or_tight(inner);
    scene_.xml.close();
  }
  scene_.xml.close();
  return at;
}

}  // namespace ibid::tei
