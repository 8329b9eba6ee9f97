// cite-relay-nosource: `Quoted in B`, without a word on what is quoted.
//
// The reader learns where the editor found the words, not whose they are. A hint, since the text
// above the note may well say it.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

void check_cite_relay_nosource(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    if (!cited.words->opens_relay || cited.words->relay_of) continue;
    report.add(cited.at, model::Part::whole, "Original source is not named");
  }
}

}  // namespace

const Rule cite_relay_nosource{
    .id = "cite-relay-nosource",
    .severity = Severity::hint,
    .summary = "“Quoted in” names no original source",
    .check = check_cite_relay_nosource,
};

}  // namespace ibid::rules
