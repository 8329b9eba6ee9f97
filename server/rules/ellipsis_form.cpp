// ellipsis-form: an ellipsis printed otherwise than nearly everywhere in the chapter.

#include "rules/catalogue.h"
#include "rules/spots.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void check_ellipsis_form(const Scene& scene, Report& report) {
  using prose::Sight;
  report_unusual(
      scene, report,
      {{Sight::ellipsis_dots, "...", "..."},
       {Sight::ellipsis_spaced, ". . .", ". . ."},
       {Sight::ellipsis_character, "…", "…"}},
      {.least = 3, .times = 3}, [](const Odd& odd) {
        return "Two forms of the ellipsis: “" + std::string(odd.way.name) + "” here" +
               (odd.times > 1 ? " and in " + counted(odd.times - 1, "other place") : "") + ", “" +
               std::string(odd.usual.name) + "” in " + counted(odd.times_usual, "place");
      });
}

}  // namespace

const Rule ellipsis_form{
    .id = "ellipsis-form",
    .severity = Severity::hint,
    .summary = "An ellipsis is printed otherwise than elsewhere in the chapter",
    .reads = Reads::prose,
    .check = check_ellipsis_form,
};

}  // namespace ibid::rules
