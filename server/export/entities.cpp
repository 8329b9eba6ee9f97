#include "export/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "text/utf.h"

namespace ibid::tei {
namespace {

constexpr std::size_t longest = 12;  // of a reference, with its ends

constexpr std::array<std::pair<std::string_view, char32_t>, 26> named{
    {{"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"quot", '"'},
     {"apos", '\''},     {"nbsp", 0xA0},     {"shy", 0xAD},      {"ensp", 0x2002},
     {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},
     {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},
     {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"dagger", 0x2020}, {"Dagger", 0x2021},
     {"hellip", 0x2026}, {"laquo", 0xAB},    {"raquo", 0xBB},    {"sect", 0xA7},
     {"copy", 0xA9},     {"middot", 0xB7}}};

std::optional<char32_t> number(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  unsigned value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// What stands between `&` and `;`.
std::optional<char32_t> meaning(std::string_view name) {
  if (name.starts_with('#')) return number(name.substr(1));
  const auto found =
      std::find_if(named.begin(), named.end(), [&](const auto& row) { return row.first == name; });
  if (found == named.end()) return std::nullopt;
  return found->second;
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

}  // namespace

std::string read_text(std::string_view source) {
  std::string out;
  for (std::size_t at = 0; at < source.size();) {
    if (is_space(source[at])) {
      const std::size_t end = std::min(source.find_first_not_of(" \t\r\n", at), source.size());
      const bool breaks = source.substr(at, end - at).find_first_of("\r\n") != source.npos;
      out += breaks ? '\n' : ' ';
      at = end;
      continue;
    }
    if (source[at] == '&') {
      const std::size_t end = source.substr(at, longest).find(';');
      const auto point =
          end == source.npos ? std::nullopt : meaning(source.substr(at + 1, end - 1));
      if (point) {
        text::append(out, *point);
        at += end + 1;
        continue;
      }
    }
    out += source[at++];
  }
  return out;
}

}  // namespace ibid::tei
