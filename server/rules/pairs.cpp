#include "rules/pairs.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ibid::rules {
namespace {

struct Mark {
  model::Number number = 0;
  bool opens = false;
  text::Offset block = 0;  ///< where its block begins
  text::Offset at = 0;
  bool set_off = false;  ///< in a block quotation
  std::string_view words;
};

std::string_view opening_of(std::string_view closing) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> pairs{
      {{"’", "‘"}, {"”", "“"}, {"»", "«"}, {")", "("}, {"]", "["}, {"\"", "\""}}};
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [&](const auto& pair) { return pair.first == closing; });
  return found == pairs.end() ? closing : found->second;
}

std::vector<Mark> marks_of(const model::Chapter& chapter, prose::Sight unclosed,
                           prose::Sight unopened) {
  std::vector<Mark> out;
  for (const prose::Sight sight : {unclosed, unopened}) {
    for (model::Number i = 0; i < chapter.count(model::thing_of(sight)); ++i) {
      const auto spot = chapter.spot(sight, i);
      const bool set_off = chapter.block_at(spot.begin).block->kind() == syntax::Kind::block_quote;
      out.push_back(
          {i, sight == unclosed, spot.begin, spot(spot->span).begin, set_off, spot->words});
    }
  }
  std::sort(out.begin(), out.end(), [](const Mark& a, const Mark& b) { return a.at < b.at; });
  return out;
}

// Whether the next paragraph begins with the mark: a quotation that goes on. One that only says
// that something is left out is passed over.
bool goes_on(const model::Chapter& chapter, const Mark& mark) {
  const text::Offset end = std::min(mark.at + prose::reach_of_pairs, chapter.text().size());
  const std::string text = chapter.text().slice({mark.at, end});
  bool blank = false;
  for (std::size_t line = text.find('\n'); line != text.npos; line = text.find('\n', line)) {
    const std::size_t begin = text.find_first_not_of(" \t\r>", line + 1);
    if (begin == text.npos) return false;
    const bool empty = text[begin] == '\n';
    const std::size_t word = std::min(text.find_first_not_of("*_[", begin), text.size());
    if (blank && text.compare(word, mark.words.size(), mark.words) == 0) return true;
    const std::size_t rest =
        std::min(text.find_first_not_of("*_[]().… \\\t\r", begin), text.size());
    const bool left_out = blank && !empty && rest < text.size() && text[rest] == '\n';
    if (blank && !empty && !left_out) return false;
    blank = empty || left_out;
    line = empty ? begin : std::max(begin, rest);
  }
  return false;
}

}  // namespace

Pairs without_partner(const model::Chapter& chapter, prose::Sight unclosed, prose::Sight unopened) {
  const auto marks = marks_of(chapter, unclosed, unopened);
  std::vector<bool> paired(marks.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = marks[i];
    if (mark.opens) {
      open.push_back(i);
      continue;
    }
    // Closes what the paragraphs before it have opened, once or in each of them.
    text::Offset from = mark.at;
    while (!open.empty()) {
      const Mark& before = marks[open.back()];
      const bool fits = before.words == opening_of(mark.words) && before.block != mark.block &&
                        before.set_off == mark.set_off && from - before.at < prose::reach_of_pairs;
      if (!fits) break;
      from = before.at;
      paired[open.back()] = paired[i] = true;
      open.pop_back();
    }
    open.clear();
  }
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (!paired[i] && marks[i].opens) paired[i] = goes_on(chapter, marks[i]);
  Pairs out;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!paired[i]) (marks[i].opens ? out.unclosed : out.unopened).push_back(marks[i].number);
  }
  return out;
}

}  // namespace ibid::rules
