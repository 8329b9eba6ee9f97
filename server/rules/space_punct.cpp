// space-punct: a blank before a mark that takes none. French sets one before ; : ? and !

#include "rules/catalogue.h"
#include "rules/spots.h"
#include "rules/words.h"

namespace ibid::rules {
namespace {

void check_space_punct(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::space_before_punctuation, [&](const SpotAt& spot) {
    const bool french = is_in("fr", scene);
    if (french && spot->words != "," && spot->words != ".") return std::string();
    return "Blank before “" + spot->words + "”";
  });
}

}  // namespace

const Rule space_punct{
    .id = "space-punct",
    .severity = Severity::hint,
    .summary = "A blank stands before a comma, a stop or another such mark",
    .reads = Reads::prose,
    .check = check_space_punct,
};

}  // namespace ibid::rules
