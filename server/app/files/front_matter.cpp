#include "app/files/front_matter.h"

#include <yaml-cpp/yaml.h>

namespace ibid::app {
namespace {

// What stands between `---` and `---` or `...`; empty where they are not both there.
std::string_view front_matter(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find_first_of("\r\n", at);
    if (end == std::string_view::npos) return {};
    const std::string_view line = text.substr(at, end - at);
    const std::string_view bare = line.substr(0, line.find_last_not_of(" \t") + 1);
    const std::size_t next = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    if (at == 0) {
      if (bare != "---") return {};
      begin = next;
    } else if (bare == "---" || bare == "...") {
      return text.substr(begin, at - begin);
    }
    at = next;
  }
  return {};
}

void append(const YAML::Node& node, std::vector<std::string>& out) {
  if (node.IsScalar() && !node.Scalar().empty()) out.push_back(node.Scalar());
}

}  // namespace

std::vector<std::string> strings_in_front_matter(std::string_view chapter, std::string_view key) {
  std::vector<std::string> out;
  try {
    const YAML::Node root = YAML::Load(std::string(front_matter(chapter)));
    if (!root.IsMap()) return out;
    const YAML::Node value = root[std::string(key)];
    if (!value) return out;
    append(value, out);
    if (value.IsSequence()) {
      for (const YAML::Node& item : value) append(item, out);
    }
  } catch (const YAML::Exception&) {
    out.clear();  // half typed: it says nothing yet
  }
  return out;
}

}  // namespace ibid::app
