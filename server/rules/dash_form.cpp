// dash-form: a dash between words printed otherwise than nearly everywhere in the chapter.

#include "rules/catalogue.h"
#include "rules/spots.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void check_dash_form(const Scene& scene, Report& report) {
  using prose::Sight;
  report_unusual(
      scene, report,
      {{Sight::dash_em, "an em dash without blanks", "—"},
       {Sight::dash_em_spaced, "an em dash between blanks", " — "},
       {Sight::dash_en_spaced, "an en dash between blanks", " – "},
       {Sight::dash_hyphens, "two or three hyphens"},
       {Sight::dash_hyphen_spaced, "a hyphen between blanks"}},
      {}, [](const Odd& odd) {
        return "Two forms of the dash: " + std::string(odd.way.name) + " here" +
               (odd.times > 1 ? " and in " + counted(odd.times - 1, "other place") : "") + ", " +
               std::string(odd.usual.name) + " in " + counted(odd.times_usual, "place");
      });
}

}  // namespace

const Rule dash_form{
    .id = "dash-form",
    .severity = Severity::hint,
    .summary = "A dash between words is printed otherwise than elsewhere in the chapter",
    .reads = Reads::prose,
    .check = check_dash_form,
};

}  // namespace ibid::rules
