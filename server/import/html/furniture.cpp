#include "import/html/furniture.h"

#include <algorithm>

#include "import/draft.h"
#include "import/letters.h"
#include "import/lexicon.h"

namespace ibid::import::html {
namespace {

bool is_text(const Block& block) {
  return block.part == Part::text && block.kind != Kind::rule && block.kind != Kind::comment;
}

// Nothing but links out of the text, and signs between them.
bool only_links(const Page& page, const Block& block) {
  bool links = false;
  for (const Item& item : block.items) {
    if (item.piece == Piece::marker) return false;
    if (item.piece == Piece::image) {
      if (item.style.link == 0) return false;
      links = true;
    }
    if (item.piece != Piece::text) continue;
    const bool leads_out = item.style.link != 0;
    if (leads_out) {
      links = true;
    } else if (std::any_of(item.text.begin(), item.text.end(), is_word_byte)) {
      return false;
    }
  }
  return links && block.kind != Kind::heading && !page.links.empty();
}

// "*** START OF THE PROJECT GUTENBERG EBOOK …"
bool is_border(std::string_view text, std::string_view word) {
  if (text.substr(0, 3) != "***") return false;
  const std::string head(text.substr(0, 60));
  return head.find(word) != std::string::npos &&
         head.find("PROJECT GUTENBERG") != std::string::npos;
}

void find_borders(Page& page) {
  std::size_t begin = 0;
  std::size_t end = page.blocks.size();
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    const std::string text = plain(page.blocks[b]);
    if (is_border(text, "START OF") && begin == 0) begin = b + 1;
    if (is_border(text, "END OF") && end == page.blocks.size()) end = b;
  }
  for (std::size_t b = 0; b < page.blocks.size(); ++b)
    if ((b < begin || b >= end) && page.blocks[b].kind != Kind::rule)
      page.blocks[b].part = Part::furniture;
}

// Short paragraphs behind `<hr class="end">`, with which the text of a page ends.
void find_end(Page& page) {
  constexpr std::size_t longest = 200;
  std::size_t end = page.blocks.size();
  for (std::size_t b = 0; b < page.blocks.size(); ++b)
    if (page.blocks[b].kind == Kind::rule && has_class(page.blocks[b].classes, "end")) end = b;
  for (std::size_t b = end; b < page.blocks.size(); ++b) {
    const bool said = page.blocks[b].part != Part::text || page.blocks[b].kind == Kind::heading;
    if (said || plain(page.blocks[b]).size() > longest) return;
  }
  for (std::size_t b = end; b < page.blocks.size(); ++b)
    if (is_text(page.blocks[b])) page.blocks[b].part = Part::furniture;
}

void tell(const Page& page, Guesses& guesses) {
  for (std::size_t b = 0; b < page.blocks.size();) {
    std::size_t end = b;
    while (end < page.blocks.size() && page.blocks[end].part == Part::furniture) ++end;
    if (end == b) {
      ++b;
      continue;
    }
    const std::string head = "“" + opening(trimmed(plain(page.blocks[b]))) + "”";
    const bool one = end == b + 1;
    guesses.push_back({page.blocks[b].line, one ? Certainty::sure : Certainty::likely,
                       one ? "made a comment, for it belongs to the web page: " + head
                           : "made comments of " + std::to_string(end - b) +
                                 " paragraphs, for they belong to the web page, from " + head});
    b = end;
  }
}

}  // namespace

void find_furniture(Page& page) {
  for (Block& block : page.blocks) {
    if (!is_text(block)) continue;
    const bool boxed = around(page, block.container, Box::furniture) != 0;
    if (boxed || is_furniture(trimmed(plain(block)))) block.part = Part::furniture;
  }
  find_borders(page);
}

void find_outer_furniture(Page& page, Guesses& guesses) {
  find_end(page);
  for (Block& block : page.blocks) {
    if (!is_text(block)) continue;
    if (!only_links(page, block)) break;
    block.part = Part::furniture;
  }
  for (std::size_t b = page.blocks.size(); b-- > 0;) {
    Block& block = page.blocks[b];
    if (block.part != Part::text || block.kind == Kind::rule || block.kind == Kind::comment)
      continue;
    if (!only_links(page, block)) break;
    block.part = Part::furniture;
  }
  tell(page, guesses);
}

}  // namespace ibid::import::html
