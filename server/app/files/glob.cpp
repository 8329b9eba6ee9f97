#include "app/files/glob.h"

#include "text/utf.h"

namespace ibid::app {
namespace {

// Where the class that begins at `[` ends (behind its `]`); nothing where it is not closed. A `]`
// that comes first is one of the characters.
std::optional<std::size_t> class_end(std::string_view pattern, std::size_t at) {
  std::size_t next = at + 1;
  if (next < pattern.size() && (pattern[next] == '!' || pattern[next] == '^')) ++next;
  const std::size_t close = pattern.find(']', next + 1);
  if (close == std::string_view::npos) return std::nullopt;
  return close + 1;
}

bool in_class(std::string_view members, char32_t wanted) {
  const bool negated = members.front() == '!' || members.front() == '^';
  bool found = false;
  for (std::size_t at = negated ? 1 : 0; at < members.size();) {
    const auto low = text::decode(members, at);
    at += low.bytes;
    char32_t high = low.value;
    if (at + 1 < members.size() && members[at] == '-') {
      const auto point = text::decode(members, at + 1);
      high = point.value;
      at += 1 + point.bytes;
    }
    found = found || (low.value <= wanted && wanted <= high);
  }
  return found != negated;
}

// Whether one character fits what the pattern has at `at`, which is no `*`; moves behind it.
bool fits_one(std::string_view pattern, std::size_t& at, char32_t wanted) {
  if (pattern[at] == '?') {
    ++at;
    return true;
  }
  const auto end = pattern[at] == '[' ? class_end(pattern, at) : std::nullopt;
  if (end) {
    const auto members = pattern.substr(at + 1, *end - at - 2);
    at = *end;
    return in_class(members, wanted);
  }
  const auto point = text::decode(pattern, at);
  at += point.bytes;
  return point.value == wanted;
}

}  // namespace

bool is_glob(std::string_view text) {
  return text.find_first_of("*?[") != std::string_view::npos;
}

std::optional<std::string> glob_mistake(std::string_view glob) {
  if (glob.find('\0') != std::string_view::npos) return "A path cannot hold a NUL character";
  if (glob.front() == '/') return "Paths are relative to edition.json: this one begins with “/”";
  if (glob.find('\\') != std::string_view::npos) return "Folders are separated by “/”, not by “\\”";
  bool star = false;
  for (const std::string& name : path_names(glob)) {
    if (name == ".." && is_glob(glob))
      return "A pattern cannot leave the folder of edition.json: name each file";
    if (name != "**" && name.find("**") != std::string::npos)
      return "“**” stands for whole folders: write “**/*.md”";
    for (std::size_t at = name.find('['); at < name.size(); at = name.find('[', at)) {
      const auto end = class_end(name, at);
      if (!end) return "“[” is not closed by “]”";
      at = *end;
    }
    star = name == "**";
  }
  if (star) return "“**” stands for folders: write “**/*.md”";
  if (glob.back() == '/') return "A file is wanted: write “" + std::string(glob) + "*.md”";
  return std::nullopt;
}

std::string as_glob(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (is_glob({&c, 1}))
      out += {'[', c, ']'};
    else
      out += c;
  }
  return out;
}

std::optional<std::string> only_path(std::string_view glob) {
  std::string out;
  for (std::size_t at = 0; at < glob.size(); ++at) {
    if (glob[at] == '[') {
      const std::string_view one = glob.substr(at, 3);
      if (one.size() < 3 || one[1] == '!' || one[1] == '^' || one[2] != ']') return std::nullopt;
      out += one[1];
      at += 2;
    } else if (is_glob(glob.substr(at, 1))) {
      return std::nullopt;
    } else {
      out += glob[at];
    }
  }
  return out;
}

bool fits(std::string_view pattern, std::string_view name) {
  if (!name.empty() && name.front() == '.' && (pattern.empty() || pattern.front() != '.'))
    return false;
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  // The last `*` seen, and where what it stands for ends so far.
  std::size_t star = std::string_view::npos;
  std::size_t star_end = 0;
  while (at < name.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      star_end = at;
      continue;
    }
    const auto point = text::decode(name, at);
    if (in_pattern < pattern.size() && fits_one(pattern, in_pattern, point.value)) {
      at += point.bytes;
      continue;
    }
    if (star == std::string_view::npos) return false;
    star_end += text::decode(name, star_end).bytes;
    at = star_end;
    in_pattern = star + 1;
  }
  return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

std::vector<std::string> path_names(std::string_view path) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const auto name = path.substr(at, end - at);
    if (!name.empty() && name != ".") names.emplace_back(name);
    at = end + 1;
  }
  return names;
}

}  // namespace ibid::app
