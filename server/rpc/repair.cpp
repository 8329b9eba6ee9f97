#include "rpc/repair.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace ibid::rpc {
namespace {

constexpr std::size_t escape_size = 6;  // \uXXXX

// The code unit that an escape `\uXXXX` at `at` stands for; 0 where there is none.
unsigned escaped_unit(std::string_view json, std::size_t at) {
  if (json.size() < at + escape_size || json[at] != '\\' || json[at + 1] != 'u') return 0;
  unsigned unit = 0;
  const char* begin = json.data() + at + 2;
  const auto [end, problem] = std::from_chars(begin, begin + 4, unit, 16);
  return problem == std::errc{} && end == begin + 4 ? unit : 0;
}

constexpr bool is_high(unsigned unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
constexpr bool is_low(unsigned unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

void replace_lone_surrogates(std::string& json) {
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
    const unsigned unit = escaped_unit(json, at);
    if (is_high(unit) && is_low(escaped_unit(json, at + escape_size))) {
      at += 2 * escape_size;
    } else if (is_high(unit) || is_low(unit)) {
      json.replace(at, escape_size, "\\uFFFD");
      at += escape_size;
    } else {
      at += 2;
    }
    if (at >= json.size()) break;
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

std::size_t nesting(std::string_view json) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
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

std::optional<std::string> repaired(std::string_view json) {
  std::string out = replace_ill_formed(json);
  replace_lone_surrogates(out);
  if (out == json) return std::nullopt;
  return out;
}

}  // namespace ibid::rpc
