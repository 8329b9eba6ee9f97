#include "import/html/numbers.h"

#include <algorithm>
#include <array>

#include "import/html/attributes.h"
#include "import/letters.h"

namespace ibid::import::html {
namespace {

// The number in `p123`, `Page_123`, `pg-12`; 0 for any other name.
std::uint32_t page_of(std::string_view name) {
  constexpr std::array<std::string_view, 5> words = {"page", "pag", "pg", "p", "seite"};
  const std::string lower = lowered(name);
  for (const std::string_view word : words) {
    if (lower.rfind(word, 0) != 0) continue;
    std::string_view rest = std::string_view(lower).substr(word.size());
    if (!rest.empty() && (rest[0] == '_' || rest[0] == '-' || rest[0] == '.'))
      rest.remove_prefix(1);
    return number(rest, 0);
  }
  return 0;
}

}  // namespace

// Names that rise and do not open nearly every paragraph: those would number paragraphs.
void find_page_anchors(Page& page, Guesses& guesses) {
  std::size_t found = 0;
  std::size_t opening = 0;
  std::size_t paragraphs = 0;
  std::uint32_t line = 0;
  bool rises = true;
  std::uint32_t last = 0;
  for (const Block& block : page.blocks) {
    paragraphs += block.kind == Kind::paragraph ? 1 : 0;
    for (std::size_t i = 0; i < block.items.size(); ++i) {
      const Item& item = block.items[i];
      if (item.piece == Piece::page) return;  // said already
      const std::uint32_t value = item.piece == Piece::anchor ? page_of(item.text) : 0;
      if (value == 0) continue;
      rises = rises && value >= last;
      last = value;
      opening += i == 0 ? 1 : 0;
      if (found == 0) line = block.line;
      ++found;
    }
  }
  const bool counts_paragraphs = opening == found && opening * 2 > paragraphs;
  if (found < 2 || !rises || counts_paragraphs) return;
  std::string first;
  std::string number;
  for (Block& block : page.blocks) {
    std::vector<Item> items;
    for (Item& item : block.items) {
      const std::uint32_t value = item.piece == Piece::anchor ? page_of(item.text) : 0;
      if (value > 0) {
        number = std::to_string(value);
        if (first.empty()) first = number;
        items.push_back({Piece::page, number, item.style, 0});
      }
      items.push_back(std::move(item));
    }
    block.items = std::move(items);
  }
  guesses.push_back({line, Certainty::likely,
                     "read " + std::to_string(found) + " anchors as pages of the printed book, " +
                         first + " to " + number});
}

}  // namespace ibid::import::html
