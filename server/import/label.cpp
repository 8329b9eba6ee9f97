#include "import/label.h"

#include <algorithm>
#include <array>

#include "import/letters.h"

namespace ibid::import {
namespace {

constexpr std::array<std::string_view, 4> symbols = {"†", "‡", "§", "¶"};

std::size_t run_of(std::string_view text, char c) {
  return std::min(text.find_first_not_of(c), text.size());
}

Label read_number(std::string_view text) {
  Label label;
  std::size_t length = 0;
  for (; length < text.size() && is_digit(text[length]) && length < 5; ++length)
    label.value = label.value * 10 + static_cast<std::uint32_t>(text[length] - '0');
  const std::size_t stars = run_of(text.substr(length), '*');
  if (stars > 0 && stars <= 3) {
    label.kind = Kind::star;
    length += stars;
  } else if (length < text.size() && text[length] >= 'a' && text[length] <= 'z') {
    ++length;
  }
  label.text = text.substr(0, length);
  return label;
}

}  // namespace

std::optional<Label> read_label(std::string_view text) {
  if (text.empty()) return std::nullopt;
  Label label;
  if (is_digit(text.front())) {
    label = read_number(text);
  } else if (text.front() == '*') {
    const std::size_t stars = run_of(text, '*');
    label = {text.substr(0, stars), Kind::symbol, static_cast<std::uint32_t>(stars)};
    if (stars > 4) return std::nullopt;
  } else if (text.front() >= 'a' && text.front() <= 'z') {
    label = {text.substr(0, 1), Kind::letter, static_cast<std::uint32_t>(text.front() - 'a' + 1)};
  } else {
    const auto found = std::find_if(symbols.begin(), symbols.end(), [&](std::string_view symbol) {
      return text.substr(0, symbol.size()) == symbol;
    });
    if (found == symbols.end()) return std::nullopt;
    label = {*found, Kind::symbol, static_cast<std::uint32_t>(found - symbols.begin()) + 1};
  }
  const bool goes_on = label.text.size() < text.size() &&
                       (is_word_byte(text[label.text.size()]) || text[label.text.size()] == '*');
  if (goes_on || (label.value == 0)) return std::nullopt;
  return label;
}

std::vector<Mark> marks(std::string_view text) {
  std::vector<Mark> found;
  for (std::size_t at = text.find('[', 1); at < text.size(); at = text.find('[', at + 1)) {
    const std::optional<Label> label = read_label(text.substr(at + 1));
    if (!label) continue;
    const std::size_t close = at + 1 + label->text.size();
    if (close < text.size() && text[close] == ']') found.push_back({at, close + 1, *label});
  }
  return found;
}

std::optional<NoteStart> note_start(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const bool bracketed = text.front() == '[' || text.front() == '(';
  const std::optional<Label> label = read_label(text.substr(bracketed ? 1 : 0));
  if (!label) return std::nullopt;
  std::size_t at = label->text.size() + (bracketed ? 1 : 0);
  const auto peek = [&] { return at < text.size() ? text[at] : '\n'; };
  NoteStart start{*label, ' ', 0};
  if (bracketed) {
    if (peek() != (text.front() == '[' ? ']' : ')')) return std::nullopt;
    start.form = text.front() == '[' ? ']' : '(';
    ++at;
    if (peek() == '.' || peek() == ':') ++at;
  } else if (peek() == '.' || peek() == ')') {
    start.form = peek();
    ++at;
  } else if (label->kind == Kind::letter) {
    return std::nullopt;  // "a man"
  }
  if (!is_space(peek())) return std::nullopt;
  while (at < text.size() && is_space(text[at]) && text[at] != '\n') ++at;
  start.length = at;
  // "* * *" parts two pieces of text.
  const std::string_view words = text.substr(at, text.find('\n', at) - at);
  if (!words.empty() && words.find_first_not_of("* \t") == std::string_view::npos)
    return std::nullopt;
  return start;
}

}  // namespace ibid::import
