#include "rpc/repair.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace ibid::rpc {
namespace {

constexpr std::size_t escape_size = 6;  // \uXXXX

// The code unit that an escape `\uXXXX` at `at` stands for; 0 where there is none.
unsigned escaped_unit(std::string_view body, std::size_t at) {
  if (body.size() < at + escape_size || body[at] != '\\' || body[at + 1] != 'u') return 0;
  unsigned unit = 0;
  const char* begin = body.data() + at + 2;
  const auto [end, problem] = std::from_chars(begin, begin + 4, unit, 16);
  return problem == std::errc{} && end == begin + 4 ? unit : 0;
}

constexpr bool is_high(unsigned unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
constexpr bool is_low(unsigned unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

void replace_lone_surrogates(std::string& body) {
  for (std::size_t at = body.find('\\'); at != std::string::npos; at = body.find('\\', at)) {
    const unsigned unit = escaped_unit(body, at);
    if (is_high(unit) && is_low(escaped_unit(body, at + escape_size))) {
      at += 2 * escape_size;
    } else if (is_high(unit) || is_low(unit)) {
      body.replace(at, escape_size, "\\uFFFD");
      at += escape_size;
    } else {
      at += 2;
    }
    if (at >= body.size()) break;
  }
}

// The library replaces what is ill-formed when it writes a string; reading that string back gives
// the text repaired, and spares us a second UTF-8 decoder.
std::string replace_ill_formed(std::string_view bytes) {
  using nlohmann::json;
  const std::string quoted = json(bytes).dump(-1, ' ', false, json::error_handler_t::replace);
  return json::parse(quoted).get<std::string>();
}

}  // namespace

std::size_t nesting(std::string_view body) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < body.size(); ++at) {
    const char c = body[at];
    if (c == '"') {
      in_string = !in_string;
    } else if (in_string) {
      if (c == '\\') ++at;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

std::optional<std::string> repaired(std::string_view body) {
  std::string out = replace_ill_formed(body);
  replace_lone_surrogates(out);
  if (out == body) return std::nullopt;
  return out;
}

}  // namespace ibid::rpc
