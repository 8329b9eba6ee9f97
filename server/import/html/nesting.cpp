#include "import/html/nesting.h"

#include <algorithm>

namespace ibid::import::html {
namespace {

bool shows(Box box) {
  return box == Box::quotation || box == Box::list || box == Box::item || box == Box::definition ||
         box == Box::division;
}

std::string roman_number(std::uint32_t value) {
  constexpr std::uint32_t values[] = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  constexpr std::string_view signs[] = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
  std::string result;
  for (std::size_t i = 0; i < 9; ++i)
    for (; value >= values[i]; value -= values[i]) result += signs[i];
  return result;
}

// As the list counts; in figures where its letters do not reach.
std::string number_sign(std::uint32_t value, char style) {
  constexpr std::uint32_t most_roman = 100;
  std::string sign = std::to_string(value);
  if ((style == 'a' || style == 'A') && value >= 1 && value <= 26)
    sign = std::string(1, static_cast<char>('a' + value - 1));
  if ((style == 'i' || style == 'I') && value >= 1 && value <= most_roman)
    sign = roman_number(value);
  if (style == 'A' || style == 'I')
    std::transform(sign.begin(), sign.end(), sign.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return sign + ".";
}

}  // namespace

std::vector<Index> Nesting::path(const Block& block) const {
  const bool noted = block.part == Part::note || block.part == Part::in_note;
  std::vector<Index> path;
  for (Index at = block.container; at != 0 && !(noted && at <= block.base);
       at = page_.containers[at].outer)
    if (shows(page_.containers[at].box)) path.push_back(at);
  std::reverse(path.begin(), path.end());
  return path;
}

std::size_t Nesting::common(const std::vector<Index>& path) const {
  std::size_t count = 0;
  while (count < open_.size() && count < path.size() && open_[count].container == path[count])
    ++count;
  return count;
}

void Nesting::open(Index container) {
  Open one;
  one.container = container;
  switch (page_.containers[container].box) {
    case Box::quotation:
      one.first = one.rest = "> ";
      one.waits = false;
      break;
    case Box::list:
      one.next = page_.containers[container].start;
      one.waits = false;
      break;
    case Box::item:
      one.first = item_sign(container);
      one.rest = std::string(one.first.size(), ' ');
      break;
    case Box::definition:
      one.first = ":   ";
      one.rest = "    ";
      break;
    default:
      one.waits = false;
  }
  open_.push_back(std::move(one));
}

std::string Nesting::item_sign(Index item) {
  const Container& list = page_.containers[page_.containers[item].parent];
  std::string sign = "-";
  if (list.ordered && !open_.empty()) sign = number_sign(open_.back().next++, list.style);
  // A capital letter and one space are an initial.
  const bool capital = sign.size() == 2 && sign[0] >= 'A' && sign[0] <= 'Z';
  sign += capital ? "  " : " ";
  return sign;
}

void Nesting::open_note(const std::string& label) {
  Open one;
  one.container = of_note;
  one.first = "[^" + label + "]: ";
  one.rest = "    ";
  open_.push_back(std::move(one));
}

void Nesting::close() {
  open_.pop_back();
}

std::string Nesting::line_prefix() {
  std::string prefix;
  for (Open& one : open_) {
    prefix += one.waits ? one.first : one.rest;
    one.waits = false;
  }
  return prefix;
}

std::string Nesting::blank_prefix(std::size_t depth) const {
  std::string prefix;
  for (std::size_t i = 0; i < depth; ++i) prefix += open_[i].rest;
  prefix.erase(prefix.find_last_not_of(' ') + 1);
  return prefix;
}

}  // namespace ibid::import::html
