// md-list-trap: a paragraph that Pandoc reads as an ordered list because of how it begins.
//
// `1923. It was a year`, `c. 1925`, `(1) ` become the only item of a list, and are numbered anew. A
// list of several items is meant, and so is one that a quotation or some code interrupts.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/printed_range.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

using prose::Sight;

std::string letters_and_digits(std::string_view label) {
  std::string out;
  for (const char c : label)
    if (std::string_view("().").find(c) == std::string_view::npos) out += c;
  return out;
}

struct ListItem {
  text::Offset begin = 0;  ///< of its block
  text::Offset end = 0;
  std::string label;
};

std::vector<ListItem> items_of(const model::Chapter& chapter) {
  std::vector<ListItem> out;
  for (model::Number i = 0; i < chapter.count(model::thing_of(Sight::ordered_item)); ++i) {
    const auto spot = chapter.spot(Sight::ordered_item, i);
    const auto block = chapter.block_at(spot.begin);
    out.push_back({spot.begin, spot.begin + block.block->length, spot->words});
  }
  return out;
}

// A list begins with 1, a or i; and one that was interrupted goes on where it was.
bool may_be_meant(const std::vector<ListItem>& items, std::size_t i) {
  if (i > 0 && items[i - 1].end == items[i].begin) return true;
  if (i + 1 < items.size() && items[i].end == items[i + 1].begin) return true;
  const std::string label = letters_and_digits(items[i].label);
  const auto value = whole_number(label);
  if (!value)
    return label == "a" || label == "A" || label == "i" || label == "I" || i > 0 ||
           i + 1 < items.size();
  if (*value <= 1 && !items[i].label.starts_with('(')) return true;
  // A year stands alone; a small number may be counted from somewhere further up.
  if (*value < 1000) return i > 0 || i + 1 < items.size();
  return false;
}

void check_md_list_trap(const Scene& scene, Report& report) {
  const auto items = items_of(scene.chapter());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (may_be_meant(items, i)) continue;
    report.add({model::thing_of(Sight::ordered_item), static_cast<model::Number>(i)},
               model::Part::whole, "Pandoc reads “" + items[i].label + "” as the label of a list");
  }
  report_each(scene, report, Sight::item_in_note, [](const SpotAt& spot) {
    return "Pandoc reads “" + spot->words + "” as the label of a list";
  });
}

}  // namespace

const Rule md_list_trap{
    .id = "md-list-trap",
    .severity = Severity::warning,
    .summary = "Pandoc reads the begin of a paragraph as the label of a list",
    .reads = Reads::prose,
    .check = check_md_list_trap,
};

}  // namespace ibid::rules
