#include "import/page_lines.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "import/glued.h"
#include "import/label.h"
#include "import/letters.h"
#include "import/lexicon.h"

namespace ibid::import {
namespace {

constexpr std::size_t longest_number = 24;
constexpr std::size_t longest_head = 70;  // code points
constexpr std::size_t most_words = 10;
// A shorter paragraph without a full stop may be a heading.
constexpr std::size_t running_words = 8;

constexpr std::array<std::string_view, 11> page_words = {
    "page", "pg.", "pg", "pp.", "p.", "seite", "s.", "стр.", "с.", "pag.", "página"};

std::string_view without_signs(std::string_view text) {
  for (const std::string_view sign : {"–", "—", "-", "[", "|", "·"})
    if (text.substr(0, sign.size()) == sign) text.remove_prefix(sign.size());
  for (const std::string_view sign : {"–", "—", "-", "]", "|", "·"})
    if (text.size() >= sign.size() && text.substr(text.size() - sign.size()) == sign)
      text.remove_suffix(sign.size());
  return trimmed(text);
}

// The words without what sets them off from a number.
std::string_view without_edges(std::string_view text) {
  while (true) {
    const std::string_view less = trimmed(without_signs(text));
    if (less.size() == text.size()) return text;
    text = less;
  }
}

std::string stem_of(std::string_view words) {
  std::string stem;
  for (const char c : lowered(without_edges(words)))
    if (!is_space(c) || (!stem.empty() && stem.back() != ' ')) stem += is_space(c) ? ' ' : c;
  while (!stem.empty() && (stem.back() == '.' || stem.back() == ' ')) stem.pop_back();
  return stem;
}

bool is_head_like(std::string_view words) {
  if (words.empty() || count_code_points(words) > longest_head || count_words(words) > most_words)
    return false;
  // What would end a comment cannot stand in one.
  if (words.find("--") != std::string_view::npos || words.find('>') != std::string_view::npos ||
      words.back() == '-' || !marks(words).empty() || without_glued(words).size() < words.size())
    return false;
  const std::string_view edge = without_edges(words);
  if (edge.empty() || !is_upper(first_letter(edge))) return false;
  const std::string_view end = without_closing(edge);
  return end.empty() || std::string_view(".,;:?!").find(end.back()) == std::string_view::npos ||
         (end.back() == '.' && all_capitals(edge));
}

// "2 Ibid., 12": a note that lacks its stop rather than the head of page 2.
bool is_source(std::string_view words) {
  constexpr std::string_view ibid = "ibid";
  return !all_capitals(words) && (words.find(',') != std::string_view::npos ||
                                  lowered(words.substr(0, ibid.size())) == ibid);
}

// The value of a numeral as front matter is paged: "ill" and "civic" are words.
unsigned front_page(std::string_view text) {
  constexpr unsigned most = 200;
  const unsigned value = roman(text);
  return value <= most && roman_numeral(value) == text ? value : 0;
}

// Puts number and words of a line into `head`, if the two are that.
bool read_beside(RunningHead& head, std::string_view number, std::string_view words,
                 std::string_view gap) {
  PageNumber read = page_number(number);
  if (!read.found() || read.text.size() > 7 || !is_head_like(words)) return false;
  head.words = words;
  head.number = std::move(read);
  head.apart = gap.size() > 2 || gap.find('\t') != std::string_view::npos;
  return true;
}

bool is_cut_off(std::string_view line, bool edge) {
  const PageNumber number = page_number(line);
  // A note that is wrapped may end in a line "p. 45".
  if (number.found()) return !number.worded || line.front() == '[';
  const RunningHead head = running_head(line);
  if (!head.found()) return false;
  return edge || (head.number.found() && head.apart && all_capitals(head.words));
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// Whether a line sets off the notes that the next line begins.
bool stands_over(const std::vector<std::string_view>& lines, std::size_t i) {
  const bool over = is_drawn(lines[i]) || (i == 0 && is_notes_heading(lines[i]));
  return over && begins_note(lines[i + 1]);
}

// The pieces of a paragraph: the lines that are cut off, and the text between them.
void cut(const Paragraph& paragraph, bool page_ends, std::vector<Paragraph>& out) {
  const std::vector<std::string_view> lines = split(paragraph.text);
  std::vector<bool> off;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool edge = (i == 0 && paragraph.new_page) || (i + 1 == lines.size() && page_ends);
    off.push_back(is_cut_off(lines[i], edge));
  }
  // A head on the line beside a number.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool beside = (i > 0 && page_number(lines[i - 1]).found()) ||
                        (i + 1 < lines.size() && page_number(lines[i + 1]).found());
    if (beside && all_capitals(lines[i]) && running_head(lines[i]).found()) off[i] = true;
  }
  Paragraph like = paragraph;
  like.text = {};  // not its capacity either: there may be many pieces
  const bool all = std::all_of(off.begin(), off.end(), [](bool o) { return o; });
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool drawn = i + 1 < lines.size() && stands_over(lines, i);
    const bool behind_drawn = i > 0 && stands_over(lines, i - 1);
    const bool begins = i == 0 || drawn || behind_drawn || (!all && (off[i] || off[i - 1]));
    if (begins) {
      out.push_back(like);
      out.back().line = paragraph.line + static_cast<std::uint32_t>(i);
      out.back().cut = (i > 0 || paragraph.cut) && !drawn && !behind_drawn;
      out.back().new_page = i == 0 && paragraph.new_page;
    }
    if (!out.back().text.empty()) out.back().text += '\n';
    out.back().text += lines[i];
  }
}

bool is_unfinished(std::string_view text) {
  if (count_words(text) < running_words) return false;
  text = without_closing(text);
  return !text.empty() && std::string_view(".!?:;").find(text.back()) == std::string_view::npos &&
         !ends_with_ellipsis(text);
}

}  // namespace

std::string roman_numeral(unsigned value) {
  constexpr std::array<std::pair<unsigned, std::string_view>, 9> digits = {{{100, "c"},
                                                                            {90, "xc"},
                                                                            {50, "l"},
                                                                            {40, "xl"},
                                                                            {10, "x"},
                                                                            {9, "ix"},
                                                                            {5, "v"},
                                                                            {4, "iv"},
                                                                            {1, "i"}}};
  std::string written;
  for (const auto& [unit, digit] : digits)
    for (; value >= unit; value -= unit) written += digit;
  return written;
}

bool is_drawn(std::string_view line) {
  constexpr std::size_t shortest = 3;
  return line.size() >= shortest && line.find_first_not_of("_-–—") == std::string_view::npos;
}

PageNumber page_number(std::string_view line) {
  PageNumber number;
  if (line.empty() || line.size() > longest_number) return number;
  std::string_view text = without_signs(line);
  const std::string lower = lowered(text);
  for (const std::string_view word : page_words) {
    // Of words and text in one case the bytes are as many: no letter of theirs changes its length.
    if (lower.rfind(word, 0) != 0 || lower.size() != text.size()) continue;
    text = trimmed(text.substr(word.size()));
    number.worded = true;
    break;
  }
  number.text = text;
  if (!text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit)) {
    for (const char c : text) number.value = number.value * 10 + static_cast<unsigned>(c - '0');
  } else if (text == lowered(text)) {
    number.value = front_page(text);
    number.roman = true;
  }
  number.worded = number.worded && !number.roman;
  return number;
}

RunningHead running_head(std::string_view line) {
  RunningHead head;
  constexpr std::size_t longest = 200;
  constexpr std::string_view blanks = " \t";
  if (line.size() > longest || line.find('\n') != std::string_view::npos) return head;
  if (page_number(line).found()) return head;
  const std::size_t behind = line.find_first_of(blanks);
  if (behind != std::string_view::npos) {
    const std::size_t words = std::min(line.find_first_not_of(blanks, behind), line.size());
    const std::size_t number = line.find_last_of(blanks) + 1;
    const std::size_t end = line.find_last_not_of(blanks, number - 1) + 1;
    head.number_first = read_beside(head, line.substr(0, behind), line.substr(words),
                                    line.substr(behind, words - behind)) &&
                        (head.apart || !is_source(head.words));
    if (!head.number_first) head = {};
    if (!head.number_first)
      read_beside(head, line.substr(number), line.substr(0, end), line.substr(end, number - end));
  }
  if (!head.found() && is_head_like(line)) head.words = line;
  head.stem = stem_of(head.words);
  return head;
}

void cut_page_lines(Draft& draft) {
  std::vector<Paragraph> result;
  result.reserve(draft.paragraphs.size());
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    const bool page_ends = i + 1 < draft.paragraphs.size() && draft.paragraphs[i + 1].new_page;
    cut(draft.paragraphs[i], page_ends, result);
  }
  // Asked for often, and read once.
  for (Paragraph& paragraph : result)
    paragraph.page_line =
        paragraph.text.find('\n') == std::string::npos &&
        (page_number(paragraph.text).found() || running_head(paragraph.text).found());
  draft.paragraphs = std::move(result);
}

void join_page_lines(Draft& draft) {
  const bool any = std::any_of(draft.paragraphs.begin(), draft.paragraphs.end(),
                               [](const Paragraph& paragraph) { return paragraph.cut; });
  if (!any) return;
  std::vector<Paragraph> result;
  result.reserve(draft.paragraphs.size());
  for (Paragraph& paragraph : draft.paragraphs) {
    // The text of a page does not go on with a note at the foot of the page before.
    const bool joins = paragraph.cut && !paragraph.foot && !result.empty() && paragraph.prose() &&
                       result.back().prose() &&
                       !(paragraph.new_page && begins_note(result.back().text));
    if (joins) {
      result.back().text.append("\n").append(paragraph.text);
      result.back().indent = std::min(result.back().indent, paragraph.indent);
    } else {
      result.push_back(std::move(paragraph));
    }
  }
  draft.paragraphs = std::move(result);
}

Around around_page(const Draft& draft, std::size_t paragraph) {
  constexpr std::size_t most = 3;  // lines of the page in a row
  Around around;
  for (std::size_t i = paragraph; i-- > 0 && paragraph - i <= most + 1;) {
    if (!draft.paragraphs[i].prose() || draft.paragraphs[i].page_line) continue;
    around.behind_note = begins_note(draft.paragraphs[i].text);
    around.unfinished = is_unfinished(draft.paragraphs[i].text);
    break;
  }
  for (std::size_t i = paragraph + 1; i < draft.paragraphs.size() && i <= paragraph + most + 1;
       ++i) {
    if (!draft.paragraphs[i].prose() || draft.paragraphs[i].page_line) continue;
    around.goes_on = starts_lower(draft.paragraphs[i].text);
    break;
  }
  return around;
}

}  // namespace ibid::import
