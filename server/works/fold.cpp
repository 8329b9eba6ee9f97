#include "works/fold.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

#include "text/list.h"
#include "text/utf.h"

namespace ibid::works {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Letters with a stroke are letters of their own to Unicode, accents to a reader.
void append_base(std::string& out, utf8proc_int32_t letter) {
  static constexpr std::array<std::pair<utf8proc_int32_t, std::string_view>, 7> bases{
      {{0xE6, "ae"},
       {0xF0, "d"},
       {0xF8, "o"},
       {0x111, "d"},
       {0x131, "i"},
       {0x142, "l"},
       {0x153, "oe"}}};
  for (const auto& [from, to] : bases)
    if (from == letter) {
      out += to;
      return;
    }
  text::append(out, static_cast<char32_t>(letter));
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02B9 || c == 0x02BC || c == 0x02BE ||
         c == 0x02BF || c == '`';
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO);
}

// Case folded and without marks; text that cannot be mapped stays as it is.
std::string without_marks(std::string text) {
  if (is_ascii(text)) {
    for (char& c : text)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
  if (length < 0) return text;
  const std::string_view plain(reinterpret_cast<const char*>(mapped),
                               static_cast<std::size_t>(length));
  std::string out;
  for (std::size_t at = 0; at < plain.size();) {
    const text::CodePoint point = text::decode(plain, at);
    append_base(out, static_cast<utf8proc_int32_t>(point.value));
    at += point.bytes;
  }
  return out;
}

class Splitter {
 public:
  std::vector<std::string> split(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint point = text::decode(text, at);
      take(point.value, text.substr(at, point.bytes));
      at += point.bytes;
    }
    end();
    return std::move(words_);
  }

 private:
  void take(char32_t c, std::string_view bytes) {
    if (is_word_character(c) || (c >= 0x300 && c < 0x370)) {
      word_ += bytes;
    } else if (is_apostrophe(c)) {
      // `L'Humanité` is an article with a word, `Stalin's` and `Zinov'ev` are one word.
      if (word_ == "l" || word_ == "L" || word_ == "d" || word_ == "D") end();
    } else {
      end();
      if (c == '&') words_.emplace_back("and");
      range_ = is_dash(c) && range_possible_;
    }
    // `1923--25` is how a dash is typed in Pandoc's Markdown.
    range_possible_ = is_word_character(c) || range_;
  }

  void end() {
    if (word_.empty()) return;
    std::string word = without_marks(std::exchange(word_, {}));
    if (std::exchange(range_, false)) complete(word);
    words_.push_back(std::move(word));
  }

  // The `25` of `1923-25`.
  void complete(std::string& word) const {
    if (words_.empty() || word.size() > 2) return;
    const std::string& first = words_.back();
    const bool digits = std::all_of(first.begin(), first.end(), is_digit) &&
                        std::all_of(word.begin(), word.end(), is_digit);
    if (digits && first.size() == 4) word = first.substr(0, 4 - word.size()) + word;
  }

  std::vector<std::string> words_;
  std::string word_;
  bool range_ = false;
  bool range_possible_ = false;
};

}  // namespace

std::vector<std::string> words(std::string_view text) {
  return Splitter().split(text);
}

std::string folded(std::string_view text) {
  std::string out;
  for (const std::string& word : words(text)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

bool is_article(std::string_view word) {
  static constexpr std::array<std::string_view, 21> articles{
      "the", "a",  "an", "der", "die", "das", "ein", "eine", "le",  "la", "les",
      "l",   "un", "il", "lo",  "gli", "i",   "el",  "los",  "las", "une"};
  return text::is_one_of(word, articles);
}

bool is_empty_word(std::string_view word) {
  static constexpr std::array<std::string_view, 46> empty{
      "of",  "and", "in",  "on",  "to",  "for", "from", "by",  "with", "at",    "as",  "its",
      "des", "dem", "den", "und", "von", "vom", "zur",  "zum", "im",   "zu",    "mit", "fur",
      "de",  "du",  "et",  "en",  "au",  "aux", "sur",  "di",  "del",  "della", "e",   "per",
      "и",   "в",   "о",   "об",  "к",   "на",  "с",    "по",  "из",   "за"};
  return is_article(word) || text::is_one_of(word, empty);
}

bool is_number(std::string_view word) {
  return std::any_of(word.begin(), word.end(), is_digit);
}

}  // namespace ibid::works
