#include "app/files/front_matter.h"

#include <algorithm>
#include <utility>

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

// Where a scalar begins, yaml-cpp says; whether it reads as it is written is seen there.
text::Span written_at(std::string_view chapter, std::size_t begin, std::string_view value) {
  if (begin >= chapter.size()) return {};
  const char quote = chapter[begin];
  const bool quoted = quote == '"' || quote == '\'';
  const std::string_view there = chapter.substr(begin + (quoted ? 1 : 0));
  if (!there.starts_with(value)) return {};
  if (quoted && !there.substr(value.size()).starts_with(quote)) return {};
  const std::size_t size = value.size() + (quoted ? 2 : 0);
  return {static_cast<text::Offset>(begin), static_cast<text::Offset>(begin + size)};
}

class FrontMatterValue {
 public:
  explicit FrontMatterValue(std::string_view chapter)
      : chapter_(chapter), yaml_(front_matter(chapter)) {}

  std::vector<FrontMatterString> strings(std::string_view key) {
    try {
      const YAML::Node root = YAML::Load(std::string(yaml_));
      if (!root.IsMap()) return {};
      const YAML::Node value = root[std::string(key)];
      if (!value) return {};
      append(value);
      if (value.IsSequence()) {
        for (const YAML::Node& item : value) append(item);
      }
    } catch (const YAML::Exception&) {
      out_.clear();  // half typed: it says nothing yet
    }
    return std::move(out_);
  }

 private:
  void append(const YAML::Node& node) {
    if (!node.IsScalar() || node.Scalar().empty()) return;
    const auto before = static_cast<std::size_t>(yaml_.data() - chapter_.data());
    const int at = node.Mark().pos;
    const std::string& value = node.Scalar();
    out_.push_back({value, {}});
    if (at >= 0) {
      out_.back().span = written_at(chapter_, before + static_cast<std::size_t>(at), value);
    }
  }

  std::string_view chapter_;
  std::string_view yaml_;
  std::vector<FrontMatterString> out_;
};

}  // namespace

std::vector<FrontMatterString> located_in_front_matter(std::string_view chapter,
                                                       std::string_view key) {
  return FrontMatterValue(chapter).strings(key);
}

std::vector<std::string> strings_in_front_matter(std::string_view chapter, std::string_view key) {
  std::vector<std::string> out;
  for (FrontMatterString& one : located_in_front_matter(chapter, key)) {
    out.push_back(std::move(one.value));
  }
  return out;
}

std::string yaml_string(std::string_view value) {
  const auto is_bare = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || c == '/' || c == '.' || c == '_' || c == '-';
  };
  const bool begins = !value.empty() && value.front() != '-' && value.front() != '.';
  const bool climbs = value.starts_with("../") || value.starts_with("./");
  if ((begins || climbs) && value.find_first_of("/.") != value.npos &&
      std::all_of(value.begin(), value.end(), is_bare))
    return std::string(value);
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace ibid::app
