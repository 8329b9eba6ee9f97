// year-range-form: `1924-1925` where the chapter prints `1924-5`.

#include <array>

#include "rules/catalogue.h"
#include "rules/spots.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

using prose::Sight;

constexpr std::array sights{Sight::years_full, Sight::years_two_digits, Sight::years_one_digit};

std::size_t digits_of(Sight sight) {
  return sight == Sight::years_full ? 4 : sight == Sight::years_two_digits ? 2 : 1;
}

// `1924-1925` with as many digits behind the dash.
std::string years_printed(const std::string& years, std::size_t digits) {
  const std::size_t second = years.find_last_not_of("0123456789") + 1;
  const std::string last = years.substr(0, 3) + years.back();
  return years.substr(0, second) + last.substr(4 - digits);
}

// All that are printed otherwise, as the usual form would have them.
void correct_years(const model::Chapter& chapter, Sight usual, Finding& finding) {
  for (const Sight sight : sights) {
    if (sight == usual) continue;
    const model::Thing thing = model::thing_of(sight);
    for (model::Number i = 0; i < chapter.count(thing); ++i) {
      const std::string& words = chapter.spot(sight, i)->words;
      finding.corrections.push_back(
          {{thing, i}, model::Part::whole, {}, words, years_printed(words, digits_of(usual))});
    }
  }
}

void check_year_range_form(const Scene& scene, Report& report) {
  Sight usual{};
  Finding* finding = report_unusual(
      scene, report,
      {{Sight::years_full, "1924-1925"},
       {Sight::years_two_digits, "1924-25"},
       {Sight::years_one_digit, "1924-5"}},
      {}, [&](const Odd& odd) {
        usual = odd.usual.sight;
        return "“" + odd.spot->words + "” here" +
               (odd.times > 1 ? " and " + counted(odd.times - 1, "other like it") : std::string()) +
               ", “" + std::string(odd.usual.name) + "” the usual form in " +
               counted(odd.times_usual, "place");
      });
  if (finding) correct_years(scene.chapter(), usual, *finding);
}

}  // namespace

const Rule year_range_form{
    .id = "year-range-form",
    .severity = Severity::hint,
    .summary = "A span of years is printed otherwise than elsewhere in the chapter",
    .reads = Reads::prose,
    .check = check_year_range_form,
};

}  // namespace ibid::rules
