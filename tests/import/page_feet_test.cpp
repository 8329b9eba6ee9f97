// Numbers at the foot of their pages, which say where a page ends.
#include <gtest/gtest.h>

#include "import/words.h"

namespace ibid::import {
namespace {

constexpr std::string_view torn =
    "Делегаты came by the night train and walked into the town through the snow, and";
constexpr std::string_view goes_on =
    "nobody at the station had been told that they would come, 𝔄 least of all. So they went.";

std::string foot(std::string_view text, std::string_view number, std::string_view end = "\f") {
  return std::string(text) + "\n\n" + std::string(number) + "\n\n" + std::string(end);
}

void expect_left(const std::string& text) {
  const Imported imported = import_plain_text(text);
  EXPECT_TRUE(guesses_with(imported, "moved the page number").empty()) << imported.markdown;
  EXPECT_EQ(guesses_with(imported, "although they stand at the foot").size(), 1U);
  EXPECT_EQ(lost(text), "");
}

TEST(PageFeet, MoveToWhereTheirPagesBegin) {
  const std::string pages = "The Thaw\n\n" + foot(torn, "45") + foot(goes_on, "46");
  for (const std::string& text : {pages + foot("In April it thawed.", "47"),
                                  with_crlf(pages + foot("In April it thawed.", "– 47 –"))}) {
    const std::string end = text.find('\r') == std::string::npos ? "\n" : "\r\n";
    expect_parts(text,
                 {"# The Thaw" + end + end + "[]{.pb n=45}" + end + end + "Делегаты",
                  "snow, and" + end + "[]{.pb n=46}" + end + "nobody at",
                  "went." + end + end + "[]{.pb n=47}" + end + end + "In April it thawed." + end});
    const auto told = guesses_with(import_plain_text(text), "moved the page numbers 45 to 47");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].line, 5U);
    EXPECT_EQ(told[0].certainty, Certainty::likely);
  }
}

TEST(PageFeet, AreKnownByTheEndOfTheText) {
  expect_parts(foot(torn, "xliv", "") + foot(goes_on, "xlv", ""),
               {"[]{.pb n=xliv}\n\nДелегаты", "and\n[]{.pb n=xlv}\nnobody"});
}

TEST(PageFeet, BelowTheNotesOfTheirPages) {
  expect_parts(
      "It snowed.[1] Лёд был толстый.[2] The carts stood where\n\n1. Müller, p. 3.\n2. Ibid.\n\n"
      "45\n\nthey had stood.[1] It thawed.[2]\n\n1. Ковач, с. 7.\n2. Ibid., с. 8.\n\n46\n",
      {"[]{.pb n=45}\n\nIt snowed.", "[^2]: Ibid.\n\n[]{.pb n=46}\n\nthey had stood.[^3]",
       "[^4]: Ibid., с. 8.\n"});
}

TEST(PageFeet, APageWithoutANumberBeginsAtItsFormFeed) {
  const std::string text = foot("It snowed.", "45") + "A plate that bears no number.\n\n\f" +
                           foot("It thawed.", "47") + foot("It rained.", "48");
  expect_parts(text, {"snowed.\n\n[]{.pb n=46}\n\nA plate", "number.\n\n[]{.pb n=47}\n\nIt thawed.",
                      "thawed.\n\n[]{.pb n=48}\n\nIt rained."});
  const std::string opening =
      "A page that bears no number.\n\n\f" + foot("It snowed.", "46") + foot("It thawed.", "47");
  expect_parts(opening, {"number.\n\n[]{.pb n=46}\n\nIt snowed.", "[]{.pb n=47}\n\nIt thawed."});
  EXPECT_EQ(markdown_of(opening).rfind("A page that", 0), 0U);
}

TEST(PageFeet, APageBehindTheLast) {
  expect_parts(foot(torn, "xi") + foot(goes_on, "xii") + "It thawed. Nobody cared.\n",
               {"went.\n\n[]{.pb n=xiii}\n\nIt thawed."});
  expect_parts(foot(torn, "xi") + foot(goes_on, "xii") + foot("It thawed. Nobody cared.", "1") +
                   foot("It rained. Nobody came.", "2"),
               {"went.\n\n[]{.pb n=1}\n\nIt thawed.", "cared.\n\n[]{.pb n=2}\n\nIt rained."});
}

TEST(PageFeet, OfTheFirstPageAboveHeadsOfTheOthers) {
  const std::string text = "Trains\n\n" + foot(torn, "45") + "46      THE LONG WINTER\n\n" +
                           std::string(goes_on) + "\n\n\fTHE THAW      47\n\nIt thawed.\n";
  expect_parts(text,
               {"[]{.pb n=45}\n\nДелегаты", "and\n[]{.pb n=46} <!-- THE LONG WINTER -->\nnobody",
                "[]{.pb n=47}\n\nIt thawed."});
  EXPECT_EQ(guesses_with(import_plain_text(text), "moved page number 45 from").size(), 1U);
}

TEST(PageFeet, StayWhereNothingTellsThatAPageBegins) {
  expect_left(foot(torn, "45", "") + foot(goes_on, "47", ""));
  expect_left(
      "It snowed.[1]\n\n1. Müller, p. 3.\n\n45\n\nIt thawed.[1]\n\n1. Ковач, с. 7.\n\n46\n\n"
      "It rained.\n");
}

TEST(PageFeet, NumbersAtTheHeadStay) {
  for (const std::string_view end : {"", "\f"}) {
    const std::string text = std::string(torn) + "\n\n" + std::string(end) +
                             foot("45", goes_on, end) + "46\n\nIt thawed.\n";
    expect_parts(text, {"and\n[]{.pb n=45}\nnobody", "[]{.pb n=46}\n\nIt thawed."});
    EXPECT_TRUE(guesses_with(import_plain_text(text), "moved").empty());
  }
}

}  // namespace
}  // namespace ibid::import
