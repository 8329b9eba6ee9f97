#include "app/commands/output/source_line.h"

#include <algorithm>
#include <vector>

#include <utf8proc.h>

#include "text/utf.h"

namespace ibid::app {
namespace {

constexpr std::size_t tab = 4;
constexpr char32_t replacement = 0xFFFD;

struct Cell {
  std::string text;
  std::size_t width = 0;
  std::size_t byte = 0;  // where it begins in the line
  bool space = false;
};

// Characters that move the cursor, or turn around how others are shown.
bool is_obeyed(char32_t value) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  if (category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL ||
      category == UTF8PROC_CATEGORY_ZP)
    return true;
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

std::vector<Cell> cells(std::string_view line) {
  std::vector<Cell> made;
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto point = text::decode(line, at);
    Cell cell{{}, 1, at, point.value == ' ' || point.value == '\t'};
    if (point.value == '\t') {
      cell.width = tab - column % tab;
      cell.text.assign(cell.width, ' ');
    } else if (!point.valid || is_obeyed(point.value)) {
      text::append(cell.text, replacement);
    } else {
      cell.text = line.substr(at, point.bytes);
      cell.width = static_cast<std::size_t>(
          std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value))));
    }
    column += cell.width;
    at += point.bytes;
    made.push_back(std::move(cell));
  }
  return made;
}

bool is_space(const Cell& cell) {
  return cell.space;
}
std::ptrdiff_t offset(std::size_t count) {
  return static_cast<std::ptrdiff_t>(count);
}

struct Window {
  std::size_t first = 0;
  std::size_t last = 0;  // behind it
};

std::size_t width_of(const std::vector<Cell>& cells, Window window) {
  std::size_t width = 0;
  for (std::size_t i = window.first; i < window.last; ++i) width += cells[i].width;
  return width;
}

// Grows from the span's begin to both sides while there is room, twice as far behind it at most as
// before it, so that the context on both sides is read.
Window window(const std::vector<Cell>& cells, Window span, std::size_t room) {
  Window shown{span.first, span.first};
  std::size_t width = 0;
  const auto grow_right = [&](std::size_t limit, std::size_t end) {
    while (shown.last < end && width + cells[shown.last].width <= limit)
      width += cells[shown.last++].width;
  };
  const auto grow_left = [&](std::size_t limit) {
    while (shown.first > 0 && width + cells[shown.first - 1].width <= limit)
      width += cells[--shown.first].width;
  };
  grow_right(room * 2 / 3, span.last);
  grow_left(width + (room - width) / 2);
  grow_right(room, cells.size());
  grow_left(room);
  return shown;
}

// Moves the window's ends to the spaces next to them, so that no word is cut but a very long one.
void fit_words(const std::vector<Cell>& cells, Window span, Window& shown) {
  constexpr std::size_t longest = 16;
  if (shown.first > 0 && !cells[shown.first - 1].space) {
    const auto from = cells.begin() + offset(shown.first);
    const auto until = cells.begin() + offset(std::min(shown.first + longest, span.first));
    const auto space = std::find_if(from, std::max(from, until), is_space);
    if (space < until) shown.first = static_cast<std::size_t>(space - cells.begin()) + 1;
  }
  if (shown.last < cells.size() && !cells[shown.last].space) {
    std::size_t last = shown.last;
    while (last > span.last && shown.last - last < longest && !cells[last - 1].space) --last;
    if (last > span.last && cells[last - 1].space) shown.last = last - 1;
  }
}

}  // namespace

ShownLine show_line(std::string_view line, text::Span span, std::size_t width) {
  // More than a terminal shows, and little enough to be laid out for every finding of a long line.
  const std::size_t near = 16 * std::max<std::size_t>(width, 20);
  const std::size_t begin = std::min<std::size_t>(span.begin, line.size());
  std::size_t cut = begin > near ? begin - near : 0;
  while (cut > 0 && cut < begin && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) ++cut;
  const std::size_t cut_end = std::min(line.size(), begin + near);
  const std::vector<Cell> all = cells(line.substr(cut, cut_end - cut));
  const auto index = [&](std::size_t byte) {
    return static_cast<std::size_t>(
        std::partition_point(all.begin(), all.end(),
                             [&](const Cell& cell) { return cell.byte + cut < byte; }) -
        all.begin());
  };
  const Window marked{index(begin),
                      std::max(index(begin), index(std::min<std::size_t>(span.end, cut_end)))};
  Window shown{0, all.size()};
  const bool fits = width_of(all, shown) <= width && cut == 0 && cut_end == line.size();
  if (!fits) {
    shown = window(all, marked, std::max<std::size_t>(width, 20) - 2);
    fit_words(all, marked, shown);
  }
  ShownLine out;
  if (shown.first > 0 || cut > 0) out.text = "…";
  out.before = (out.text.empty() ? 0 : 1) + width_of(all, {shown.first, marked.first});
  for (std::size_t i = shown.first; i < shown.last; ++i) out.text += all[i].text;
  if (shown.last < all.size() || cut_end < line.size()) out.text += "…";
  out.width = std::max<std::size_t>(
      1, width_of(all, {marked.first, std::clamp(marked.last, marked.first,
                                                 std::max(shown.last, marked.first))}));
  return out;
}

std::string shown(std::string_view text) {
  std::string out;
  for (const Cell& cell : cells(text)) out += cell.text;
  return out;
}

}  // namespace ibid::app
