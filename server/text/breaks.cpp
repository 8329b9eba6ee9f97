#include "text/breaks.h"

#include <algorithm>
#include <cstring>

#include "text/utf.h"

namespace ibid::text {

bool holds(std::string_view bytes, char c) {
  return !bytes.empty() && std::memchr(bytes.data(), c, bytes.size()) != nullptr;
}

std::size_t behind_break(std::string_view bytes, std::size_t at, bool cr) {
  const std::size_t feed = bytes.find('\n', at);
  const std::size_t end = cr ? std::min(feed, bytes.find('\r', at)) : feed;
  if (end == std::string_view::npos) return end;
  const bool pair = bytes[end] == '\r' && end + 1 < bytes.size() && bytes[end + 1] == '\n';
  return end + (pair ? 2 : 1);
}

std::uint32_t count_breaks(std::string_view bytes) {
  std::uint32_t count = 0;
  if (!holds(bytes, '\r')) {
    // Lines are long: a search from break to break passes over many bytes at once.
    for (auto at = bytes.find('\n'); at != bytes.npos; at = bytes.find('\n', at + 1)) ++count;
    return count;
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool pair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
    if (bytes[i] == '\n' || (bytes[i] == '\r' && !pair)) ++count;
  }
  return count;
}

std::size_t line_begin_before(std::string_view bytes, std::size_t at) {
  // A search backwards passes over many bytes at once; std::string_view's looks at each.
  const auto behind_last = [bytes](char c, std::size_t from, std::size_t end) {
    const void* found = memrchr(bytes.data() + from, c, end - from);
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data()) + 1
                 : from;
  };
  const std::size_t begin = behind_last('\r', behind_last('\n', 0, at), at);
  return begin == 0 ? std::string_view::npos : begin;
}

std::size_t safe_cut(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return bytes.size();
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const CodePoint point = decode(bytes, at - back);
    if (point.valid && point.bytes > back) return at - back;
  }
  if (at > 0 && bytes[at] == '\n' && bytes[at - 1] == '\r') return at - 1;
  return at;
}

}  // namespace ibid::text
