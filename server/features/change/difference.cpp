#include "features/change/difference.h"

#include <algorithm>

namespace ibid::features {
namespace {

bool splits(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) return true;
  return text[at] == '\n' && text[at - 1] == '\r';
}

// What differs, with what both begin and end with taken off.
void add_difference(std::string_view before, std::string_view after, std::size_t begin,
                    std::vector<Replacement>& out) {
  if (before == after) return;
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t front = 0;
  while (front < shorter && before[front] == after[front]) ++front;
  while (front > 0 && (splits(before, front) || splits(after, front))) --front;
  std::size_t back = 0;
  while (front + back < shorter &&
         before[before.size() - back - 1] == after[after.size() - back - 1])
    ++back;
  while (back > 0 && (splits(before, before.size() - back) || splits(after, after.size() - back)))
    --back;
  out.push_back({{static_cast<text::Offset>(begin + front),
                  static_cast<text::Offset>(begin + before.size() - back)},
                 std::string(after.substr(front, after.size() - back - front))});
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

}  // namespace

std::vector<Replacement> difference(std::string_view before, std::string_view after) {
  std::vector<Replacement> out;
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  if (old_lines.size() != new_lines.size()) {
    add_difference(before, after, 0, out);
    return out;
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < old_lines.size(); ++i) {
    add_difference(old_lines[i], new_lines[i], begin, out);
    begin += old_lines[i].size();
  }
  return out;
}

}  // namespace ibid::features
