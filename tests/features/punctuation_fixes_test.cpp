// What mends quotations, dashes, blank lines and headings: the chapter after the only fix.
#include <gtest/gtest.h>

#include "features/fixes/fixes.h"
#include "support/changes.h"
#include "support/fixture.h"

namespace ibid::support::punctuation_fixes_test {
namespace {

/// The fix's title, a line, and the whole chapter after it.
std::string mended(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const rules::Scene scene{fixture.edition, fixture.cursor_chapter, fixture.file_exists()};
  const auto actions = features::fixes(scene, {*fixture.cursor, *fixture.cursor});
  if (actions.size() != 1) return std::to_string(actions.size()) + " fixes";
  return (actions[0].preferred ? "* " : "- ") + actions[0].title + "\n" +
         applied(fixture.edition, actions[0].change)[fixture.cursor_chapter].text().str();
}

TEST(PunctuationFixes, InnerMarksAreExchanged) {
  EXPECT_EQ(mended("‘A $0‘so – *𝔄* –\nназванный’ plan’.\n"),
            "- Exchange the inner marks\n‘A “so – *𝔄* –\nназванный” plan’.\n");
  EXPECT_EQ(mended("“A $0“‘deeper’ one” plan”.\n"), "0 fixes");
}

TEST(PunctuationFixes, AStopIsPutWhereTheWordsAskForIt) {
  EXPECT_EQ(mended("He called it ‘a mistake’[^1] $0The motion fell.\n\n[^1]: Где.\n"),
            "- Put in “.”\nHe called it ‘a mistake’.[^1] The motion fell.\n\n[^1]: Где.\n");
  EXPECT_EQ(mended("He said: “Мы правы” $0But it fell.\n"),
            "- Put in “.”\nHe said: “Мы правы.” But it fell.\n");
}

TEST(PunctuationFixes, MarksAroundABlockAreTakenAway) {
  EXPECT_EQ(mended("> $0‘You have\r\n> been *right*, 𝔄.’[^1]\r\n\r\n[^1]: Where.\r\n"),
            "- Take the quotation marks away\n"
            "> You have\r\n> been *right*, 𝔄.[^1]\r\n\r\n[^1]: Where.\r\n");
  EXPECT_EQ(mended("> $0‘You “have” been right.’\n"), "0 fixes");
}

TEST(PunctuationFixes, OneBlankLineIsLeft) {
  EXPECT_EQ(mended("One.\n\nTwo$0.\r\n\r\n \r\n\r\nThree.\n\nFour.\n"),
            "* Leave one blank line\nOne.\n\nTwo.\r\n\r\nThree.\n\nFour.\n");
}

TEST(PunctuationFixes, DashesArePrintedAlike) {
  EXPECT_EQ(mended("A – b. C – d. E – f. G – h. I – *j*.\n\nSo$0—𝔄 it is.\n"),
            "* Print “ – ” everywhere in the chapter\n"
            "A – b. C – d. E – f. G – h. I – *j*.\n\nSo – 𝔄 it is.\n");
}

TEST(PunctuationFixes, ATypedNumberBecomesAnAttribute) {
  EXPECT_EQ(mended("# A {n=1}\n\n## $05. The *Раскол* {#r}\n"),
            "- Number it by the attribute n=5\n# A {n=1}\n\n## The *Раскол* {#r n=5}\n");
  EXPECT_EQ(mended("# A {n=1}\n\n## $02.1 Sources\n"),
            "- Number it by the attribute n=2.1\n# A {n=1}\n\n## Sources {n=2.1}\n");
  EXPECT_EQ(mended("# A {n=1}\n\n## $0IV. Sources\n"), "0 fixes");
}

TEST(PunctuationFixes, AShortLineBecomesAHeading) {
  EXPECT_EQ(
      mended("# A\n\n### B\n\nText.\n\n$0The поиск of it\n\nText.\n"),
      "- Make it a heading of level 3\n# A\n\n### B\n\nText.\n\n### The поиск of it\n\nText.\n");
  EXPECT_EQ(mended("Text.\n\n**$0Обыск**\n\nText.\n"),
            "- Make it a heading of level 2\nText.\n\n## Обыск\n\nText.\n");
}

TEST(PunctuationFixes, AClassIsSpeltAsItIsKnown) {
  EXPECT_EQ(mended("[Раковский]{.$0persn key=r}\n"),
            "- Print “person”\n[Раковский]{.person key=r}\n");
}

}  // namespace
}  // namespace ibid::support::punctuation_fixes_test
