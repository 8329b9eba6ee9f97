#include "app/front_matter.h"

#include <optional>

namespace ibid::app {
namespace {

using Lines = std::vector<std::string_view>;

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// The lines between `---` and `---` or `...`; nothing where they are not both there.
Lines front_matter(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Lines lines;
  bool first = true;
  while (!text.empty()) {
    const auto end = text.find_first_of("\r\n");
    if (end == std::string_view::npos) return {};
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
    const std::string_view bare = line.substr(0, line.find_last_not_of(" \t") + 1);
    if (first && bare != "---") return {};
    if (!first && (bare == "---" || bare == "...")) return lines;
    if (!first) lines.push_back(line);
    first = false;
  }
  return {};
}

// One value at the begin of `rest`, which it takes away; nothing where it is no plain string.
std::optional<std::string> take_value(std::string_view& rest, std::string_view ends) {
  rest = trimmed(rest);
  if (rest.empty()) return std::nullopt;
  const char quote = rest.front();
  std::string out;
  if (quote == '"' || quote == '\'') {
    std::size_t at = 1;
    for (; at < rest.size() && rest[at] != quote; ++at) {
      if (quote == '"' && rest[at] == '\\' && at + 1 < rest.size()) ++at;
      out += rest[at];
    }
    if (at >= rest.size()) return std::nullopt;
    rest.remove_prefix(at + 1);
    return out;
  }
  constexpr std::string_view not_plain = "&*!|>%@`{}[]#,";
  if (not_plain.find(quote) != std::string_view::npos) return std::nullopt;
  const auto comment = rest.find(" #");
  const std::string_view line = rest.substr(0, comment);
  const auto end = line.find_first_of(ends);
  out = trimmed(line.substr(0, end));
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
  return out;
}

void add_flow_list(std::string_view rest, std::vector<std::string>& out) {
  while (!rest.empty() && rest.front() != ']') {
    rest.remove_prefix(1);
    if (auto value = take_value(rest, ",]"); value && !value->empty()) out.push_back(*value);
    rest = trimmed(rest);
    if (rest.empty() || (rest.front() != ',' && rest.front() != ']')) return;
  }
}

// Where the value begins in a line `key: value`.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
  if (line.substr(0, key.size()) != key) return std::nullopt;
  const std::string_view rest = trimmed(line.substr(key.size()));
  if (rest.empty() || rest.front() != ':') return std::nullopt;
  return trimmed(rest.substr(1));
}

}  // namespace

std::vector<std::string> strings_in_front_matter(std::string_view chapter, std::string_view key) {
  std::vector<std::string> out;
  const Lines lines = front_matter(chapter);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto found = value_of(lines[i], key);
    if (!found) continue;
    std::string_view rest = *found;
    if (!rest.empty() && rest.front() == '[') {
      std::string all(rest);  // a list may go on in the next lines
      for (; all.find(']') == std::string::npos && i + 1 < lines.size(); ++i)
        all.append(" ").append(trimmed(lines[i + 1]));
      add_flow_list(all, out);
    } else if (!rest.empty() && rest.front() != '#') {
      if (auto value = take_value(rest, ""); value && !value->empty()) out.push_back(*value);
    } else {
      for (++i; i < lines.size() && (trimmed(lines[i]).empty() || trimmed(lines[i])[0] == '-' ||
                                     trimmed(lines[i])[0] == '#');
           ++i) {
        std::string_view item = trimmed(lines[i]);
        if (item.empty() || item[0] == '#') continue;
        item.remove_prefix(1);
        if (auto value = take_value(item, ""); value && !value->empty()) out.push_back(*value);
      }
    }
    return out;
  }
  return out;
}

}  // namespace ibid::app
