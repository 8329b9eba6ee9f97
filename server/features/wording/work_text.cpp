#include "features/wording/work_text.h"

#include <algorithm>
#include <array>

#include "features/wording/sentence.h"
#include "text/utf.h"
#include "works/fold.h"
#include "works/names.h"
#include "works/titles.h"

namespace ibid::features {
namespace {

using citation::Unit;

constexpr std::size_t longest_short_title = 24;

std::size_t length(std::string_view text) {
  return text::units(text, text::Encoding::utf32);
}

bool is_small(std::string_view word) {
  return works::is_empty_word(works::folded(word));
}

std::string_view without_article(std::string_view title) {
  const std::size_t end = title.find(' ');
  if (end == title.npos || !works::is_article(works::folded(title.substr(0, end)))) return title;
  return title.substr(end + 1);
}

// The words before the last small word that leave no more than there is room for.
std::string_view before_small_word(std::string_view title) {
  std::string_view best;
  for (std::size_t at = title.find(' '); at != title.npos; at = title.find(' ', at + 1)) {
    const std::string_view head = title.substr(0, at);
    if (length(head) > longest_short_title) break;
    const std::string_view next = title.substr(at + 1, title.find(' ', at + 1) - at - 1);
    const std::string_view last = head.substr(head.rfind(' ') + 1);
    // `Party, State, and Society in Russia` is not cut within its list.
    if (is_small(next) && !is_small(last) && head.back() != ',') best = head;
  }
  return best;
}

std::string short_title(const works::Work& work) {
  if (!work.short_title.empty()) return work.short_title;
  const std::string_view main = works::main_title(work.is.title);
  if (length(main) <= longest_short_title) return std::string(main);
  const std::string_view bare = without_article(main);
  if (length(bare) <= longest_short_title) return std::string(bare);
  // What tells two titles apart may stand at their end.
  const bool numbered = bare.find_first_of("0123456789") != bare.npos;
  const std::string_view head = numbered ? std::string_view() : before_small_word(bare);
  if (!head.empty()) return std::string(head);
  return numbered ? std::string(bare) : clipped(bare, longest_short_title);
}

// What a work without a title is known by.
std::string other_title(const works::Work& work) {
  const citation::Description& is = work.is;
  if (!is.container.empty()) return is.container;
  if (is.repository.empty()) return is.shelfmark;
  return is.shelfmark.empty() ? is.repository : is.repository + ", " + is.shelfmark;
}

std::string volume_text(const works::Work& work, std::string_view volume) {
  if (volume.empty()) volume = work.is.volume;
  return volume.empty() ? std::string() : "Vol. " + std::string(volume);
}

// An article stands within its periodical or book.
void add_titles(Phrase& out, const citation::Description& is) {
  if (is.container.empty()) return add_part(out, ", ", emphasised(is.title));
  if (!is.title.empty()) add_part(out, ", ", words("‘" + is.title + "’"));
  add_part(out, ", ", emphasised(is.container));
}

struct UnitName {
  Unit unit;
  std::string_view one;
  std::string_view many;
};
constexpr std::array<UnitName, 11> unit_names{{{Unit::page, "p. ", "pp. "},
                                               {Unit::folio, "f. ", "ff. "},
                                               {Unit::column, "col. ", "cols. "},
                                               {Unit::line, "l. ", "ll. "},
                                               {Unit::paragraph, "para. ", "paras. "},
                                               {Unit::section, "§ ", "§§ "},
                                               {Unit::chapter, "ch. ", "chs. "},
                                               {Unit::note, "n. ", "nn. "},
                                               {Unit::plate, "pl. ", "pls. "},
                                               {Unit::part, "pt. ", "pts. "},
                                               {Unit::document, "doc. ", "docs. "}}};

const UnitName& name_of(Unit unit) {
  return *std::find_if(unit_names.begin(), unit_names.end(),
                       [unit](const UnitName& name) { return name.unit == unit; });
}

std::string range_text(const citation::Locator& locator) {
  std::string out = locator.from;
  if (locator.to != locator.from && !locator.to.empty()) out += "–" + locator.to;
  if (locator.open) out += " ff.";
  return out;
}

}  // namespace

Phrase full_text(const works::Work& work, std::string_view volume) {
  const citation::Description& is = work.is;
  Phrase out = words(works::joined(is.authors));
  if (!is.repository.empty()) {
    add_part(out, ", ", words(is.repository));
    add_part(out, ", ", words(is.shelfmark));
    add_part(out, ", ", words(is.title));
  } else {
    add_titles(out, is);
  }
  add_part(out, ", ", words(volume_text(work, volume)));
  if (!is.issue.empty()) add_part(out, ", ", words("No. " + is.issue));
  if (!is.date.empty()) add_part(out, ", ", words(is.date));
  return out.empty() ? words(work.id) : out;
}

std::string short_text(const works::Work& work, std::string_view volume) {
  Phrase out = words(works::surnames(work.is.authors));
  std::string title = short_title(work);
  if (title.empty()) title = clipped(other_title(work), longest_short_title * 2);
  add_part(out, ", ", words(title));
  add_part(out, ", ", words(volume_text(work, volume)));
  if (!work.is.issue.empty()) add_part(out, ", ", words("No. " + work.is.issue));
  if (work.is.authors.empty()) add_part(out, ", ", words(work.is.date));
  return out.empty() ? work.id : out.plain;
}

std::string brief_name(const works::Work& work) {
  if (work.is.authors.empty()) return short_text(work, {});
  return works::surnames(work.is.authors);
}

std::string imprint_text(const works::Work& work) {
  const citation::Description& is = work.is;
  std::string out = is.place;
  if (!is.publisher.empty()) out += (out.empty() ? "" : ", ") + is.publisher;
  if (!is.year.empty() && is.date.empty()) out += (out.empty() ? "" : " ") + is.year;
  return out;
}

std::string locator_text(const std::vector<citation::Locator>& locators) {
  std::string out;
  for (std::size_t i = 0; i < locators.size();) {
    std::size_t end = i + 1;
    while (end < locators.size() && locators[end].unit == locators[i].unit) ++end;
    const citation::Locator& first = locators[i];
    const bool many = end - i > 1 || first.open || (first.to != first.from && !first.to.empty());
    if (!out.empty()) out += ", ";
    out += many ? name_of(first.unit).many : name_of(first.unit).one;
    for (std::size_t j = i; j < end; ++j) out += (j > i ? ", " : "") + range_text(locators[j]);
    i = end;
  }
  return out;
}

}  // namespace ibid::features
