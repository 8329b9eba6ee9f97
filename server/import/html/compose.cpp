#include "import/html/compose.h"

#include <algorithm>

#include "import/letters.h"

namespace ibid::import::html {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool has_text(const Item& item) {
  return item.piece != Piece::anchor && item.piece != Piece::line_break;
}

bool is_within(const Page& page, Index span, Index outer) {
  while (span != 0 && span != outer) span = page.spans[span].parent;
  return span == outer;
}

// What both look like.
Style common(const Page& page, const Style& a, const Style& b) {
  Style style;
  style.flags = a.flags & b.flags & static_cast<std::uint8_t>(~(superscript | subscript));
  style.link = a.link == b.link ? a.link : 0;
  style.span = a.span;
  while (!is_within(page, b.span, style.span)) style.span = page.spans[style.span].parent;
  return style;
}

}  // namespace

void Composer::begin(Block block) {
  close();
  model_ = std::move(block);
}

void Composer::end(Block next) {
  begin(std::move(next));
}

void Composer::close() {
  if (open_) {
    std::vector<Item>& items = page_.blocks.back().items;
    while (!items.empty() && items.back().piece == Piece::line_break) items.pop_back();
    if (!says_something()) {
      for (Item& item : items)
        if (item.piece == Piece::anchor) anchors_.push_back(std::move(item));
      page_.blocks.pop_back();
    }
  }
  open_ = false;
  space_.clear();
}

bool Composer::says_something() const {
  const std::vector<Item>& items = page_.blocks.back().items;
  return std::any_of(items.begin(), items.end(), has_text);
}

Block& Composer::opened(std::uint32_t line) {
  if (!open_) {
    page_.blocks.push_back(model_);
    page_.blocks.back().line = line;
    page_.blocks.back().items = std::move(anchors_);
    anchors_.clear();
    open_ = true;
    fresh_line_ = true;
    space_.clear();
  }
  return page_.blocks.back();
}

void Composer::add(std::string_view text, const Style& style) {
  std::vector<Item>& items = page_.blocks.back().items;
  const bool joins = !sealed_ && !items.empty() && items.back().piece == Piece::text &&
                     items.back().style == style;
  if (!joins) items.push_back({Piece::text, {}, style, 0});
  items.back().text += text;
  sealed_ = false;
}

Composer::Mark Composer::mark() {
  sealed_ = true;
  return open_ ? Mark{page_.blocks.size() - 1, page_.blocks.back().items.size()}
               : Mark{page_.blocks.size(), 0};
}

std::optional<std::string> Composer::since(Mark mark) const {
  if (!open_ || mark.block + 1 != page_.blocks.size()) return std::nullopt;
  std::string text;
  const std::vector<Item>& items = page_.blocks.back().items;
  for (std::size_t i = mark.item; i < items.size(); ++i) {
    if (items[i].piece != Piece::text && items[i].piece != Piece::anchor) return std::nullopt;
    if (items[i].piece == Piece::text) text += items[i].text;
  }
  return text;
}

void Composer::replace(Mark mark, Item item) {
  std::vector<Item>& items = page_.blocks.back().items;
  // The space before the number was put in with it, and is text.
  const bool spaced = mark.item < items.size() && items[mark.item].text.substr(0, 1) == " ";
  items.resize(mark.item);
  if (spaced) add(" ", {});
  items.push_back(std::move(item));
}

void Composer::flush_space(const Style& next) {
  if (!space_.empty() && !fresh_line_) {
    const std::vector<Item>& items = page_.blocks.back().items;
    const auto before = std::find_if(items.rbegin(), items.rend(), has_text);
    add(space_, before == items.rend() ? Style{} : common(page_, before->style, next));
  }
  space_.clear();
  fresh_line_ = false;
}

// What sets a line in is part of it where lines are.
void Composer::set_in() {
  if (model_.kind != Kind::lines && model_.kind != Kind::preformatted) return;
  if (!keeps_) space_.erase(0, std::min(space_.find_first_not_of(' '), space_.size()));
  if (!space_.empty()) add(space_, {});
}

void Composer::text(std::string_view text, const Style& style, std::uint32_t line) {
  for (std::size_t at = 0; at < text.size();) {
    if (keeps_ && text[at] == '\n') {
      line_break(line);
      ++at;
    } else if (is_space(text[at])) {
      if (keeps_ || space_.empty() || space_.back() != ' ') space_ += ' ';
      ++at;
    } else if (text.substr(at, 2) == no_break_space) {
      space_ += no_break_space;
      at += 2;
    } else {
      std::size_t end = at;
      while (end < text.size() && !is_space(text[end]) && text.substr(end, 2) != no_break_space)
        ++end;
      opened(line);
      if (fresh_line_) set_in();
      flush_space(style);
      add(text.substr(at, end - at), style);
      at = end;
    }
  }
}

void Composer::line_break(std::uint32_t line) {
  if (!open_) return;
  std::vector<Item>& items = page_.blocks.back().items;
  const bool again = !items.empty() && items.back().piece == Piece::line_break;
  space_.clear();
  if (again && model_.kind == Kind::paragraph) return close();
  if (items.empty() || (!says_something() && model_.kind != Kind::preformatted)) return;
  opened(line).items.push_back({Piece::line_break, {}, {}, 0});
  fresh_line_ = true;
}

void Composer::end_line(std::uint32_t line) {
  if (open_ && !fresh_line_) line_break(line);
}

void Composer::piece(Item item, std::uint32_t line) {
  if (item.piece == Piece::anchor && !open_) {
    anchors_.push_back(std::move(item));
    return;
  }
  std::vector<Item>& items = opened(line).items;
  if (item.piece != Piece::anchor) {
    flush_space(item.style);
  } else if (!space_.empty() && !fresh_line_) {
    flush_space({});
  }
  items.push_back(std::move(item));
}

void Composer::comment(std::string_view text, std::uint32_t line) {
  Item item{Piece::comment, std::string(text), {}, 0};
  if (open_ && says_something()) {
    piece(std::move(item), line);
    return;
  }
  close();
  Block block;
  block.kind = Kind::comment;
  block.container = model_.container;
  block.line = line;
  block.items.push_back(std::move(item));
  page_.blocks.push_back(std::move(block));
}

void Composer::rule(Index container, std::uint32_t line) {
  close();
  Block block;
  block.kind = Kind::rule;
  block.container = container;
  block.line = line;
  page_.blocks.push_back(std::move(block));
}

}  // namespace ibid::import::html
