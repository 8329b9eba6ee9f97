#include "import/word_order.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

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

// The labels of notes that begin anew on each page are numbered through, so that what stands in
// the place of a label may differ; and "p." before the number of a page is left out.
class Comparison {
 public:
  Comparison(std::string_view text, std::string_view markdown)
      : text_(text), markdown_(markdown), before_(places(text)), after_(places(markdown)) {}

  // Labels make it possible to read a text in several ways: one of them has to do.
  std::string run() {
    std::vector<Step> open = {{0, 0}};
    std::set<Step> seen;
    Step furthest;
    while (!open.empty()) {
      const Step step = open.back();
      open.pop_back();
      if (!seen.insert(step).second) continue;
      furthest = std::max(furthest, step);
      const auto [i, j] = step;
      if (i == before_.size() && j == after_.size()) return invented();
      add_next(i, j, open);
    }
    const auto [i, j] = furthest;
    return "word " + std::to_string(i) + ": '" + (i < before_.size() ? before_[i].word : "") +
           "' became '" + (j < after_.size() ? after_[j].word : "") + "'";
  }

  // The numbers at the feet of pages stand where those pages begin: anywhere before.
  void let_pages_move() {
    const auto moved = std::stable_partition(after_.begin(), after_.end(),
                                             [&](const Place& place) { return !is_page(place); });
    for (auto page = moved; page != after_.end(); ++page) moved_.insert(page->word);
    after_.erase(moved, after_.end());
  }

 private:
  using Step = std::pair<std::size_t, std::size_t>;  // how much of both is read

  // What may come next; the last of them is tried first.
  void add_next(std::size_t i, std::size_t j, std::vector<Step>& open) const {
    const bool label = j < after_.size() && is_label(j);
    if (label) open.emplace_back(i, j + 1);
    if (label && i < before_.size() && may_be_label(i)) open.emplace_back(i + 1, j + 1);
    const bool glued = j + 1 < after_.size() &&
                       ((is_label(j + 1) && is_glued(i, j)) || (label && opens_glued(i, j + 1)));
    if (glued) open.emplace_back(i + 1, j + 2);
    const bool worded =
        is_page_word(i) && (moves(i + 1) || (j < after_.size() && is_page(after_[j])));
    if (worded || moves(i)) open.emplace_back(i + 1, j);
    if (i < before_.size() && j < after_.size() && before_[i].word == after_[j].word)
      open.emplace_back(i + 1, j + 1);
  }

  bool is_page(const Place& place) const {
    return place.at > 0 && markdown_[place.at - 1] == page_sign;
  }
  bool moves(std::size_t i) const {
    if (i >= before_.size() || !moved_.contains(before_[i].word)) return false;
    constexpr std::size_t longest = 24;
    const std::string_view line = line_around(before_[i].at);
    return line.size() <= longest || is_head(line, before_[i].word);
  }
  std::string_view line_around(std::size_t at) const {
    constexpr std::string_view ends = "\n\f";
    const std::size_t before = at == 0 ? std::string_view::npos : text_.find_last_of(ends, at - 1);
    const std::size_t begin = before + 1;
    return text_.substr(begin, text_.find_first_of(ends, at) - begin);
  }
  // Of a line with a number at either end the importer made a comment.
  bool is_head(std::string_view line, std::string_view number) const {
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    std::string words(line);
    if (line.substr(0, number.size()) == number) {
      words.erase(0, words.find_first_not_of(" \t", number.size()));
    } else if (line.size() > number.size() && line.substr(line.size() - number.size()) == number) {
      words.resize(words.find_last_not_of(" \t", words.size() - number.size() - 1) + 1);
    }
    return words.size() < line.size() && markdown_.find("<!-- " + words) != std::string_view::npos;
  }
  // A page that is printed nowhere has the number behind that of the page before it.
  std::string invented() const {
    for (const std::string& word : moved_) {
      const bool printed = std::any_of(before_.begin(), before_.end(),
                                       [&](const Place& place) { return place.word == word; });
      if (!printed && is_number(word) && !moved_.contains(std::to_string(std::stoul(word) - 1)))
        return "page " + word + " was invented";
    }
    return {};
  }

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
  std::set<std::string> moved_;  ///< numbers of pages
};

}  // namespace

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

std::string difference(std::string_view text, std::string_view stripped_markdown, bool pages_move) {
  Comparison comparison(text, stripped_markdown);
  if (pages_move) comparison.let_pages_move();
  return comparison.run();
}

}  // namespace ibid::import
