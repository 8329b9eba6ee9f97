#include "lsp/uri.h"

#include <algorithm>
#include <cctype>

namespace ibid::lsp {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Of the byte that is percent-encoded at `at`; nothing where none is.
std::optional<unsigned char> encoded_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '%') return std::nullopt;
  const std::size_t high = digits.find(upper(text[at + 1]));
  const std::size_t low = digits.find(upper(text[at + 2]));
  if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned char>(high << 4 | low);
}

// A percent sign that encodes nothing stands for itself.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::optional<unsigned char> byte = encoded_byte(text, at);
    out += byte ? static_cast<char>(*byte) : text[at];
    if (byte) at += 2;
  }
  return out;
}

// RFC 3986's unreserved characters and the path's own separator stay.
std::string encoded(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  std::string out;
  for (const char c : path) {
    if (is_letter(c) || is_digit(c) || plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

// The length of `scheme` in `scheme:…`; 0 where there is none.
std::size_t scheme_length(std::string_view uri) {
  std::size_t at = 0;
  while (at < uri.size() && (is_letter(uri[at]) || is_digit(uri[at]) || uri[at] == '+' ||
                             uri[at] == '-' || uri[at] == '.'))
    ++at;
  // One letter is the drive of a Windows path.
  return at > 1 && at < uri.size() && uri[at] == ':' && is_letter(uri[0]) ? at : 0;
}

struct File {
  std::string host;  ///< lower case; empty: this machine
  std::string path;  ///< decoded; begins with a slash
};

// Queries and fragments do not occur: clients that forget to encode `?` and `#` mean the path.
std::optional<File> read_file(std::string_view uri) {
  constexpr std::string_view scheme = "file:";
  File file;
  const bool named =
      uri.size() >= scheme.size() && std::equal(scheme.begin(), scheme.end(), uri.begin(),
                                                [](char a, char b) { return a == lower(b); });
  if (named) {
    uri.remove_prefix(scheme.size());
    if (uri.substr(0, 2) == "//") {
      const std::size_t end = std::min(uri.find('/', 2), uri.size());
      for (const char c : uri.substr(2, end - 2)) file.host += lower(c);
      if (file.host == "localhost") file.host.clear();
      uri.remove_prefix(end);
    }
    file.path = decoded(uri);
  } else {
    if (uri.empty() || uri.front() != '/') return std::nullopt;
    file.path = uri;
  }
  if (file.path.empty() || file.path.front() != '/') file.path.insert(0, "/");
  // Windows does not tell drives apart by case, and its clients do not agree on it.
  if (file.path.size() > 2 && is_letter(file.path[1]) && file.path[2] == ':')
    file.path[1] = lower(file.path[1]);
  return file;
}

}  // namespace

std::string key(std::string_view uri) {
  if (const std::optional<File> file = read_file(uri))
    return "file://" + file->host + encoded(file->path);
  std::string out(uri);
  for (std::size_t at = 0; at < scheme_length(uri); ++at) out[at] = lower(out[at]);
  for (std::size_t at = 0; at < out.size(); ++at) {
    if (!encoded_byte(out, at)) continue;
    out[at + 1] = upper(out[at + 1]);
    out[at + 2] = upper(out[at + 2]);
  }
  return out;
}

std::optional<std::string> path_of(std::string_view uri) {
  std::optional<File> file = read_file(uri);
  // A path with NUL in it would be cut short by the system.
  if (!file || file->path.find('\0') != std::string::npos) return std::nullopt;
  if (!file->host.empty()) return "//" + file->host + file->path;
#ifdef _WIN32
  if (file->path.size() > 2 && file->path[2] == ':') return file->path.substr(1);
#endif
  return std::move(file->path);
}

std::string uri_of(std::string_view path) {
  return key("file://" + encoded(path));
}

}  // namespace ibid::lsp
