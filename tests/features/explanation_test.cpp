// What explains an abbreviation, when the note that does is taken out.
#include <algorithm>

#include <gtest/gtest.h>

#include "features/actions/actions.h"
#include "support/changes.h"
#include "support/fixture.h"

namespace ibid::support::explanation_test {
namespace {

std::string without_note_1(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto actions = features::note_actions(fixture.edition, fixture.cursor_chapter,
                                              {*fixture.cursor, *fixture.cursor});
  const auto action = std::find_if(actions.begin(), actions.end(), [](const auto& one) {
    return one.title == "Delete note 1 and its marker";
  });
  if (action == actions.end()) return "not offered";
  const features::Proposal proposal = action->proposal();
  if (const auto* refusal = std::get_if<features::Refusal>(&proposal)) return refusal->reason;
  return applied(fixture.edition, std::get<features::Change>(proposal))[fixture.cursor_chapter]
      .text()
      .str();
}

// Who takes the note out that explains an abbreviation leaves the next one that uses it to explain.
TEST(Explanation, AnAbbreviationIsExplainedByTheNextNoteThatUsesIt) {
  const std::string text = "Раз 𝔄.[^1$0] Два.[^2] Три.[^3]\n\n";
  const std::string left = "Раз 𝔄. Два.[^2] Три.[^3]\n\n";
  EXPECT_EQ(without_note_1(text +
                           "[^1]: *Международная корреспонденция*, 13 May 1926, p. 580 (henceforth "
                           "МК).\n\n"
                           "[^2]: *МК*, 21 October 1926, p. 1136.\n\n"
                           "[^3]: *МК*, 30 December 1926, p. 1573.\n"),
            left +
                "[^2]: *Международная корреспонденция* (henceforth МК), 21 October 1926, p. "
                "1136.\n\n"
                "[^3]: *МК*, 30 December 1926, p. 1573.\n");
  EXPECT_EQ(
      without_note_1(text + "[^1]: National Archives, RG 59/861, fol. 3 (henceforth NARA).\n\n"
                            "[^2]: NARA, RG 59/862, fol. 4.\n\n[^3]: NARA, RG 59/863, fol. 3.\n"),
      left +
          "[^2]: National Archives (henceforth NARA), RG 59/862, fol. 4.\n\n"
          "[^3]: NARA, RG 59/863, fol. 3.\n");
  EXPECT_EQ(without_note_1(text +
                           "[^1]: E. H. Carr, *Socialism* (London, 1958) (hereafter SOC), p. 3.\n\n"
                           "[^2]: SOC, p. 4.\n\n[^3]: SOC, p. 5.\n"),
            left +
                "[^2]: E. H. Carr, *Socialism* (London, 1958) (hereafter SOC), p. 4.\n\n"
                "[^3]: SOC, p. 5.\n");
}

TEST(Explanation, AnAbbreviationThatIsExplainedAnewIsLeftAlone) {
  const std::string behind =
      "[^2]: *International Letters*, 3 May 1927, p. 9 (henceforth IL).\n\n"
      "[^3]: *IL*, 30 December 1926, p. 1573.\n";
  EXPECT_EQ(
      without_note_1("Раз.[^1$0] Два.[^2] Три.[^3]\n\n"
                     "[^1]: *International Letters*, 13 May 1926, p. 580 (henceforth IL).\n\n" +
                     behind),
      "Раз. Два.[^2] Три.[^3]\n\n" + behind);
}

}  // namespace
}  // namespace ibid::support::explanation_test
