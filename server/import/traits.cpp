#include "import/traits.h"

#include "import/label.h"
#include "import/letters.h"
#include "import/lexicon.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

// Counts what stands inside and outside inner quotation marks.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  void run(Traits& traits) {
    while (at_ < text_.size()) {
      const text::CodePoint point = text::decode(text_, at_);
      if (is_opening_quote(point.value)) {
        flush(traits);
        inside_ = true;
      } else if (inside_ && is_closing_quote(point.value) && !letter_at(at_ + point.bytes)) {
        word_.clear();
        inside_ = false;
      } else {
        take(point, traits);
      }
      at_ += point.bytes;
    }
    flush(traits);
    traits.one_sentence = sentences_ <= 1;
    traits.in_quotation_marks =
        is_opening_quote(text::decode(text_, 0).value) && outside_ * 20 <= letters_;
  }

 private:
  bool letter_at(std::size_t at) const { return is_letter(text::decode(text_, at).value); }

  void take(text::CodePoint point, Traits& traits) {
    const bool dots = text_.substr(at_, 3) == "..." || point.value == U'…';
    if (!inside_ && dots) traits.elided = true;
    if (is_letter(point.value)) {
      ++letters_;
      outside_ += inside_ ? 0 : 1;
      if (!inside_ && word_.size() < longest_word) word_ += text_.substr(at_, point.bytes);
      return;
    }
    flush(traits);
    if (inside_ || (point.value != U'.' && point.value != U'?' && point.value != U'!')) return;
    const bool ends = at_ + 1 >= text_.size() ||
                      (text_[at_ + 1] == ' ' && starts_upper(text_.substr(at_ + 2, 16)));
    // The stop behind an initial or the short form of a word ends no sentence.
    if (ends && last_length_ > 2) {
      ++sentences_;
      if (at_ + 1 < text_.size()) traits.saying = false;
    }
  }

  void flush(Traits& traits) {
    if (word_.empty()) return;
    const std::string lower = lowered(word_);
    if (is_first_person(lower) && !(lower == "us" && word_ != lower)) traits.first_person = true;
    if (is_saying(lower)) traits.saying = true;
    last_length_ = word_.size();
    word_.clear();
  }

  static constexpr std::size_t longest_word = 64;
  std::string_view text_;
  std::size_t at_ = 0;
  std::string word_;
  std::size_t last_length_ = 0;
  std::size_t letters_ = 0;
  std::size_t outside_ = 0;
  std::size_t sentences_ = 0;
  bool inside_ = false;
};

// The text before the markers at its end, and the stop that may stand behind them.
std::string_view before_markers(std::string_view text, const std::vector<Mark>& found) {
  std::size_t end = text.size();
  while (end > 0 && std::string_view(" .,;)\n").find(text[end - 1]) != std::string_view::npos)
    --end;
  std::size_t left = end;
  for (auto mark = found.rbegin(); mark != found.rend() && mark->end == left; ++mark) {
    left = mark->begin;
    while (left > 0 && is_space(text[left - 1])) --left;
  }
  return left == end ? text : text.substr(0, left);
}

Ending ending_of(std::string_view text) {
  if (text.empty()) return Ending::stop;
  if (ends_with_ellipsis(text)) return Ending::ellipsis;
  constexpr std::string_view dash = "–";
  for (const std::string_view sign : {dash, std::string_view("—")})
    if (text.size() > 4 && text.substr(text.size() - 4) == ":" + std::string(sign))
      return Ending::colon;
  if (text.substr(text.size() > 2 ? text.size() - 2 : 0) == ":-") return Ending::colon;
  if (text.back() == ':') return Ending::colon;
  if (text.back() == ',') return Ending::comma;
  const std::string_view stem = without_closing(text);
  if (stem.size() < text.size() && !text.empty()) return Ending::stop;
  return is_word_byte(text.back()) && first_letter(text) != 0 ? Ending::torn : Ending::stop;
}

bool begins_item(std::string_view text) {
  if (note_start(text)) return true;
  const char32_t first = text::decode(text, 0).value;
  if (first == U'–' || first == U'—' || first == U'•' || first == U'-' || first == U'*')
    return true;
  const std::string word = lowered(text.substr(0, text.find_first_of(" ,\n")).substr(0, 16));
  return word == "first" || word == "firstly" || word == "во-первых";
}

}  // namespace

Traits traits(std::string_view text) {
  Traits result;
  const std::vector<Mark> found = marks(text);
  const std::string_view words = before_markers(text, found);
  result.markers = found.size();
  result.ends_in_marker = words.size() < text.size();
  if (!found.empty()) result.last_marker = found.back().label.text;
  result.ending = ending_of(words);
  result.words = count_words(words);
  result.starts_lower = starts_lower(text);
  result.starts_with_ellipsis = starts_with_ellipsis(text);
  result.ends_with_ellipsis = ends_with_ellipsis(words);
  result.listed = begins_item(text);
  Scanner(text).run(result);
  return result;
}

}  // namespace ibid::import
