#include "import/words.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "text/utf.h"

namespace ibid::import {
namespace {

bool in_word(text::CodePoint point) {
  const char32_t value = point.value;
  if (!point.valid) return true;
  if (value < 0x80)
    return (value >= U'0' && value <= U'9') || (value >= U'a' && value <= U'z') ||
           (value >= U'A' && value <= U'Z');
  const bool sign = value == 0xA0 || value == 0xAB || value == 0xBB || value == 0xB7 ||
                    (value >= 0x2000 && value <= 0x206F) || value == 0xFEFF;
  return !sign;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The value behind `key` up to a space or brace.
std::string value_of(const std::string& line, std::string_view key) {
  const std::size_t at = line.rfind(key);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + key.size();
  return line.substr(begin, line.find_first_of(" }", begin) - begin);
}

// What stripped() puts before the number of a page.
constexpr char page_sign = '\x01';

struct Place {
  std::string word;
  std::size_t at = 0;
};

std::vector<Place> places(std::string_view text) {
  std::vector<Place> found;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (in_word(point)) {
      if (!open) found.push_back({{}, at});
      found.back().word += text.substr(at, point.bytes);
    }
    open = in_word(point);
    at += point.bytes;
  }
  return found;
}

// A line of the Markdown that the importer made of a page of the book: what it printed.
std::string page_line(std::string line) {
  const std::size_t at = line.find("[]{.pb n=");
  const std::size_t end = line.find('}', at);
  if (at == std::string::npos || end == std::string::npos) return line;
  const bool alone = line.find_first_not_of(" >") == at &&
                     (end + 1 == line.size() || line.compare(end + 1, 5, " <!--") == 0);
  if (!alone) return line;
  return page_sign + value_of(line.substr(0, end + 1), " n=") + line.substr(end + 1);
}

// The labels of notes that begin anew on each page are numbered through, so that what stands in
// the place of a label may differ; and "p." before the number of a page is left out.
class Comparison {
 public:
  Comparison(std::string_view text, std::string_view markdown)
      : text_(text), markdown_(markdown), before_(places(text)), after_(places(markdown)) {}

  std::string run() {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before_.size() || j < after_.size()) {
      if (i < before_.size() && j < after_.size() && before_[i].word == after_[j].word) {
        ++i;
        ++j;
      } else if (j + 1 < after_.size() && is_label(j + 1) && is_glued(i, j)) {
        ++i;
        j += 2;
      } else if (j + 1 < after_.size() && is_label(j) && opens_glued(i, j + 1)) {
        ++i;
        j += 2;
      } else if (j < after_.size() && is_label(j)) {
        if (i < before_.size() && may_be_label(i)) ++i;
        ++j;
      } else if (j < after_.size() && markdown_[after_[j].at - 1] == page_sign && is_page_word(i)) {
        ++i;
      } else {
        return "word " + std::to_string(i) + ": '" + (i < before_.size() ? before_[i].word : "") +
               "' became '" + (j < after_.size() ? after_[j].word : "") + "'";
      }
    }
    return {};
  }

 private:
  bool is_label(std::size_t j) const {
    const std::size_t at = after_[j].at;
    return at >= 2 && markdown_.substr(at - 2, 2) == "[^";
  }
  // A word and the number behind it.
  bool is_glued(std::size_t i, std::size_t j) const {
    if (i >= before_.size()) return false;
    const std::string_view word = before_[i].word;
    const std::string& front = after_[j].word;
    return word.substr(0, front.size()) == front && is_number(word.substr(front.size()));
  }
  // A note and the raised number before it.
  bool opens_glued(std::size_t i, std::size_t j) const {
    if (i >= before_.size() || before_[i].word.size() <= after_[j].word.size()) return false;
    const std::string_view word = before_[i].word;
    const std::size_t digits = word.size() - after_[j].word.size();
    return word.substr(digits) == after_[j].word && is_number(word.substr(0, digits));
  }
  static bool is_number(std::string_view word) {
    constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴",
                                                         "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::size_t digits = 0;
    for (; !word.empty() && digits < 4; ++digits) {
      const auto found = std::find_if(raised.begin(), raised.end(), [&](std::string_view digit) {
        return word.substr(0, digit.size()) == digit;
      });
      if (found == raised.end() && (word[0] < '0' || word[0] > '9')) return false;
      word.remove_prefix(found == raised.end() ? 1 : found->size());
    }
    return word.empty() && digits > 0;
  }
  bool may_be_label(std::size_t i) const {
    std::size_t at = before_[i].at;
    const std::string& word = before_[i].word;
    const bool short_word = word.size() == 1 || (word[0] >= '0' && word[0] <= '9');
    if (!short_word && !is_number(word)) return false;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t' || text_[at - 1] == '\f')) --at;
    if (at == 0 || std::string_view("[(\n").find(text_[at - 1]) != std::string_view::npos)
      return true;
    // Behind the stop of a sentence, or what closes it.
    const char sign = text_[at - 1];
    return is_number(word) &&
           (static_cast<unsigned char>(sign) >= 0x80 ||
            std::string_view(".,;:!?)]\"'").find(sign) != std::string_view::npos);
  }
  bool is_page_word(std::size_t i) const {
    if (i >= before_.size()) return false;
    const std::string& word = before_[i].word;
    return word == "p" || word == "Page" || word == "С" || word == "с";
  }

  std::string_view text_;
  std::string_view markdown_;
  std::vector<Place> before_;
  std::vector<Place> after_;
};

}  // namespace

Words words(std::string_view text) {
  Words found;
  for (Place& place : places(text)) found.push_back(std::move(place.word));
  return found;
}

std::string stripped(std::string_view markdown) {
  std::string result;
  const std::vector<std::string> lines = lines_of(markdown);
  bool front = !lines.empty() && lines.front() == "---";
  for (std::size_t i = front ? 1 : 0; i < lines.size(); ++i) {
    std::string line = lines[i];
    if (front) {
      front = line != "---";
      line.erase(0, std::min(line.find(": "), line.size()));
    } else if (const std::size_t at = line.rfind(" {#ch"); line.rfind("# ", 0) == 0 &&
                                                           at != std::string::npos &&
                                                           line.find('}', at) == line.size() - 1) {
      line = value_of(line.substr(at), " n=") + " " + line.substr(0, at);
    } else {
      line = page_line(line);
    }
    result += line + "\n";
  }
  return result;
}

std::string lost(std::string_view text) {
  std::string unix_text;
  for (std::size_t i = 0; i < text.size(); ++i) unix_text += text[i] == '\r' ? '\n' : text[i];
  std::string markdown = markdown_of(text);
  std::replace(markdown.begin(), markdown.end(), '\r', '\n');
  const std::string difference = Comparison(unix_text, stripped(markdown)).run();
  return difference.empty() ? difference : difference + " in\n" + markdown;
}

std::vector<Guess> guesses_with(const Imported& imported, std::string_view part) {
  std::vector<Guess> found;
  std::copy_if(imported.guesses.begin(), imported.guesses.end(), std::back_inserter(found),
               [&](const Guess& guess) { return guess.what.find(part) != std::string::npos; });
  return found;
}

std::string markdown_of(std::string_view text) {
  return import_plain_text(text).markdown;
}

bool has(std::string_view markdown, std::string_view part) {
  return markdown.find(part) != std::string_view::npos;
}

void expect_parts(const std::string& text, std::initializer_list<std::string_view> parts) {
  const std::string markdown = markdown_of(text);
  for (const std::string_view part : parts)
    EXPECT_TRUE(has(markdown, part)) << part << "\nis not in\n" << markdown;
  EXPECT_EQ(lost(text), "");
}

std::string with_crlf(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return result;
}

std::string seed() {
  std::ifstream in(IBID_SOURCE_DIR "/../shared/seed/chapter-06.txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::vector<std::string>> quotations(std::string_view markdown) {
  std::vector<std::vector<std::string>> found;
  bool open = false;
  for (const std::string& line : lines_of(markdown)) {
    if (line.rfind('>', 0) != 0) {
      open = false;
      continue;
    }
    if (!open) found.emplace_back();
    open = true;
    if (line.size() > 2) found.back().push_back(line.substr(2));
  }
  return found;
}

}  // namespace ibid::import
