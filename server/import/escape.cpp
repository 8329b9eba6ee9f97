#include "import/escape.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "import/label.h"
#include "import/letters.h"
#include "import/woven.h"

namespace ibid::import {
namespace {

// The paragraph with a note of which bytes want a backslash.
class Escaper {
 public:
  Escaper(std::string_view text, const Labels& markers)
      : text_(text), woven_(text), flags_(text.size(), false) {
    for (const Mark& mark : marks(text))
      if (markers.contains(mark.label.text)) marks_.push_back(mark);
  }
  Escaper(std::string_view text, const std::vector<Insertion>& markup, std::string_view always)
      : text_(text), woven_(text, markup), flags_(text.size(), false), always_(always) {}

  std::string run() {
    flag_lines();
    flag_brackets();
    flag_pairs();
    flag_within_emphasis();
    for (std::size_t at = 0; at < text_.size(); ++at) flag_single(at);
    flag_beside_markup();
    flag_partners();
    flag_images();
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
  static constexpr std::size_t none = std::string_view::npos;

  bool has_markup(std::size_t index) const { return woven_.has_markup(index); }
  char at(std::size_t index) const { return woven_.at(index); }
  char before(std::size_t index) const { return woven_.before(index); }

  void flag_lines() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const std::size_t sign = block_sign(text_.substr(begin, end - begin));
      if (sign != none && !has_markup(begin) && !has_markup(begin + sign + 1))
        flags_[begin + sign] = true;
      begin = end + 1;
    }
  }

  // A pair of brackets is plain text unless what follows makes it a link, a span or a definition.
  // One without its other is escaped always: Pandoc looks for it beyond the paragraph, and drops
  // what stands between.
  // One within emphasis without its other is escaped as well, for Pandoc closes the inner one
  // first.
  void flag_brackets() {
    std::vector<std::size_t> open;
    std::vector<std::size_t> levels = {0};
    std::vector<std::size_t> level_of;
    std::size_t level = 0;
    auto mark = marks_.begin();
    for (std::size_t index = 0; index < text_.size(); ++index) {
      follow_markup(index, levels, level);
      if (mark != marks_.end() && index == mark->begin) {
        index = mark->end - 1;
        ++mark;
      } else if (text_[index] == '[') {
        if (at(index + 1) == '^') {
          flags_[index] = true;
        } else {
          open.push_back(index);
          level_of.push_back(levels.back());
        }
      } else if (text_[index] == ']') {
        if (open.empty() || level_of.back() != levels.back() ||
            makes_markup(at(index + 1), open.back())) {
          flags_[index] = true;
        } else {
          pairs_.emplace_back(open.back(), index);
          open.pop_back();
          level_of.pop_back();
        }
      }
    }
    for (const std::size_t index : open) flags_[index] = true;
  }
  // An escaped bracket counts for nothing: its other would end the brackets around the two.
  void flag_partners() {
    for (const auto& [begin, end] : pairs_)
      if (flags_[begin] || flags_[end]) flags_[begin] = flags_[end] = true;
  }
  // Pandoc drops the sign before a pair of brackets, as that of an image that is nowhere defined.
  void flag_images() {
    for (const auto& [begin, end] : pairs_)
      if (!flags_[begin] && begin > 0 && text_[begin - 1] == '!') flags_[begin - 1] = true;
  }
  // `levels`: which emphasis, link or span the text stands in, by the count of those so far.
  void follow_markup(std::size_t index, std::vector<std::size_t>& levels,
                     std::size_t& count) const {
    for (const Insertion& insertion : woven_.markup_at(index)) {
      if (insertion.kind == Insertion::Kind::opens) levels.push_back(++count);
      if (insertion.kind == Insertion::Kind::closes && levels.size() > 1) levels.pop_back();
    }
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

  bool marks_up_with(char c) const {
    const auto& markup = woven_.markup();
    return std::any_of(markup.begin(), markup.end(), [&](const Insertion& insertion) {
      return insertion.kind != Insertion::Kind::stands &&
             insertion.text.find(c) != std::string::npos;
    });
  }

  void flag_all(char c) {
    for (std::size_t index = text_.find(c); index < text_.size(); index = text_.find(c, index + 1))
      flags_[index] = true;
  }

  // Signs that work in pairs are text where there is nothing to pair with.
  void flag_pairs() {
    for (const char c : always_) flag_all(c);
    for (const char c : std::string_view("*_~^$")) {
      if (marks_up_with(c)) {
        flag_all(c);
        continue;
      }
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

  // A sign that opens emphasis takes all that follows within the same brackets, so that it leaves
  // no end to the emphasis around it.
  void flag_within_emphasis() {
    std::vector<bool> around = {false};
    for (std::size_t index = 0; index < text_.size(); ++index) {
      follow_emphasis(index, around);
      const char c = text_[index];
      if (around.back() && (c == '*' || c == '_') && can_open(c, index)) flags_[index] = true;
    }
  }
  // `around`: whether emphasis is the innermost markup, for each that the text stands in.
  void follow_emphasis(std::size_t index, std::vector<bool>& around) const {
    for (const Insertion& insertion : woven_.markup_at(index)) {
      if (insertion.kind == Insertion::Kind::opens) around.push_back(insertion.text != "[");
      if (insertion.kind == Insertion::Kind::closes && around.size() > 1) around.pop_back();
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

  // What would join the markup before or behind it.
  void flag_beside_markup() {
    for (std::size_t index = 0; index <= text_.size(); ++index) {
      const auto markup = woven_.markup_at(index);
      if (markup.empty()) continue;
      if (index > 0 && joins_behind(text_[index - 1], markup.front().text.front()))
        flags_[index - 1] = true;
      if (index < text_.size() && joins_before(markup.back().text.back(), index))
        flags_[index] = true;
    }
  }
  static bool joins_behind(char text, char markup) {
    return (text == '!' && markup == '[') || (text == '<' && markup == '!');
  }
  bool joins_before(char markup, std::size_t index) const {
    const char after = text_[index];
    const bool opens_line = index == 0 || text_[index - 1] == '\n';
    return (markup == ']' && (after == '(' || after == '[' || after == '{')) ||
           (markup == ']' && after == ':' && opens_line) || after == '{' ||
           (markup == '[' && after == '^') || (markup == '^' && after == '[') ||
           (markup == '@' && is_word_byte(after));
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
      insert(out, index);
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
    insert(out, text_.size());
    return out;
  }
  void insert(std::string& out, std::size_t index) const {
    for (const Insertion& insertion : woven_.markup_at(index)) out += insertion.text;
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
  Woven woven_;
  std::vector<bool> flags_;
  std::vector<Mark> marks_;
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;  ///< of brackets
  std::string_view always_;
};

}  // namespace

std::string escaped(std::string_view text, const Labels& markers) {
  return Escaper(text, markers).run();
}

std::string escaped_with(std::string_view text, const std::vector<Insertion>& markup,
                         std::string_view always) {
  return Escaper(text, markup, always).run();
}

}  // namespace ibid::import
