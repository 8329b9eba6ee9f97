#include "import/escape.h"

#include <algorithm>
#include <vector>

#include "import/label.h"
#include "import/letters.h"

namespace ibid::import {
namespace {

// The paragraph with a note of which bytes want a backslash.
class Escaper {
 public:
  Escaper(std::string_view text, const Labels& markers) : text_(text), flags_(text.size(), false) {
    for (const Mark& mark : marks(text))
      if (markers.contains(mark.label.text)) marks_.push_back(mark);
  }

  std::string run() {
    flag_lines();
    flag_brackets();
    flag_pairs();
    for (std::size_t at = 0; at < text_.size(); ++at) flag_single(at);
    for (const Mark& mark : marks_) {
      std::fill(flags_.begin() + offset(mark.begin), flags_.begin() + offset(mark.end), false);
      const char after = at(mark.end);
      const bool opens_line = mark.begin == 0 || text_[mark.begin - 1] == '\n';
      if (after == '(' || after == '{' || (after == ':' && opens_line)) flags_[mark.end] = true;
    }
    return written();
  }

 private:
  static std::ptrdiff_t offset(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }
  char at(std::size_t index) const { return index < text_.size() ? text_[index] : '\n'; }
  char before(std::size_t index) const { return index > 0 ? text_[index - 1] : '\n'; }

  void flag_lines() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const std::size_t sign = block_sign(text_.substr(begin, end - begin));
      if (sign != std::string_view::npos) flags_[begin + sign] = true;
      begin = end + 1;
    }
  }

  // A pair of brackets is plain text unless what follows makes it a link, a span or a definition.
  // One without its other is escaped always: Pandoc looks for it beyond the paragraph, and drops
  // what stands between.
  void flag_brackets() {
    std::vector<std::size_t> open;
    auto mark = marks_.begin();
    for (std::size_t index = 0; index < text_.size(); ++index) {
      if (mark != marks_.end() && index == mark->begin) {
        index = mark->end - 1;
        ++mark;
      } else if (text_[index] == '[') {
        if (at(index + 1) == '^') {
          flags_[index] = true;
        } else {
          open.push_back(index);
        }
      } else if (text_[index] == ']') {
        if (open.empty() || makes_markup(at(index + 1), open.back())) {
          flags_[index] = true;
        } else {
          open.pop_back();
        }
      }
    }
    for (const std::size_t index : open) flags_[index] = true;
  }
  bool makes_markup(char after, std::size_t begin) const {
    return after == '(' || after == '[' || after == '{' || (after == ':' && before(begin) == '\n');
  }

  // Pandoc lets emphasis open and close beside spaces, so any two stars may pair.
  bool can_open(char c, std::size_t index) const {
    if (c == '_') return !is_word_byte(before(index)) || !is_word_byte(at(index + 1));
    return c != '$' || !is_space(at(index + 1));
  }
  bool can_close(char c, std::size_t index) const {
    if (c == '$') return !is_space(before(index)) && !is_digit(at(index + 1));
    return can_open(c, index);
  }

  // Signs that work in pairs are text where there is nothing to pair with.
  void flag_pairs() {
    for (const char c : std::string_view("*_~^$")) {
      std::size_t first = std::string_view::npos;
      std::size_t last = std::string_view::npos;
      for (std::size_t index = text_.find(c); index < text_.size();
           index = text_.find(c, index + 1)) {
        if (first == std::string_view::npos && can_open(c, index)) first = index;
        if (can_close(c, index)) last = index;
      }
      if (first == std::string_view::npos || last == std::string_view::npos) continue;
      for (std::size_t index = first; index <= last && index < text_.size();
           index = text_.find(c, index + 1)) {
        const bool pairs =
            (can_open(c, index) && index < last) || (can_close(c, index) && index > first);
        if (pairs) flags_[index] = true;
      }
    }
  }

  void flag_single(std::size_t index) {
    const char after = at(index + 1);
    const bool letter = is_word_byte(after);
    switch (text_[index]) {
      case '\\':
      case '`':
        flags_[index] = true;
        break;
      case '<':
        if (letter || after == '/' || after == '!' || after == '?') flags_[index] = true;
        break;
      case '&':
        if (opens_entity(index)) flags_[index] = true;
        break;
      case '@':
        if (!is_word_byte(before(index)) && (letter || after == '{' || after == '_'))
          flags_[index] = true;
        break;
      case '^':
        if (after == '[') flags_[index] = true;
        break;
      case '{':
        if (before(index) == ']' || before(index) == '`') flags_[index] = true;
        break;
      default:
        break;
    }
  }

  bool opens_entity(std::size_t index) const {
    constexpr std::size_t longest = 32;
    std::size_t end = index + 1;
    if (at(end) == '#') ++end;
    const std::size_t begin = end;
    while (end < begin + longest && is_word_byte(at(end))) ++end;
    return end > begin && at(end) == ';';
  }

  std::string written() const {
    std::string out;
    out.reserve(text_.size() + text_.size() / 16);
    auto mark = marks_.begin();
    for (std::size_t index = 0; index < text_.size(); ++index) {
      if (mark == marks_.end() || index != mark->begin) {
        if (flags_[index]) out += '\\';
        out += text_[index];
        continue;
      }
      set_close(out);
      out.append("[^").append(mark->label.text).append("]");
      index = mark->end - 1;
      ++mark;
    }
    return out;
  }

  // The web page set the marker off by a space; the source format does not. Behind a bracket the
  // space stays: without it the two would be a link.
  static void set_close(std::string& out) {
    std::size_t end = out.size();
    while (end > 0 && (out[end - 1] == ' ' || out[end - 1] == '\t')) --end;
    if (end > 0 && out[end - 1] != ']' && out[end - 1] != '\n' && out[end - 1] != '\\')
      out.resize(end);
  }

  std::string_view text_;
  std::vector<bool> flags_;
  std::vector<Mark> marks_;
};

bool ends_word(std::string_view line, std::size_t at) {
  return at >= line.size() || is_space(line[at]);
}

// A number, a letter or a Roman numeral: what counts the items of a list.
std::size_t enumerator(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() && is_digit(line[length])) ++length;
  if (length > 0) return length;
  while (length < line.size() && is_word_byte(line[length]) && (line[length] & 0x80) == 0) ++length;
  return length == 1 || roman(line.substr(0, length)) > 0 ? length : 0;
}

std::size_t list_sign(std::string_view line) {
  constexpr std::size_t nowhere = std::string_view::npos;
  if (line.front() == '(') {
    const std::size_t length = enumerator(line.substr(1));
    const bool closed = length > 0 && length + 1 < line.size() && line[length + 1] == ')';
    return closed && ends_word(line, length + 2) ? 0 : nowhere;
  }
  const std::size_t length = enumerator(line);
  if (length == 0 || length >= line.size() || !ends_word(line, length + 1)) return nowhere;
  if (line[length] == ')') return length;
  if (line[length] != '.') return nowhere;
  // "B. Russell" is a name: a single capital opens a list only before two spaces.
  const bool initial = length == 1 && line[0] >= 'A' && line[0] <= 'Z';
  return initial && !ends_word(line, 3) ? nowhere : length;
}

}  // namespace

std::size_t block_sign(std::string_view line) {
  constexpr std::size_t nowhere = std::string_view::npos;
  if (line.empty()) return nowhere;
  if (line.find_first_not_of("-=:|+*_ \t") == nowhere) return 0;
  switch (line.front()) {
    case '>':
    case '|':
    case '%':
    case '@':
      return 0;
    case '#': {
      const std::size_t end = line.find_first_not_of('#');
      return end == nowhere || is_space(line[end]) || line[end] == '.' || line[end] == ')'
                 ? 0
                 : nowhere;
    }
    case '-':
    case '+':
    case '*':
      return ends_word(line, 1) ? 0 : nowhere;
    case ':':
      return ends_word(line, 1) || line.substr(0, 3) == ":::" ? 0 : nowhere;
    case '~':
      return ends_word(line, 1) ? 0 : nowhere;
    case '(':
      if (line.size() > 1 && line[1] == '@') return 0;
      return list_sign(line);
    default:
      return list_sign(line);
  }
}

std::string escaped(std::string_view text, const Labels& markers) {
  return Escaper(text, markers).run();
}

}  // namespace ibid::import
