#include "model/target.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace ibid::model {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
    out.push_back(escape ? static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])) : text[i]);
    if (escape) i += 2;
  }
  return out;
}

// RFC 3986, section 3.1: a letter, then letters, digits, `+`, `-`, `.` up to the colon.
bool has_scheme(std::string_view target) {
  const std::size_t colon = target.find(':');
  if (colon == 0 || colon == target.npos) return false;
  const std::string_view scheme = target.substr(0, colon);
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return is_letter(scheme[0]) && std::all_of(scheme.begin(), scheme.end(), [&](char c) {
           return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
         });
}

std::vector<std::string_view> steps(std::string_view path) {
  std::vector<std::string_view> out;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    out.push_back(path.substr(0, slash));
    path = slash == path.npos ? std::string_view() : path.substr(slash + 1);
  }
  return out;
}

std::string joined(const std::vector<std::string_view>& steps) {
  std::string out;
  for (const std::string_view step : steps) {
    if (!out.empty()) out += '/';
    out += step;
  }
  return out;
}

std::vector<std::string_view> folder_of(std::string_view path) {
  std::vector<std::string_view> folder = steps(path);
  if (!folder.empty()) folder.pop_back();
  return folder;
}

}  // namespace

std::optional<Target> read_target(std::string_view from, std::string_view target) {
  if (has_scheme(target) || target.starts_with('/')) return std::nullopt;
  Target out;
  const std::size_t hash = target.find('#');
  if (hash != target.npos) out.id = percent_decoded(target.substr(hash + 1));
  std::string_view written = target.substr(0, hash);
  written = written.substr(0, written.find('?'));
  if (written.empty()) return out;
  const std::string decoded = percent_decoded(written);
  std::vector<std::string_view> path = folder_of(from);
  for (const std::string_view step : steps(decoded)) {
    if (step == "." || step.empty()) continue;
    if (step != "..") {
      path.push_back(step);
    } else if (path.empty()) {
      return std::nullopt;
    } else {
      path.pop_back();
    }
  }
  out.path = joined(path);
  if (out.path == from) out.path.clear();
  return out;
}

std::string relative_path(std::string_view from, std::string_view to) {
  std::vector<std::string_view> base = folder_of(from);
  std::vector<std::string_view> path = steps(to);
  std::size_t shared = 0;
  while (shared < base.size() && shared + 1 < path.size() && base[shared] == path[shared]) ++shared;
  std::vector<std::string_view> out(base.size() - shared, "..");
  out.insert(out.end(), path.begin() + static_cast<std::ptrdiff_t>(shared), path.end());
  return joined(out);
}

}  // namespace ibid::model
