#include "import/html/front.h"

#include <algorithm>
#include <set>

namespace ibid::import::html {
namespace {

std::string_view key_of(Part part) {
  switch (part) {
    case Part::author:
      return "author";
    case Part::book:
      return "book";
    case Part::subtitle:
      return "subtitle";
    case Part::front:
      return "title";
    case Part::date:
      return "date";
    default:
      return {};
  }
}

// YAML reads a plain value in many ways; in double quotes, in one.
std::string quoted(std::string_view value) {
  std::string result = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result += '"';
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::pair<std::string, std::size_t> front_matter(const Page& page, const Inline& text) {
  std::size_t end = 0;
  for (std::size_t b = 0; b < page.blocks.size(); ++b)
    if (!key_of(page.blocks[b].part).empty()) end = b + 1;
  if (end == 0) return {};
  std::string front = "---\n";
  std::set<std::string_view> seen;
  for (std::size_t b = 0; b < end; ++b) {
    const Block& block = page.blocks[b];
    const std::string_view key = key_of(block.part);
    if (!key.empty() && seen.insert(key).second) {
      InlineOptions options;
      options.one_line = true;
      front.append(key).append(": ").append(quoted(text.markdown(block.items, options)));
      front += '\n';
    } else if (block.kind == Kind::comment) {
      front += "# " + one_line(block.items.front().text) + "\n";
    } else if (!plain(block).empty()) {
      front += "# " + one_line(plain(block)) + "\n";
    }
  }
  return {front + "---\n", end};
}

}  // namespace ibid::import::html
