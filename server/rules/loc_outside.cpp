// loc-outside: a page that lies outside of the article, or behind the last of the book.
//
// Only where the bibliography says how far the work reaches, and the note names no other edition of
// it. Roman pages are a book's own matter.

#include <algorithm>
#include <limits>

#include "citation/numerals.h"
#include "rules/catalogue.h"
#include "rules/printed_range.h"
#include "rules/wording.h"
#include "works/dates.h"

namespace ibid::rules {
namespace {

struct Extent {
  unsigned first = std::numeric_limits<unsigned>::max();
  unsigned last = 0;
  std::string said;  ///< as a message calls it
};

// Every run of digits in `277--285, 300`; of `xii, 471` 471.
std::vector<std::string> page_numbers_in(std::string_view text) {
  std::vector<std::string> out;
  bool within = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !within) out.emplace_back();
    if (digit) out.back() += c;
    within = digit;
  }
  return out;
}

// `277-85` is 277 to 285. A letter before a digit (`A12`) counts otherwise.
std::optional<Extent> extent_of(const works::Work& work) {
  const std::string& printed = work.pages.empty() ? work.is.extent : work.pages;
  const bool part = !work.is.container.empty() || work.type == "article" ||
                    work.type.starts_with("in") || !work.is.extent.empty();
  if (printed.empty() || (!part && !work.volumes.empty())) return std::nullopt;
  const auto numbers = page_numbers_in(printed);
  if (numbers.empty() || (part && numbers.size() < 2)) return std::nullopt;
  if (printed.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ:") != printed.npos) return std::nullopt;
  Extent out;
  std::string before;
  for (const std::string& number : numbers) {
    if (number.size() > 6) return std::nullopt;
    before = part ? citation::expanded(before, number) : number;
    out.first = std::min(out.first, whole_number(before).value_or(0));
    out.last = std::max(out.last, whole_number(before).value_or(0));
  }
  if (!part) out.first = 1;
  out.said = part ? std::to_string(out.first) + "-" + std::to_string(out.last)
                  : std::to_string(out.last) + " pages";
  return out;
}

// Another edition has other pages.
bool may_be_another_edition(const citation::Description& said, const works::Work& work) {
  if (!said.edition.empty() && said.edition != work.is.edition) return true;
  return !said.year.empty() && !work.is.year.empty() &&
         !works::years_agree(said.year, work.is.year);
}

void check_place(const Cited& cited, const PrintedPlace& place, const Extent& extent,
                 Report& report) {
  const citation::Locator& locator = *place.is;
  if (locator.unit != citation::Unit::page || locator.from.size() > 6) return;
  const auto from = whole_number(locator.from);
  const auto to = whole_number(locator.to);
  if (!from || !to || *from > *to || (*from >= extent.first && *to <= extent.last)) return;
  const std::string page =
      from == to ? "Page " + locator.from : "Pages " + locator.from + "-" + locator.to;
  report.add(cited.at, model::Part::locators,
             page + (from == to ? " lies" : " lie") + " outside " + named(cited.source->work) +
                 " (" + extent.said + ")");
}

void check_loc_outside(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (source.status != model::Status::resolved || !source.work) continue;
    if (cited.words->locators.empty() || may_be_another_edition(cited.words->work, *source.work))
      continue;
    const auto extent = extent_of(*source.work);
    if (!extent) continue;
    for (const PrintedPlace& place : scene.reading->places(cited)) {
      check_place(cited, place, *extent, report);
    }
  }
}

}  // namespace

const Rule loc_outside{
    .id = "loc-outside",
    .severity = Severity::warning,
    .summary = "A page lies outside of the article or book",
    .check = check_loc_outside,
};

}  // namespace ibid::rules
