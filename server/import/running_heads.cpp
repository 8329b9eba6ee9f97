#include "import/running_heads.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "import/glued.h"
#include "import/letters.h"
#include "import/lexicon.h"
#include "import/page_lines.h"

namespace ibid::import {
namespace {

struct HeadLine {
  std::size_t paragraph = 0;
  RunningHead head;  ///< its words are those of the paragraph
  bool evident = false;
  bool sure = false;  ///< even if the line stands there only once
};

using Group = std::vector<HeadLine>;
using Groups = std::map<std::string, Group>;

class HeadFinder {
 public:
  HeadFinder(Draft& draft, Guesses& guesses) : draft_(draft), guesses_(guesses) {}

  void run() {
    Groups groups;
    for (std::size_t i = 0; i < draft_.paragraphs.size(); ++i) {
      if (!draft_.paragraphs[i].prose() || !draft_.paragraphs[i].page_line) continue;
      RunningHead head = running_head(draft_.paragraphs[i].text);
      if (!head.found() || head.stem.empty() || counts_on(i, head)) continue;
      Group& group = groups[head.stem];
      group.push_back(judged(i, std::move(head)));
    }
    follow_numbers(groups);
    for (const auto& [stem, group] : groups) take(stem, group);
    rewrite();
  }

 private:
  bool is_page(std::size_t i) const {
    return i < draft_.paragraphs.size() && draft_.paragraphs[i].role == Role::page;
  }

  // "2 Marx" below "1 Müller, p. 3" is a note.
  bool counts_on(std::size_t i, const RunningHead& head) const {
    if (!head.number_first || head.apart || i == 0 || !draft_.paragraphs[i - 1].prose())
      return false;
    const std::string_view before = draft_.paragraphs[i - 1].text;
    return bare_start(before.substr(before.rfind('\n') + 1)).value + 1 == head.number.value;
  }

  HeadLine judged(std::size_t i, RunningHead head) const {
    HeadLine seen{i, std::move(head)};
    const Around around = around_page(draft_, i);
    const bool beside = is_page(i + 1) || (i > 0 && is_page(i - 1)) ||
                        draft_.paragraphs[i].new_page ||
                        (i + 1 < draft_.paragraphs.size() && draft_.paragraphs[i + 1].new_page);
    const bool set_apart = seen.head.number.found() && seen.head.apart;
    const bool capitals = all_capitals(seen.head.words);
    // Within a paragraph every line is torn.
    const bool within = draft_.paragraphs[i].cut ||
                        (i + 1 < draft_.paragraphs.size() && draft_.paragraphs[i + 1].cut);
    const bool torn = around.torn() && (!within || capitals || set_apart);
    seen.evident = beside || set_apart || torn;
    seen.sure =
        (torn && (beside || set_apart || capitals)) || (set_apart && draft_.paragraphs[i].new_page);
    return seen;
  }

  // Heads that name the section stand there once or twice; their numbers go on from page to page.
  static void follow_numbers(Groups& groups) {
    std::vector<HeadLine*> lines;
    for (auto& [stem, group] : groups)
      for (HeadLine& seen : group)
        if (seen.head.number.found() && seen.head.apart && !is_chapter_word(stem))
          lines.push_back(&seen);
    std::sort(lines.begin(), lines.end(),
              [](const HeadLine* a, const HeadLine* b) { return a->paragraph < b->paragraph; });
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const PageNumber& before = lines[i - 1]->head.number;
      const PageNumber& number = lines[i]->head.number;
      const bool follows = before.roman == number.roman && number.value > before.value &&
                           number.value - before.value <= 2 &&
                           lines[i]->paragraph > lines[i - 1]->paragraph + 1;
      if (follows) lines[i]->sure = lines[i - 1]->sure = true;
    }
  }

  // Numbers of pages rise, with text between them.
  bool rises(const Group& group) const {
    unsigned last = 0;
    std::size_t before = 0;
    for (const HeadLine& seen : group) {
      if (!seen.head.number.found()) continue;
      if (last > 0 && (seen.head.number.value <= last || seen.paragraph <= before + 1))
        return false;
      last = seen.head.number.value;
      before = seen.paragraph;
    }
    return true;
  }

  void take(const std::string& stem, const Group& group) {
    const auto evident = static_cast<std::size_t>(std::count_if(
        group.begin(), group.end(), [](const HeadLine& seen) { return seen.evident; }));
    const bool recurs =
        evident >= 2 && evident * 2 >= group.size() && rises(group) && !is_chapter_word(stem);
    for (std::size_t i = 0; i < group.size(); ++i) {
      const bool heads = i == 0 && !group[i].evident;
      if (recurs ? !heads : group[i].sure) found_.emplace(group[i].paragraph, group[i]);
    }
  }

  void rewrite() {
    if (found_.empty()) return;
    std::vector<Paragraph> result;
    result.reserve(draft_.paragraphs.size());
    for (std::size_t i = 0; i < draft_.paragraphs.size(); ++i) {
      const auto found = found_.find(i);
      if (found == found_.end()) {
        result.push_back(std::move(draft_.paragraphs[i]));
      } else {
        put(draft_.paragraphs[i], found->second.head, found->second.evident, result);
      }
    }
    draft_.paragraphs = std::move(result);
  }

  void put(const Paragraph& line, const RunningHead& head, bool evident,
           std::vector<Paragraph>& out) {
    std::string what =
        "made a comment, for it is the head of a page: “" + opening(head.words) + "”";
    if (head.number.found()) what += ", page " + head.number.text;
    if (!evident) what += "; nothing but its repetition tells";
    guesses_.push_back({line.line, Certainty::likely, std::move(what)});
    Paragraph words = line;
    words.text = head.words;
    words.role = Role::running_head;
    if (!head.number.found()) {
      out.push_back(std::move(words));
      return;
    }
    Paragraph page = line;
    page.role = Role::page;
    page.text = page.label = head.number.text;
    out.push_back(head.number_first ? page : words);
    out.push_back(head.number_first ? std::move(words) : std::move(page));
  }

  Draft& draft_;
  Guesses& guesses_;
  std::map<std::size_t, HeadLine> found_;
};

}  // namespace

void find_running_heads(Draft& draft, Guesses& guesses) {
  HeadFinder(draft, guesses).run();
}

}  // namespace ibid::import
