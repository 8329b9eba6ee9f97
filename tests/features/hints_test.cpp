// Inlay hints: what stands behind an Ibid. or a short form.
#include <gtest/gtest.h>

#include "features/answers/answers.h"
#include "support/fixture.h"

namespace ibid::support::hints_test {
namespace {

// The line's text with the hints in braces.
std::string hinted(std::string_view text, std::optional<text::Span> within = std::nullopt) {
  const Fixture fixture = read_fixture(text);
  const model::Chapter& chapter = fixture.edition[0];
  const text::Span all{0, chapter.text().size()};
  std::string out = chapter.text().str();
  model::Chains chains(fixture.edition);
  const auto hints = features::inlay_hints(fixture.edition, 0, within.value_or(all));
  for (auto hint = hints.rbegin(); hint != hints.rend(); ++hint) {
    out.insert(hint->at, "{" + hint->label + "}");
    const auto details = features::hint_details(fixture.edition, chains, *hint);
    EXPECT_TRUE(details && !details->markdown.empty() && !details->plain.empty());
  }
  return out;
}

constexpr std::string_view run_of_notes =
    "a[^1] b[^2] c[^3]\n\n[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
    "[^2]: Ibid., p. 4.\n\n[^3]: Serge, p. 5; Nobody, p. 7.\n";

TEST(InlayHints, BehindTheWordsThatNameTheWork) {
  EXPECT_EQ(hinted(run_of_notes),
            "a[^1] b[^2] c[^3]\n\n[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
            "[^2]: Ibid.{→ Serge, Воспоминания 𝔄}, p. 4.\n\n"
            "[^3]: Serge{→ Serge, Воспоминания 𝔄}, p. 5; Nobody, p. 7.\n");
}

TEST(InlayHints, NothingBehindWhatPrintsItAll) {
  constexpr std::string_view text =
      "a[^1] b[^2] c[^3]\n\n[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
      "[^2]: Serge, *Воспоминания 𝔄*, p. 4.\n\n[^3]: Serge, p. 5.\n";
  const std::string out = hinted(text);
  EXPECT_NE(out.find("[^2]: Serge, *Воспоминания 𝔄*, p. 4.\n"), std::string::npos) << out;
  EXPECT_NE(out.find("[^3]: Serge{→ Serge, Воспоминания 𝔄}, p. 5."), std::string::npos) << out;
}

TEST(InlayHints, TheCitationAtLength) {
  const Fixture fixture = read_fixture(run_of_notes);
  const auto hints =
      features::inlay_hints(fixture.edition, 0, {0, fixture.edition[0].text().size()});
  ASSERT_EQ(hints.size(), 2U);
  model::Chains chains(fixture.edition);
  EXPECT_EQ(features::hint_details(fixture.edition, chains, hints[0])->markdown,
            "**V. Serge, *Воспоминания 𝔄***, p. 4\n\nIbid. → n. 1 → Serge");
  features::Hint gone = hints[0];
  gone.citation->index = 7;
  EXPECT_FALSE(features::hint_details(fixture.edition, chains, gone));
}

TEST(InlayHints, ThePrintedPageOfAHeading) {
  EXPECT_EQ(hinted("# 𝔄 {#a}\n\n[]{.pb n=139}Text\n\n## Раздел {#b}\n\n"
                   "x []{.pb n=140} y []{.pb n=xiv}\n\n### []{.pb n=142}Three [un\n"),
            "# 𝔄 {#a}\n\n[]{.pb n=139}Text\n\n## Раздел{p. 139} {#b}\n\n"
            "x []{.pb n=140} y []{.pb n=xiv}\n\n### []{.pb n=142}Three [un{p. 142}\n");
}

TEST(InlayHints, WithinTheRangeAlone) {
  EXPECT_EQ(hinted(run_of_notes, text::Span{0, 30}), run_of_notes);
}

TEST(InlayHints, DoubtIsShown) {
  const std::string out = hinted(
      "a[^1] b[^2]\n\n[^1]: *Pravda*, 7 November 1923, quoted in E.H. Carr, *Socialism in One "
      "Country*, Vol. 1, p. 260.\n\n[^2]: Ibid., p. 262.\n");
  EXPECT_NE(out.find("[^2]: Ibid.{→ Carr, Socialism in One Country, Vol. 1 ?}, p. 262."),
            std::string::npos)
      << out;
}

TEST(InlayHints, NothingWhereNothingIsKnown) {
  constexpr std::string_view text = "a[^1]\n\n[^1]: Ibid., p. 4.\n";
  EXPECT_EQ(hinted(text), text);
}

}  // namespace
}  // namespace ibid::support::hints_test
