#include "import/html/page.h"

#include <algorithm>

namespace ibid::import::html {

std::string plain(const Block& block) {
  std::string text;
  for (const Item& item : block.items) {
    if (item.piece == Piece::line_break) text += '\n';
    if (item.piece == Piece::text || item.piece == Piece::raw || item.piece == Piece::code ||
        item.piece == Piece::image)
      text += item.text;
    if (item.piece == Piece::marker) text.append("[").append(item.text).append("]");
  }
  return text;
}

void cut_front(Block& block, std::size_t length) {
  for (Item& item : block.items) {
    if (length == 0) return;
    if (item.piece != Piece::text) continue;
    const std::size_t taken = std::min(length, item.text.size());
    item.text.erase(0, taken);
    length -= taken;
  }
}

bool has_class(std::string_view list, std::string_view name) {
  const std::size_t at = list.find(name);
  for (std::size_t found = at; found != std::string_view::npos;
       found = list.find(name, found + 1)) {
    const bool whole = found > 0 && list[found - 1] == ' ' && found + name.size() < list.size() &&
                       list[found + name.size()] == ' ';
    if (whole) return true;
  }
  return false;
}

Index around(const Page& page, Index container, Box box) {
  while (container != 0 && page.containers[container].box != box)
    container = page.containers[container].outer;
  return container;
}

Index nearest(const Page& page, Index container) {
  while (container != 0 && page.containers[container].box == Box::group)
    container = page.containers[container].outer;
  return container;
}

}  // namespace ibid::import::html
