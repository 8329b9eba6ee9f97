#include "import/pages.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "import/calls.h"
#include "import/foot_notes.h"
#include "import/letters.h"
#include "import/page_feet.h"
#include "import/page_lines.h"
#include "import/running_heads.h"

namespace ibid::import {
namespace {

struct Page {
  std::size_t paragraph = 0;
  PageNumber number;
  bool torn = false;  ///< it stands within a sentence
};

std::vector<Page> pages_of(const Draft& draft) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    if (!draft.paragraphs[i].prose()) continue;
    PageNumber number = page_number(draft.paragraphs[i].text);
    if (number.found()) pages.push_back({i, std::move(number), around_page(draft, i).torn()});
  }
  return pages;
}

// Numbers that the text before them calls are the labels of notes, each on a line of its own.
bool are_labels(const Draft& draft, const std::vector<Page>& pages) {
  const Calls calls(draft);
  const auto called = std::count_if(pages.begin(), pages.end(), [&](const Page& page) {
    return calls.before(page.number.text, page.paragraph);
  });
  return static_cast<std::size_t>(called) * 2 > pages.size();
}

// Numbers from 1 on between whole sentences count sections.
bool count_sections(const std::vector<Page>& pages) {
  if (pages.empty() || pages.front().number.roman || pages.front().number.value != 1) return false;
  const auto torn = std::count_if(pages.begin(), pages.end(), [](const Page& p) { return p.torn; });
  return static_cast<std::size_t>(torn) * 2 < pages.size();
}

// The last word of a paragraph that was wrapped, such as a year.
bool is_remainder(const Draft& draft, const Page& page) {
  const std::size_t i = page.paragraph;
  if (!draft.paragraphs[i].cut || page.torn || i == 0) return false;
  const bool last = i + 1 == draft.paragraphs.size() ||
                    !(draft.paragraphs[i + 1].cut || draft.paragraphs[i + 1].new_page);
  const std::string_view before = without_closing(draft.paragraphs[i - 1].text);
  return last && !before.empty() &&
         std::string_view(".!?:").find(before.back()) == std::string_view::npos;
}

// The next page, and text between the two.
bool follows(const Page& page, const Page& next) {
  return page.number.roman == next.number.roman && next.number.value > page.number.value &&
         next.number.value - page.number.value <= 2 && next.paragraph > page.paragraph + 1;
}

void find_numbers(Draft& draft, Guesses& guesses) {
  const std::vector<Page> pages = pages_of(draft);
  if (pages.empty() || are_labels(draft, pages)) return;
  const bool sections = count_sections(pages);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const PageNumber& number = pages[i].number;
    Paragraph& paragraph = draft.paragraphs[pages[i].paragraph];
    const bool rises = (i + 1 < pages.size() && follows(pages[i], pages[i + 1])) ||
                       (i > 0 && follows(pages[i - 1], pages[i]));
    const bool counts_sections = sections && !number.roman;
    const bool evident = rises || pages[i].torn || number.worded;
    if (!evident || counts_sections || is_remainder(draft, pages[i])) {
      // A line of verse or of a table is not worth a word.
      if (paragraph.cut) continue;
      paragraph.numeral = !counts_sections;
      guesses.push_back({paragraph.line, Certainty::doubtful,
                         "left as text, although it might be a page number: " + number.text});
      continue;
    }
    paragraph.role = Role::page;
    paragraph.label = number.text;
    guesses.push_back({paragraph.line, Certainty::likely,
                       "read as a page number of the printed book: " + number.text});
  }
}

// A sentence that a page's end tears goes on behind it.
void mend_sentences(Draft& draft) {
  for (std::size_t i = 1; i < draft.paragraphs.size(); ++i) {
    if (!draft.paragraphs[i].of_page()) continue;
    std::size_t end = i;
    while (end < draft.paragraphs.size() && draft.paragraphs[end].of_page()) ++end;
    const bool within = end < draft.paragraphs.size() && draft.paragraphs[end].prose() &&
                        draft.paragraphs[i - 1].prose();
    const Around around = within ? around_page(draft, i) : Around{};
    const bool whole =
        within && (draft.paragraphs[end].cut || (around.goes_on && around.unfinished));
    draft.paragraphs[i - 1].torn = whole;
    for (std::size_t j = i; whole && j <= end; ++j) draft.paragraphs[j].tight = true;
    i = end;
  }
}

}  // namespace

void find_pages(Draft& draft, Guesses& guesses) {
  cut_page_lines(draft);
  find_numbers(draft, guesses);
  find_running_heads(draft, guesses);
  move_feet(draft, guesses);
  mend_sentences(draft);
  cut_foot_notes(draft);
  join_page_lines(draft);
}

}  // namespace ibid::import
