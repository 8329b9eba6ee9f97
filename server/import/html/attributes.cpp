#include "import/html/attributes.h"

#include <algorithm>
#include <array>

#include "import/html/elements.h"
#include "import/html/page.h"
#include "import/letters.h"

namespace ibid::import::html {
namespace {

bool is_name_sign(char c) {
  return is_word_byte(c) || c == '-' || c == '_' || c == '.' || c == ':';
}

bool is_plain(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_name_sign);
}

void add(std::string& list, const std::string& one) {
  if (!list.empty()) list += ' ';
  list += one;
}

void add_data(std::string& list, const Attributes& attributes) {
  for (const auto& [name, value] : attributes) {
    const std::string_view key = name.substr(std::min<std::size_t>(5, name.size()));
    if (name.substr(0, 5) == "data-" && is_plain(key) && key != "cites")
      add(list, assignment(key, value));
  }
}

}  // namespace

std::string assignment(std::string_view key, std::string_view value) {
  std::string result = std::string(key) + "=";
  if (is_plain(value)) return result.append(value);
  result += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result += '"';
}

std::string span_attributes(const Attributes& attributes) {
  const std::string classes = class_list(value(attributes, "class"));
  const std::string_view language = value(attributes, "lang");
  std::string list;
  if (is_kept_span(classes)) {
    for (std::size_t at = 0; at < classes.size();) {
      const std::size_t end = std::min(classes.find(' ', at), classes.size());
      const std::string_view name = std::string_view(classes).substr(at, end - at);
      if (is_plain(name)) add(list, "." + std::string(name));
      at = end + 1;
    }
    add_data(list, attributes);
  }
  if (is_plain(language) && value(attributes, "style").empty())
    add(list, assignment("lang", language));
  return list;
}

std::string heading_attributes(const Attributes& attributes) {
  std::string list;
  if (has_class(class_list(value(attributes, "class")), "unnumbered")) list = ".unnumbered";
  add_data(list, attributes);
  return list;
}

bool is_identifier(std::string_view name) {
  return is_plain(name);
}

std::optional<std::string> page_number(std::string_view text) {
  constexpr std::array<std::string_view, 9> words = {"page", "pg.", "pg",   "pp.", "p.",
                                                     "p",    "с.",  "стр.", "s."};
  const auto bare = [](std::string_view part) {
    while (!part.empty() && std::string_view(" [({|-/").find(part.front()) != part.npos)
      part.remove_prefix(1);
    while (!part.empty() && std::string_view(" ])}|-/").find(part.back()) != part.npos)
      part.remove_suffix(1);
    return part;
  };
  if (text.size() > 24) return std::nullopt;
  text = bare(text);
  const std::string lower = lowered(text);
  for (const std::string_view word : words) {
    if (lower.rfind(word, 0) != 0 || word.size() >= text.size()) continue;
    text = bare(text.substr(word.size()));
    break;
  }
  const bool digits = std::all_of(text.begin(), text.end(), is_digit);
  if (text.empty() || text.size() > 7 || (!digits && roman(text) == 0)) return std::nullopt;
  return std::string(text);
}

std::uint32_t number(std::string_view text, std::uint32_t otherwise) {
  if (text.empty() || text.size() > 6 || !std::all_of(text.begin(), text.end(), is_digit))
    return otherwise;
  std::uint32_t value = 0;
  for (const char c : text) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return value;
}

}  // namespace ibid::import::html
