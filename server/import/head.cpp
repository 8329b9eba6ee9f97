#include "import/head.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "import/headings.h"
#include "import/label.h"
#include "import/letters.h"
#include "import/lexicon.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

constexpr std::size_t longest_head = 6;  // paragraphs

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 7 &&
         (std::all_of(text.begin(), text.end(), is_digit) ||
          (all_capitals(text) && roman(text) > 0) ||
          (text.size() == 1 && is_upper(static_cast<char32_t>(text[0] & 0x7F)) && roman(text) > 0));
}

std::size_t head_length(const Draft& draft) {
  std::size_t length = 0;
  while (length < draft.paragraphs.size() && draft.paragraphs[length].prose() &&
         is_title_like(draft.paragraphs[length]))
    ++length;
  const bool text_follows = length < draft.paragraphs.size() && length <= longest_head &&
                            draft.paragraphs[length].prose() && !draft.paragraphs[length].tight &&
                            is_running(draft.paragraphs[length]) &&
                            !starts_lower(draft.paragraphs[length].text);
  return text_follows ? length : 0;
}

void give(Paragraph& paragraph, Role role, Certainty certainty, Guesses& guesses) {
  constexpr std::string_view names[] = {"", "the author", "the title of the book",
                                        "the subtitle of the book", "the title of the chapter"};
  paragraph.role = role;
  guesses.push_back({paragraph.line, certainty,
                     "read as " + std::string(names[static_cast<std::size_t>(role)]) + ": " +
                         text::sanitized(paragraph.text)});
}

void give_front(Draft& draft, std::size_t count, Certainty certainty, Guesses& guesses) {
  std::size_t next = 0;
  const bool named = count > 0 && (count > 1 || is_name(draft.paragraphs[0].text));
  if (named) {
    const bool sure = is_name(draft.paragraphs[0].text);
    give(draft.paragraphs[next++], Role::author, sure ? certainty : Certainty::likely, guesses);
  }
  if (next < count) give(draft.paragraphs[next++], Role::book, certainty, guesses);
  if (next < count) give(draft.paragraphs[next++], Role::subtitle, Certainty::likely, guesses);
}

void give_title(Paragraph& paragraph, Certainty certainty, Guesses& guesses) {
  const std::optional<ChapterNumber> number = chapter_number(paragraph.text);
  give(paragraph, Role::title, certainty, guesses);
  if (!number) return;
  paragraph.label = number->text;
  paragraph.skip = number->length;
}

// Lines of the head that stand together without blank lines between them.
void split_first(Draft& draft) {
  if (draft.paragraphs.empty()) return;
  const Paragraph first = draft.paragraphs.front();
  if (std::count(first.text.begin(), first.text.end(), '\n') >=
      static_cast<std::ptrdiff_t>(longest_head))
    return;
  std::vector<Paragraph> lines;
  bool numbered = false;
  for (std::size_t begin = 0; begin <= first.text.size();) {
    const std::size_t end = std::min(first.text.find('\n', begin), first.text.size());
    lines.push_back(first);
    lines.back().text = first.text.substr(begin, end - begin);
    lines.back().line = first.line + static_cast<std::uint32_t>(lines.size()) - 1;
    if (!is_title_like(lines.back())) return;
    numbered = numbered || chapter_number(lines.back().text).has_value();
    begin = end + 1;
  }
  if (!numbered || lines.size() == 1) return;
  draft.paragraphs.erase(draft.paragraphs.begin());
  draft.paragraphs.insert(draft.paragraphs.begin(), lines.begin(), lines.end());
}

}  // namespace

std::optional<ChapterNumber> chapter_number(std::string_view text) {
  const std::size_t space = text.find(' ');
  std::string_view word = text.substr(0, space);
  if (is_chapter_word(lowered(word.substr(0, 40))) && space != std::string_view::npos) {
    std::string_view number = text.substr(space + 1);
    number = number.substr(0, number.find_first_of(" .:,"));
    if (is_number(number)) return ChapterNumber{number, 0, true};
    return std::nullopt;
  }
  const bool signed_off = !word.empty() && (word.back() == '.' || word.back() == ')');
  if (signed_off) word.remove_suffix(1);
  if (!is_number(word) || space == std::string_view::npos) return std::nullopt;
  if (!signed_off && (!is_digit(word[0]) || word.size() > 2)) return std::nullopt;  // "1917 …"
  return ChapterNumber{word, text.find_first_not_of(' ', space), false};
}

bool is_name(std::string_view text) {
  const std::size_t words = count_words(text);
  if (words < 2 || words > 4 || all_capitals(text)) return false;
  const std::string first = lowered(text.substr(0, text.find(' ')));
  if (first == "the" || first == "a" || first == "an" || is_chapter_word(first)) return false;
  bool opens = true;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const bool letter = is_letter(point.value) || point.value == U'.' || point.value == U'-' ||
                        point.value == U'’' || point.value == U' ';
    if (!letter || (opens && is_lower(point.value))) return false;
    opens = point.value == U' ';
    at += point.bytes;
  }
  return true;
}

void find_head(Draft& draft, Guesses& guesses) {
  split_first(draft);
  const std::size_t length = head_length(draft);
  if (length == 0) return;
  std::size_t title = 0;
  while (title < length && !chapter_number(draft.paragraphs[title].text)) ++title;
  const bool numbered = title < length && title <= 3;
  if (!numbered) {
    // Without a number only a name tells author from title, and only length book from chapter.
    const bool named = length > 1 && is_name(draft.paragraphs[0].text);
    title = named ? std::min<std::size_t>(length - 1, 2) : 0;
  }
  // What is front matter calls no note.
  for (std::size_t i = 0; i < title; ++i)
    if (!marks(draft.paragraphs[i].text).empty()) return;
  const Certainty certainty = numbered ? Certainty::sure : Certainty::likely;
  give_front(draft, title, certainty, guesses);
  give_title(draft.paragraphs[title], certainty, guesses);
}

}  // namespace ibid::import
