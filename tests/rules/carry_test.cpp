// Findings about words, carried through edits: what they say stays true where nothing touched it.
#include <gtest/gtest.h>

#include "rules/rules.h"
#include "support/fixture.h"

namespace ibid::rules {
namespace {

class Carrying : public ::testing::Test {
 protected:
  support::Fixture fixture_ = support::read_fixture(R"(
//- edition
names: Zinoviev
//- chapter.md
𝔐 Zinoviev, Zinoviev. Then Zinovyev left Łódź.
)");
  model::Chapter now_ = fixture_.edition[0];
  std::vector<Finding> findings_ = check({fixture_.edition, 0, {}}, Reads::words);

  void edit(const std::vector<text::Edit>& edits) {
    carry(findings_, now_, 0, true, edits);
    now_ = now_.with(edits);
  }
  std::string found() const {
    std::string out;
    for (const Finding& finding : findings_) {
      out += now_.text().slice(now_.span(finding.subject, finding.part)) + "|";
      for (const Related& one : finding.related)
        out += now_.text().slice(now_.span(*one.place.subject)) + "|";
    }
    return out;
  }
};

TEST_F(Carrying, MovesWithItsWord) {
  ASSERT_EQ(found(), "Zinovyev|Zinoviev|");
  edit({{{0, 0}, "До того "}, {{2, 4}, ""}});
  EXPECT_EQ(found(), "Zinovyev|Zinoviev|");
  edit({{{now_.text().size(), now_.text().size()}, "More.\n"}});
  EXPECT_EQ(found(), "Zinovyev|Zinoviev|");
}

TEST_F(Carrying, GoesWithItsWord) {
  const text::Span place = now_.span(findings_.front().subject);
  edit({{{place.end, place.end}, "a"}});
  EXPECT_EQ(found(), "");
}

TEST_F(Carrying, LosesWhatExplainsItWhereThatGoes) {
  edit({{{5, 13}, "Lenin"}});
  EXPECT_EQ(found(), "Zinovyev|");
}

TEST_F(Carrying, OfAnotherChapterOnlyWhatExplainsItMoves) {
  carry(findings_, now_, 0, false, std::vector<text::Edit>{{{0, 0}, "x "}});
  EXPECT_EQ(findings_.front().subject.number, now_.text().str().find("Zinovyev"));
  EXPECT_EQ(findings_.front().related.front().place.subject->number, 7U);
}

}  // namespace
}  // namespace ibid::rules
