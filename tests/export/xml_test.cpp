// Well-formed whatever comes in.

#include "export/xml.h"

#include <gtest/gtest.h>

#include "export/entities.h"
#include "export/ids.h"

namespace ibid::tei {
namespace {

using namespace std::string_view_literals;

std::string written(std::string_view text) {
  xml::Xml xml;
  xml.open("p");
  xml.text(text);
  xml.close();
  return xml.str();
}

TEST(Xml, EscapesTextAndAttributes) {
  EXPECT_EQ(written("a < b & c ]]> \"d\""), "<p>a &lt; b &amp; c ]]&gt; \"d\"</p>");
  xml::Xml xml;
  xml.empty("ref", {{"target", "a\"&<\n>"}, {"type", ""}});
  EXPECT_EQ(xml.str(), "<ref target=\"a&quot;&amp;&lt; &gt;\"/>");
}

TEST(Xml, WhatItCannotHoldIsReplacedAndCounted) {
  xml::Xml xml;
  xml.open("p");
  xml.text("a\0b\x0B\x1F\xEF\xBF\xBE \xFF\xE2\x80 \t\n\r\x7F"sv);
  xml.close();
  const std::string gone = "\uFFFD";
  EXPECT_EQ(xml.str(), "<p>a" + gone + "b" + gone + gone + gone + " " + gone + gone + gone +
                           " \t\n&#13;\x7F</p>");
  EXPECT_EQ(xml.replaced(), 7U);
}

TEST(Xml, BlocksStandInLinesAndWordsDoNot) {
  xml::Xml xml;
  xml.open_block("div");
  xml.open_block("p");
  xml.text("a ");
  xml.open("hi", {{"rend", "bold"}});
  xml.text("b");
  xml.close();
  xml.close();
  xml.empty_block("milestone");
  xml.close();
  EXPECT_EQ(xml.str(), "<div>\n <p>a <hi rend=\"bold\">b</hi></p>\n <milestone/>\n</div>");
}

TEST(Ids, AreNamesAndGivenOutOnce) {
  Ids ids;
  EXPECT_EQ(ids.allot("ch6"), "ch6");
  EXPECT_EQ(ids.allot("ch6"), "ch6-2");
  EXPECT_EQ(ids.allot("ch6"), "ch6-3");
  EXPECT_EQ(ids.allot("ch6-2"), "ch6-2-2");
  EXPECT_EQ(name_of("n1*"), "n1-star");
  EXPECT_EQ(name_of("n†"), "n-dagger");
  EXPECT_EQ(name_of("глава-первая"), "глава-первая");
  EXPECT_EQ(name_of("1917"), "_1917");
  EXPECT_EQ(name_of("a b:c"), "a_b_c");
  EXPECT_EQ(name_of(""), "_");
  EXPECT_EQ(name_of("\xFF\U0001F600"), "__");
}

TEST(ReadText, FoldsBlanksAndReadsReferences) {
  EXPECT_EQ(read_text("a  b \r\n c"), "a b\nc");
  EXPECT_EQ(read_text("R&amp;D &#8212; &#x2014; &nbsp;x &unknown; &;& &#; "),
            "R&D — — \u00A0x &unknown; &;& &#; ");
}

}  // namespace
}  // namespace ibid::tei
