// What holds for all rules: severities, order, and that they name the thing.
#include "rules/rules.h"

#include <gtest/gtest.h>

#include "support/check.h"
#include "support/fixture.h"
#include "support/random_edits.h"
#include "text/utf.h"

namespace ibid::rules {
namespace {

std::string severities(std::string_view text) {
  const auto fixture = support::read_fixture(text);
  std::string out;
  for (const Finding& finding : check({fixture.edition, 0, fixture.file_exists()})) {
    out += std::string(finding.rule->id) + " " + std::string(name(finding.severity)) + "\n";
  }
  return out;
}

TEST(Rules, SeveritiesAreTheRows) {
  EXPECT_EQ(severities("a[^1] [x](#y) see note 9\n\n[^2]: b\n"),
            "note-undefined error\nnote-unused warning\nxref-broken error\nxref-broken warning\n");
}

TEST(Rules, TheEditionSetsSeverities) {
  EXPECT_EQ(severities(R"(
//- edition
rule note-undefined: hint
rule note-unused: off
rule xref-broken: information
rule head-level: nonsense
//- chapter.md
# A

### B[^1] [x](#y) see note 9

[^2]: b
)"),
            "note-undefined hint\nxref-broken information\nxref-broken information\n"
            "head-level warning\n");
}

TEST(Rules, AllTogether) {
  support::check_findings(R"(
# Раскол[^1]

𝔐 word[^55] and [^3] then[^2].
//    ^^^^^ note-undefined: No note 55 in this chapter
//                       ^^^^ note-order: Marker 2 comes after 3

[^1]: E.H. Carr, *The Interregnum*, London 1954, p. 1.

[^2]: ?
//^ note-empty: Note 2 is empty

[^3]: Троцкий[^1]
//           ^^^^ note-in-note: Marker inside note 3 is lost on export
)");
}

TEST(Rules, NothingToFind) {
  support::check_findings("");
  support::check_findings("\n\n");
  support::check_findings("{.\n\n> *\n\n^\n");
}

TEST(Rules, AnyTextHasFindingsAtItsOwnPlaces) {
  support::RandomEdits random(11);
  for (int round = 0; round < 300; ++round) {
    const auto fixture = support::read_fixture(random.text(40));
    if (fixture.edition.chapters().empty()) continue;
    const model::Chapter& chapter = fixture.edition[0];
    for (const Finding& finding : check({fixture.edition, 0, fixture.file_exists()})) {
      EXPECT_LE(chapter.span(finding.subject, finding.part, finding.citation).end,
                chapter.text().size());
      EXPECT_TRUE(text::is_valid_utf8(finding.message));
    }
  }
}

}  // namespace
}  // namespace ibid::rules
