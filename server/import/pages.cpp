#include "import/pages.h"

#include <algorithm>

#include "import/letters.h"

namespace ibid::import {
namespace {

struct Page {
  std::size_t paragraph = 0;
  std::string number;
  unsigned value = 0;
  bool roman = false;
};

Page page_of(std::string_view text) {
  Page page;
  if (text.empty() || text.size() > 24) return page;
  for (const std::string_view dash : {"–", "—", "-", "["})
    if (text.substr(0, dash.size()) == dash) text.remove_prefix(dash.size());
  for (const std::string_view dash : {"–", "—", "-", "]"})
    if (text.size() >= dash.size() && text.substr(text.size() - dash.size()) == dash)
      text.remove_suffix(dash.size());
  text = trimmed(text);
  page.number = text;
  if (!text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit)) {
    for (const char c : text) page.value = page.value * 10 + static_cast<unsigned>(c - '0');
  } else if (text == lowered(text)) {
    page.value = roman(text);
    page.roman = true;
  }
  return page;
}

}  // namespace

void find_pages(Draft& draft, Guesses& guesses) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    if (!draft.paragraphs[i].prose()) continue;
    Page page = page_of(draft.paragraphs[i].text);
    page.paragraph = i;
    if (page.value > 0) pages.push_back(std::move(page));
  }
  const auto next = [&](std::size_t a, std::size_t b) {
    return b < pages.size() && pages[a].roman == pages[b].roman &&
           pages[b].value > pages[a].value && pages[b].value - pages[a].value <= 2;
  };
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Paragraph& paragraph = draft.paragraphs[pages[i].paragraph];
    const bool rises = next(i, i + 1) || (i > 0 && next(i - 1, i));
    const bool counts_sections = !pages[i].roman && pages.front().value == 1;
    if (!rises || counts_sections) {
      guesses.push_back({paragraph.line, Certainty::doubtful,
                         "left as text, although it might be a page number: " + pages[i].number});
      continue;
    }
    paragraph.role = Role::page;
    paragraph.label = pages[i].number;
    guesses.push_back({paragraph.line, Certainty::likely,
                       "read as a page number of the printed book: " + pages[i].number});
  }
}

}  // namespace ibid::import
