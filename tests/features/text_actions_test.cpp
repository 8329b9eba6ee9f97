// What is made of selected words, and of citations that repeat each other.
#include "features/actions/text_actions.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "features/actions/contraction.h"
#include "rules/rules.h"
#include "support/changes.h"
#include "support/editions.h"
#include "support/fixture.h"
#include "support/rounds.h"

namespace ibid::support::text_actions_test {
namespace {

using features::Action;
using model::Edition;

/// The chapter after the action of that title, done to `selected`.
std::string after(const std::string& text, const std::string& selected, std::string_view title) {
  const Fixture fixture = read_fixture(text);
  const std::string whole = fixture.edition[0].text().str();
  const auto begin = static_cast<text::Offset>(whole.find(selected));
  const text::Span range{begin, begin + static_cast<text::Offset>(selected.size())};
  for (const Action& action : features::text_actions(fixture.edition, 0, range)) {
    if (action.title == title) return applied(fixture.edition, action.change)[0].text().str();
  }
  return "not offered";
}

std::string blocked(const std::string& text, const std::string& selected) {
  return after(text, selected, "Make it a block quotation");
}

TEST(BlockQuotation, OfSelectedWords) {
  EXPECT_EQ(
      blocked("He said: “Долой 𝔄\nвойну!”[^1] And went.\n\n[^1]: Carr.\n", "“Долой 𝔄\nвойну!”"),
      "He said:\n\n> Долой 𝔄\n> войну![^1]\n\nAnd went.\n\n[^1]: Carr.\n");
  EXPECT_EQ(blocked("He said: “Долой!”[𝔄](x.md) And.\n", "“Долой!”"),
            "He said:\n\n> Долой!\n\n[𝔄](x.md) And.\n");
  EXPECT_EQ(blocked("“Whole.” [^1]\n", "“Whole.”"), "> Whole.\n\n[^1]\n");
  EXPECT_EQ(blocked("No marks at all.\n", "No marks at all."), "> No marks at all.\n");
  EXPECT_EQ(blocked("‘One’ and ‘two’.\n", "‘One’ and ‘two’."), "> ‘One’ and ‘two’.\n");
  EXPECT_EQ(blocked(crlf("A: «б\nв».[^1] C\n"), "«б\r\nв».[^1]"),
            "A:\r\n\r\n> б\r\n> в.[^1]\r\n\r\nC\r\n");
}

TEST(BlockQuotation, OfAParagraphThatIsOneLongQuotation) {
  std::string words = "Слова";
  for (int i = 0; i < 40; ++i) words += " и слова";
  const Fixture fixture = read_fixture("“" + words + "”.[^1]\n\n[^1]: Carr.\n");
  const auto actions = features::text_actions(fixture.edition, 0, {7, 7});
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(applied(fixture.edition, actions[0].change)[0].text().str(),
            "> " + words + ".[^1]\n\n[^1]: Carr.\n");
  const Fixture brief = read_fixture("“Brief.”[^1]\n\n[^1]: Carr.\n");
  EXPECT_TRUE(features::text_actions(brief.edition, 0, {7, 7}).empty());
}

TEST(BlockQuotation, NotWhereItWouldCut) {
  EXPECT_EQ(blocked("One *two three* four.\n", "One *two"), "not offered");
  EXPECT_EQ(blocked("# A heading\n", "A heading"), "not offered");
  EXPECT_EQ(blocked("> “Quoted” already\n", "“Quoted”"), "not offered");
  EXPECT_EQ(blocked("One.\n\nTwo.\n", "One.\n\nTwo."), "not offered");
  EXPECT_EQ(blocked("In 1923. “It was so.” He\n", "1923. “It was so.”"), "not offered");
}

TEST(BlockQuotation, NotWithinAnotherConstruct) {
  const std::string words = "много слов 𝔄";
  for (const auto& [open, close] :
       std::vector<std::pair<std::string, std::string>>{{"_", "_"},
                                                        {"**so ", "**"},
                                                        {"[", "]{.quote}"},
                                                        {"[", "](http://x.y)"},
                                                        {"`said ", "`"},
                                                        {"^[", "]"},
                                                        {"~~", " é~~"},
                                                        {"[", "]"}}) {
    EXPECT_EQ(blocked("He said " + open + words + close + " and\r\nwent.\r\n", words),
              "not offered")
        << open;
  }
  EXPECT_EQ(blocked("He said _" + words + "_ and went.\n", "_" + words + "_"),
            "He said\n\n> _" + words + "_\n\nand went.\n");
}

TEST(PrintedSo, AroundAFewWords) {
  const std::string title = "Mark as printed so, with a correction";
  EXPECT_EQ(after("He won tbe 𝔄ar.\n", " tbe 𝔄ar", title),
            "He won [tbe 𝔄ar]{.sic corr=\"tbe 𝔄ar\"}.\n");
  EXPECT_EQ(after("> *Quoted tbe* war\n", "tbe", title),
            "> *Quoted [tbe]{.sic corr=\"tbe\"}* war\n");
  EXPECT_EQ(after("See [tbe](#x) war\n", "tbe", title), "not offered");
  EXPECT_EQ(after("See `tbe` war\n", "tbe", title), "not offered");
  EXPECT_EQ(after("A *b c* d\n", "b c* d", title), "not offered");
  EXPECT_EQ(after("The \"war\"\n", "\"war\"", title), "not offered");
  EXPECT_EQ(after("A[^1]\n\n[^1]: Carr, *Socialism*, London 1958, p. 7.\n", "Carr, *Soc", title),
            "not offered");
}

// --- Contraction -----------------------------------------------------------------------------

const std::string three = R"(
A[^1] b[^2] c[^3] d[^4] e[^5]

[^1]: E.H. Carr, *Социализм 𝔄*, London 1958, p. 7.

[^2]: Carr, *Социализм 𝔄*, p. 7.

[^3]: Carr, *Социализм 𝔄*, pp. 9-10; V. Serge, *Memoirs*, London 1963, p. 3.

[^4]: V. Serge, *Memoirs*, London 1963, p. 4.

[^5]: Serge, *Memoirs*, p. 5.
)";

std::string contracted(const std::string& text, std::string_view title) {
  const Fixture fixture = read_fixture(text);
  for (const Action& action :
       features::contraction_actions(fixture.edition, 0, {*fixture.cursor, *fixture.cursor})) {
    if (action.title != title) continue;
    const auto change = std::get<features::Change>(action.proposal());
    const std::string out = applied(fixture.edition, change)[0].text().str();
    return out.substr(out.find("[^1]:"));
  }
  return "not offered";
}

std::string with_cursor(std::string text, const std::string& before) {
  return text.insert(text.find(before), "$0");
}

TEST(Contraction, OfOneOrAllOfTheChapter) {
  const std::string in_2 = with_cursor(three, "Carr, *Социализм 𝔄*, p. 7");
  EXPECT_EQ(contracted(in_2, "Write “Ibid.” instead"),
            "[^1]: E.H. Carr, *Социализм 𝔄*, London 1958, p. 7.\n\n[^2]: Ibid.\n\n"
            "[^3]: Carr, *Социализм 𝔄*, pp. 9-10; V. Serge, *Memoirs*, London 1963, p. 3.\n\n"
            "[^4]: V. Serge, *Memoirs*, London 1963, p. 4.\n\n[^5]: Serge, *Memoirs*, p. 5.\n");
  // Note 3 cites two works: an Ibid. behind it would be ambiguous.
  EXPECT_EQ(contracted(in_2, "Contract repeated citations of this chapter to Ibid."),
            "[^1]: E.H. Carr, *Социализм 𝔄*, London 1958, p. 7.\n\n[^2]: Ibid.\n\n"
            "[^3]: Ibid., pp. 9-10; V. Serge, *Memoirs*, London 1963, p. 3.\n\n"
            "[^4]: V. Serge, *Memoirs*, London 1963, p. 4.\n\n[^5]: Ibid., p. 5.\n");
}

TEST(Contraction, NeverWhereItIsUnsafeOrUnwanted) {
  const std::string title = "Write “Ibid.” instead";
  EXPECT_EQ(contracted(with_cursor(three, "V. Serge, *Memoirs*, London 1963, p. 4"), title),
            "not offered");
  EXPECT_EQ(contracted(with_cursor(three, "E.H. Carr"), title), "not offered");
  EXPECT_EQ(contracted("//- edition\nibid.style: avoid\n//- 1.md" +
                           with_cursor(three, "Serge, *Memoirs*, p. 5"),
                       title),
            "not offered");
  // It would be lost where the book was printed.
  EXPECT_EQ(contracted("A[^1] b[^2]\n\n[^1]: E.H. Carr, *Socialism*, London 1958, p. 7.\n\n"
                       "[^2]: E.H. $0Carr, *Socialism*, London, Macmillan 1958, p. 8.\n",
                       title),
            "not offered");
}

TEST(Contraction, AsTheChapterPrintsIt) {
  EXPECT_EQ(contracted("A[^1] b[^2] c[^3]\n\n[^1]: E.H. Carr, *Socialism*, London 1958, p. 7.\n\n"
                       "[^2]: *Ibid.*, p. 8.\n\n[^3]: $0Carr, *Socialism*, p. 9.\n",
                       "Write “*Ibid.*” instead"),
            "[^1]: E.H. Carr, *Socialism*, London 1958, p. 7.\n\n[^2]: *Ibid.*, p. 8.\n\n"
            "[^3]: *Ibid.*, p. 9.\n");
}

// --- Whole editions --------------------------------------------------------------------------

std::size_t errors(const Edition& edition, std::size_t chapter) {
  std::size_t out = 0;
  for (const auto& finding : rules::check({edition, chapter, {}})) {
    if (finding.severity == rules::Severity::error) ++out;
  }
  return out;
}

int check_actions(const Edition& edition, std::size_t chapter, const std::vector<Action>& actions,
                  const std::string& before) {
  for (const Action& action : actions) {
    const auto proposal = action.proposal();
    const auto* change = std::get_if<features::Change>(&proposal);
    if (!change) continue;
    const Edition now = applied(edition, *change);
    EXPECT_EQ(meanings(now), before) << action.title;
    EXPECT_LE(errors(now, chapter), errors(edition, chapter)) << action.title;
  }
  return static_cast<int>(actions.size());
}

// Every contraction, and every paragraph and many words of each chapter.
int check_edition(const Edition& edition) {
  const std::string before = meanings(edition);
  int offers = 0;
  for (std::size_t chapter = 0; chapter < rounds(edition.chapters().size()); ++chapter) {
    const text::Span whole{0, edition[chapter].text().size()};
    offers += check_actions(edition, chapter,
                            features::contraction_actions(edition, chapter, whole), before);
    text::Offset begin = 0;
    edition[chapter].document().blocks().for_each([&](const syntax::BlockRef& block,
                                                      const syntax::Extent&) {
      const text::Span span = block->nodes.front().span.shifted(begin);
      const text::Offset third = span.size() / 3;
      for (const text::Span some : {span, text::Span{span.begin + third, span.end - third}}) {
        offers +=
            check_actions(edition, chapter, features::text_actions(edition, chapter, some), before);
      }
      begin += block->length;
    });
  }
  return offers;
}

TEST(TextActions, KeepEveryMeaningOfTheSampleEdition) {
  EXPECT_GE(check_edition(sample_edition()), static_cast<int>(rounds(20)));
}

TEST(TextActions, KeepEveryMeaningOfTheSeed) {
  for (const bool with_bibliography : {false, true}) {
    const auto seed = seed_notes(with_bibliography);
    if (!seed) GTEST_SKIP() << "no ../shared/seed/chapter-06.txt beside the repository";
    check_edition(*seed);
  }
}

}  // namespace
}  // namespace ibid::support::text_actions_test
