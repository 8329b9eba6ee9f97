#include "features/wording/sentence.h"

#include <algorithm>
#include <array>
#include <vector>

#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

constexpr std::string_view ellipsis = "…";

constexpr std::array<std::string_view, 51> abbreviations{
    "al",  "approx", "art",  "bk",  "c",    "ca",     "cap", "cf",  "ch",   "chs", "cit",
    "col", "comp",   "dr",   "ed",  "eds",  "esp",    "ff",  "fig", "figs", "fn",  "fol",
    "gen", "ibid",   "lit",  "loc", "mr",   "mrs",    "ms",  "n",   "nn",   "op",  "p",
    "pp",  "prof",   "pt",   "pts", "repr", "rev",    "sc",  "sec", "ser",  "st",  "trans",
    "v",   "vol",    "vols", "vs",  "viz",  "messrs", "capt"};

bool is_word(char32_t c) {
  return syntax::is_alphanumeric(c);
}
bool is_lower(char32_t c) {
  std::string lower;
  std::string same;
  syntax::append_lower(lower, c);
  text::append(same, c);
  return syntax::is_letter(c) && lower == same;
}
bool is_stop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'…';
}
bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '*' || c == '_' || c == U'’' ||
         c == U'”' || c == U'»' || c == U'«' || c == U'“' || c == U'‘';
}

std::vector<char32_t> decoded(std::string_view text, std::vector<std::size_t>& begins) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    out.push_back(point.value);
    begins.push_back(at);
    at += point.bytes;
  }
  begins.push_back(text.size());
  return out;
}

// Initials, `p.`, `e.g.`; but a letter that is no word's beginning ends a sentence: `One x. Two.`
bool is_shortened_letter(const std::vector<char32_t>& text, std::size_t at) {
  const char32_t letter = text[at];
  if (letter >= '0' && letter <= '9') return false;
  if (letter < 'a' || letter > 'z') return true;
  if (at > 0 && text[at - 1] == '.') return true;
  return std::u32string_view(U"bcdfhlmnpqrstv").find(letter) != std::u32string_view::npos;
}

// True where the full stop at `at` ends a shortened word and no sentence.
bool is_abbreviation(const std::vector<char32_t>& text, std::size_t at, char32_t next) {
  std::size_t begin = at;
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  if (begin == at) return false;
  if (at - begin == 1) return is_shortened_letter(text, begin);
  std::string word;
  for (std::size_t i = begin; i < at; ++i) {
    if (text[i] >= 0x80) return false;
    word += static_cast<char>(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 32 : text[i]);
  }
  const bool counts = next >= '0' && next <= '9';
  if (word == "no" || word == "nos") return counts;
  return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

// If the stop at `at` ends a sentence, where the next begins; else 0.
std::size_t next_sentence(const std::vector<char32_t>& text, std::size_t at) {
  std::size_t next = at + 1;
  while (next < text.size() && (is_stop(text[next]) || is_closing(text[next]))) ++next;
  const bool next_is_blank = next == at + 1;
  const bool single = next == at + 1 || !is_stop(text[at + 1]);
  if (next == text.size() || text[next] != ' ') return 0;
  while (next < text.size() && text[next] == ' ') ++next;
  std::size_t first = next;
  while (first < text.size() && !is_word(text[first])) ++first;
  if (first == text.size() || is_lower(text[first])) return 0;
  // Nothing is shortened right before a closing quotation mark: ‘No.’ is said.
  const bool shortened = single && next_is_blank && is_abbreviation(text, at, text[first]);
  if (text[at] == '.' && shortened) return 0;
  return next;
}

}  // namespace

std::string_view sentence_at(std::string_view text, std::size_t at) {
  std::vector<std::size_t> begins;
  const std::vector<char32_t> points = decoded(text, begins);
  std::size_t begin = 0;
  std::size_t end = points.size();
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!is_stop(points[i])) continue;
    const std::size_t next = next_sentence(points, i);
    if (next == 0) continue;
    if (begins[next] > at) {
      end = next;
      break;
    }
    begin = next;
  }
  while (end > begin && points[end - 1] == ' ') --end;
  return text.substr(begins[begin], begins[end] - begins[begin]);
}

std::string clipped_around(std::string_view text, std::size_t at, std::size_t limit) {
  std::vector<std::size_t> begins;
  const std::vector<char32_t> points = decoded(text, begins);
  if (points.size() <= limit) return std::string(text);
  const auto mark =
      static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), at) - begins.begin());
  // Most of what explains a marker stands before it.
  std::size_t end = std::min(points.size(), std::max(mark + limit / 4, limit));
  std::size_t begin = end - limit;
  if (end < points.size()) {
    std::size_t space = end;
    while (space > begin && points[space] != ' ') --space;
    if (space > mark && space > begin) end = space;
  }
  if (begin > 0) {
    std::size_t space = begin;
    while (space < end && points[space] != ' ') ++space;
    if (space < mark && space + 1 < end) begin = space + 1;
  }
  std::string out;
  if (begin > 0) out += ellipsis;
  out += text.substr(begins[begin], begins[end] - begins[begin]);
  if (end < points.size()) out += ellipsis;
  return out;
}

std::string clipped(std::string_view text, std::size_t limit) {
  const std::size_t bytes =
      text::prefix(text, static_cast<std::uint32_t>(limit), text::Encoding::utf32);
  if (bytes == text.size()) return std::string(text);
  const std::string_view head = text.substr(0, bytes);
  const std::size_t space = text[bytes] == ' ' ? bytes : head.find_last_of(" \n");
  const bool word = space != head.npos && space > bytes / 2;
  std::string out(head.substr(0, word ? space : bytes));
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out + std::string(ellipsis);
}

}  // namespace ibid::features
