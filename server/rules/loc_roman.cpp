// loc-roman: `p. xiix`: letters of roman numerals that make none.
//
// Old books add up (`xxxx`, `viiii`); words that these letters happen to make are no numbers.

#include <algorithm>
#include <array>

#include "citation/numerals.h"
#include "rules/catalogue.h"
#include "rules/places.h"

namespace ibid::rules {
namespace {

constexpr std::array<std::string_view, 16> words_alike{
    "cd",   "civil", "did",   "dill", "dim", "ill", "lid",   "mid",
    "mild", "mill",  "milli", "mm",   "cm",  "ml",  "vivid", "dl"};

// How many of a letter stand at `at`, which is moved behind them.
std::size_t run_of(std::string_view text, std::size_t& at, char letter) {
  const std::size_t begin = at;
  while (at < text.size() && text[at] == letter) ++at;
  return at - begin;
}

// Up to four of each unit, highest first: `mdccccxxviiii`.
bool adds_up(std::string_view text) {
  std::size_t at = 0;
  run_of(text, at, 'm');
  for (const std::string_view pair : {"dc", "lx", "vi"}) {
    if (run_of(text, at, pair[0]) > 1 || run_of(text, at, pair[1]) > 4) return false;
  }
  return at == text.size();
}

bool is_spoilt(std::string_view value) {
  return value.size() > 1 && value.find_first_not_of("ivxlcdm") == value.npos &&
         !citation::roman(value) && !adds_up(value) &&
         std::find(words_alike.begin(), words_alike.end(), value) == words_alike.end();
}

void check_loc_roman(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    for (const PrintedPlace& place : scene.reading->places(cited)) {
      if (place.unit.empty() && !place.shares) continue;
      const citation::Locator& is = *place.is;
      for (const std::string& value : {is.from, is.to == is.from ? std::string() : is.to}) {
        if (!is_spoilt(value)) continue;
        report.add(cited.at, model::Part::locators, "Not a roman numeral: " + value);
      }
    }
  }
}

}  // namespace

const Rule loc_roman{
    .id = "loc-roman",
    .severity = Severity::warning,
    .summary = "A roman numeral is none",
    .check = check_loc_roman,
};

}  // namespace ibid::rules
