// Formatting: what it changes, and that it changes nothing else, twice the same.
#include "features/actions/formatting.h"

#include <algorithm>
#include <array>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "model/page_ranges.h"
#include "rules/rules.h"
#include "support/changes.h"
#include "support/editions.h"
#include "support/fixture.h"

namespace ibid::support::formatting_test {
namespace {

using model::Edition;
using model::PageRange;

Edition with_range(const Edition& edition, PageRange convention) {
  auto conventions = std::make_shared<model::Conventions>(edition.conventions());
  conventions->page_range = convention;
  return {conventions, edition.chapters(),
          std::make_shared<const works::Library>(edition.library())};
}

std::string formatted(std::string_view text, PageRange convention = PageRange::any_consistent) {
  const Edition edition = with_range(read_fixture(text).edition, convention);
  return applied(edition[0].text(), features::formatted(edition, 0));
}

TEST(Formatting, OneBlankLineBetweenNotes) {
  EXPECT_EQ(
      formatted(
          "A[^1] b[^2] c[^3]\n\n[^1]: Один 𝔄.\n[^2]: Two.\n\n    More.\n\n\n \n[^3]: Three.\n"),
      "A[^1] b[^2] c[^3]\n\n[^1]: Один 𝔄.\n\n[^2]: Two.\n\n    More.\n\n[^3]: Three.\n");
  EXPECT_EQ(formatted(crlf("A[^1] b[^2]\n\n\n[^1]: Один.\n\n\n[^2]: Two.\n\n\nProse.\n")),
            crlf("A[^1] b[^2]\n\n\n[^1]: Один.\n\n[^2]: Two.\n\n\nProse.\n"));
}

TEST(Formatting, NotesInOrder) {
  EXPECT_EQ(formatted("A[^1] b[^2]\n\n[^2]: Two.\n[^1]: Один.\n"),
            "A[^1] b[^2]\n\n[^1]: Один.\n\n[^2]: Two.\n");
  // Of a range nothing is moved.
  const Fixture fixture = read_fixture("A[^1] b[^2]\n\n[^2]: Two.\n[^1]: Один.\n");
  const text::Span all{0, fixture.edition[0].text().size()};
  EXPECT_EQ(applied(fixture.edition[0].text(), features::formatted(fixture.edition, 0, all)),
            "A[^1] b[^2]\n\n[^2]: Two.\n\n[^1]: Один.\n");
}

const std::string ranges = R"(A[^1] b[^2] c[^3] d[^4]

[^1]: E.H. Carr, *Социализм 𝔄*, London 1958, pp. 321–328.

[^2]: Ibid., pp. 321–28.

[^3]: Ibid., pp. 110–5, 200–201.

[^4]: Ibid., pp.42-45.
)";

std::string notes_of(const std::string& text) {
  return text.substr(text.find("[^2]:"));
}

TEST(Formatting, RangesOfPagesInTheEditionsStyle) {
  EXPECT_EQ(notes_of(formatted(ranges, PageRange::minimal)),
            "[^2]: Ibid., pp. 321–8.\n\n[^3]: Ibid., pp. 110–5, 200–1.\n\n"
            "[^4]: Ibid., pp. 42–5.\n");
  EXPECT_EQ(notes_of(formatted(ranges, PageRange::expanded)),
            "[^2]: Ibid., pp. 321–328.\n\n[^3]: Ibid., pp. 110–115, 200–201.\n\n"
            "[^4]: Ibid., pp. 42–45.\n");
  // Without a style only the dash and the space, of which most are plain.
  EXPECT_EQ(notes_of(formatted(ranges)),
            "[^2]: Ibid., pp. 321–28.\n\n[^3]: Ibid., pp. 110–5, 200–201.\n\n"
            "[^4]: Ibid., pp. 42–45.\n");
}

TEST(Formatting, NothingWhereNoMajorityIsPlain) {
  const std::string two =
      "A[^1] b[^2]\n\n[^1]: E.H. Carr, *Socialism*, London 1958, pp. 3-4.\n\n"
      "[^2]: Ibid., pp.5–6.\n";
  EXPECT_EQ(formatted(two), two);
  EXPECT_EQ(formatted(""), "");
  EXPECT_EQ(formatted("[^1]: [^2]: *a\n[^1]:\n\n```\n[^1]: x\n[^2]: y"),
            "[^1]: [^2]: *a\n\n[^1]:\n\n```\n[^1]: x\n[^2]: y");
}

TEST(PageRanges, AsEachConventionShortensThem) {
  using model::shortened;
  EXPECT_EQ(shortened("321", "328", PageRange::minimal), "8");
  EXPECT_EQ(shortened("42", "45", PageRange::minimal), "5");
  EXPECT_EQ(shortened("99", "101", PageRange::minimal), "101");
  EXPECT_EQ(shortened("321", "328", PageRange::minimal_two), "28");
  EXPECT_EQ(shortened("3", "8", PageRange::minimal_two), "8");
  EXPECT_EQ(shortened("112", "115", PageRange::oxford), "15");
  EXPECT_EQ(shortened("321", "328", PageRange::oxford), "8");
  EXPECT_EQ(shortened("71", "72", PageRange::chicago_16), "72");
  EXPECT_EQ(shortened("100", "104", PageRange::chicago_16), "104");
  EXPECT_EQ(shortened("107", "108", PageRange::chicago_16), "8");
  EXPECT_EQ(shortened("321", "325", PageRange::chicago_16), "25");
  EXPECT_EQ(shortened("1496", "1500", PageRange::chicago_16), "500");
  EXPECT_EQ(shortened("321", "328", PageRange::expanded), "328");
}

/// The line at the cursor once Enter has been typed before it.
std::string begun(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const std::string out =
      applied(fixture.edition[0].text(), features::line_begun(fixture.edition[0], *fixture.cursor));
  const std::size_t line = out.rfind('\n', *fixture.cursor - 1) + 1;
  return out.substr(line, std::min(out.find_first_of("\r\n", line), out.size()) - line);
}

TEST(LineBegun, AsTheLineBefore) {
  EXPECT_EQ(begun("[^1]: Один.\n\n    More 𝔄.\n$0\n"), "    ");
  EXPECT_EQ(begun("[^1]: Один.\n\n    More 𝔄.\n  $0behind\n"), "    behind");
  EXPECT_EQ(begun("[^1]: Один.\n\n    More 𝔄.\n    $0\n"), "    ");
  EXPECT_EQ(begun("> Quoted\n$0\n"), "> ");
  EXPECT_EQ(begun("> > Quoted\r\n$0more\r\n"), "> > more");
  EXPECT_EQ(begun("[^1]: Один.\n\n    > More 𝔄.\n$0"), "    > ");
}

TEST(LineBegun, NotWhereNothingIsContinued) {
  EXPECT_EQ(begun("Prose.\n$0\n"), "");
  EXPECT_EQ(begun("[^1]: A note.\n$0\n"), "");
  EXPECT_EQ(begun("> Quoted\n>\n$0\n"), "");
  EXPECT_EQ(begun("[^1]: A note.\n\n    \n$0\n"), "");
  EXPECT_EQ(begun("Prose.\n\n    code\n$0\n"), "");
  EXPECT_EQ(begun("```\n> code\n$0\n```\n"), "");
}

// --- Whole editions --------------------------------------------------------------------------

std::size_t findings(const Edition& edition, std::size_t chapter) {
  return rules::check({edition, chapter, {}}, rules::Reads::notes).size();
}

// Notes that nothing calls are read in the order of the text, which may be another now.
std::vector<std::string> sorted(const std::string& lines) {
  std::vector<std::string> out;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  std::sort(out.begin(), out.end());
  return out;
}

int check_formatting(const Edition& edition) {
  const auto before = sorted(meanings(edition));
  int changed = 0;
  for (std::size_t chapter = 0; chapter < edition.chapters().size(); ++chapter) {
    features::Change change;
    change.in_chapter(chapter) = features::formatted(edition, chapter);
    const Edition once = applied(edition, change);
    if (once[chapter].text().str() != edition[chapter].text().str()) ++changed;
    EXPECT_TRUE(features::formatted(once, chapter).empty()) << edition[chapter].path();
    EXPECT_LE(findings(once, chapter), findings(edition, chapter));
    EXPECT_EQ(sorted(meanings(once)), before) << edition[chapter].path();
  }
  return changed;
}

constexpr std::array<PageRange, 6> conventions{PageRange::any_consistent, PageRange::minimal,
                                               PageRange::minimal_two,    PageRange::oxford,
                                               PageRange::chicago_16,     PageRange::expanded};

TEST(Formatting, OfTheSampleEditionChangesNoMeaning) {
  int changed = 0;
  for (const PageRange one : conventions) {
    changed += check_formatting(with_range(sample_edition(), one));
  }
  EXPECT_GE(changed, 4);
}

TEST(Formatting, OfTheSeedChangesNoMeaning) {
  const auto seed = seed_notes(true);
  if (!seed) GTEST_SKIP() << "no ../shared/seed/chapter-06.txt beside the repository";
  for (const PageRange one : conventions) check_formatting(with_range(*seed, one));
}

TEST(Formatting, OfRandomChaptersChangesNoMeaning) {
  const std::vector<std::string> pieces{"A[^1] б[^2].\n",
                                        "\n",
                                        "[^1]: E.H. Carr, *Socialism 𝔄*, London 1958, pp. 3-8.\n",
                                        "[^2]: Ibid., pp.12–13.\n",
                                        "> [^3]\n",
                                        "    indented\n",
                                        "[^3]: Serge, pp. 110-115\n",
                                        "   \n",
                                        "```\n",
                                        "[^x]: ^[nested]\n",
                                        "C[^3][^x]\r\n",
                                        "[^1]: again, p. 4\n",
                                        "# H\n",
                                        "<!-- [^2]: x -->\n"};
  std::mt19937 random(17);
  for (int round = 0; round < 150; ++round) {
    std::string text;
    for (int i = 0; i < 14; ++i) text += pieces[random() % pieces.size()];
    const Edition edition =
        with_range(read_fixture(text).edition, conventions[random() % conventions.size()]);
    check_formatting(edition);
    if (HasFailure()) FAIL() << text;
  }
}

}  // namespace
}  // namespace ibid::support::formatting_test
