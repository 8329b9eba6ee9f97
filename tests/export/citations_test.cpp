// Notes, and what they cite.

#include <gtest/gtest.h>

#include "export/made.h"

namespace ibid::tei {
namespace {

const std::string bibliography =
    "@book{carr1954, author = {Carr, E. H.}, title = {The Interregnum}, date = {1954}, "
    "location = {London}, publisher = {Macmillan}}\n"
    "@book{serge1963, author = {Serge, Victor}, title = {Memoirs}, date = {1963}}\n";

std::string note(const std::string& words) {
  const std::string xml = chapter_of(
      "A[^1] b[^2].\n\n[^1]: Carr, *The Interregnum*, pp. 86-8, 90.\n\n[^2]: " + words + "\n",
      bibliography);
  const std::string begin = "<note xml:id=\"n2\" n=\"2\" type=\"number\" target=\"#r2\">";
  const std::size_t at = xml.find(begin) + begin.size();
  return xml.substr(at, xml.find("</note>", at) - at);
}

TEST(Citations, NotesStayNotesUnderTheirLabels) {
  EXPECT_EQ(chapter_of("A[^1*] b[^7] c[^7].\n\n[^7]: Seven.\n\n    More.\n\n[^1*]: One.[^7]\n"),
            "<p>A<ref xml:id=\"r1-star\" type=\"note\" target=\"#n1-star\" n=\"1*\"/> "
            "b<ref xml:id=\"r7\" type=\"note\" target=\"#n7\" n=\"7\"/> "
            "c<ref xml:id=\"r7-2\" type=\"note\" target=\"#n7\" n=\"7\"/>.</p>"
            "<div type=\"notes\"><noteGrp type=\"number\">"
            "<note xml:id=\"n7\" n=\"7\" type=\"number\" target=\"#r7 #r7-2 #r7-3\"><p>Seven.</p>"
            "<p>More.</p></note></noteGrp><noteGrp type=\"star\">"
            "<note xml:id=\"n1-star\" n=\"1*\" type=\"star\" target=\"#r1-star\">One."
            "<ref xml:id=\"r7-3\" type=\"note\" target=\"#n7\" n=\"7\"/></note></noteGrp></div>");
}

TEST(Citations, PointToTheirWorkAndSayTheirPlaces) {
  EXPECT_EQ(note("See also Carr, *The Interregnum*, pp. 190-1, 302ff."),
            "<seg type=\"citationContext\">See also</seg> "
            "<bibl corresp=\"#carr1954\" xml:id=\"n2-c1\"><author>Carr</author>, "
            "<title rend=\"italic\">The Interregnum</title>, "
            "<citedRange unit=\"page\" from=\"190\" to=\"191\">pp. 190-1</citedRange>, "
            "<citedRange unit=\"page\" from=\"302\">302ff.</citedRange></bibl>");
}

TEST(Citations, IbidPointsToTheCitationItLeansOn) {
  EXPECT_EQ(note("Ibid., p. 93."),
            "<bibl corresp=\"#carr1954\" xml:id=\"n2-c1\">"
            "<ref type=\"precedingWork\" target=\"#n1-c1\">Ibid.</ref>, "
            "<citedRange unit=\"page\" from=\"93\" to=\"93\">p. 93</citedRange></bibl>.");
  EXPECT_EQ(note("Carr, op. cit., p. 5"),
            "<bibl corresp=\"#carr1954\" xml:id=\"n2-c1\"><author>Carr</author>, "
            "<ref type=\"precedingWork\" target=\"#n1-c1\">op. cit.</ref>, "
            "<citedRange unit=\"page\" from=\"5\" to=\"5\">p. 5</citedRange></bibl>");
  EXPECT_EQ(note("*Ibid.*"),
            "<bibl corresp=\"#carr1954\" xml:id=\"n2-c1\">"
            "<ref type=\"precedingWork\" target=\"#n1-c1\"><hi rend=\"italic\">Ibid.</hi></ref>"
            "</bibl>");
}

TEST(Citations, IdemPointsToItsAuthor) {
  const std::string idem = note("Idem, *The New Society*, London 1951, p. 3.");
  EXPECT_NE(idem.find("<ref type=\"precedingAuthor\" target=\"#n1-c1\">Idem</ref>, "
                      "<title rend=\"italic\">The New Society</title>"),
            idem.npos)
      << idem;
}

TEST(Citations, PinnedOnesNeedNoReading) {
  const std::string pinned = note("[Ibid.]{.cite key=serge1963}, p. 117.");
  EXPECT_NE(pinned.find("<bibl corresp=\"#serge1963\" xml:id=\"n2-c1\"><ref "
                        "type=\"precedingWork\">Ibid.</ref>, <citedRange"),
            pinned.npos)
      << pinned;
}

TEST(Citations, WhatIsNotUnderstoodStaysWords) {
  EXPECT_EQ(note("Nothing of the kind is known."), "Nothing of the kind is known.");
  const std::string unresolved = note("Nobody, op. cit., p. 3.");
  EXPECT_EQ(unresolved.find("corresp"), unresolved.npos) << unresolved;
  EXPECT_NE(unresolved.find("<bibl xml:id="), unresolved.npos) << unresolved;
}

TEST(Citations, ReferencesToNotes) {
  EXPECT_NE(note("See note 1 above.").find("<ref type=\"note\" target=\"#n1\">note 1</ref>"),
            std::string::npos);
  EXPECT_NE(note("Carr (n. 1), p. 3.").find("<ref type=\"footnote\" target=\"#n1\">1</ref>"),
            std::string::npos)
      << note("Carr (n. 1), p. 3.");
}

TEST(Citations, OnlyCitedWorksAreListed) {
  const std::string xml =
      tei_of("A[^1].\n\n[^1]: Carr, p. 3; I. Noll, *Der Weg*, Bonn 1954.\n", bibliography);
  EXPECT_NE(xml.find("<biblStruct xml:id=\"carr1954\" type=\"book\">"), xml.npos) << xml;
  EXPECT_NE(xml.find("<title level=\"m\">Der Weg</title>"), xml.npos) << xml;
  EXPECT_NE(xml.find("<bibl corresp=\"#noll1954\""), xml.npos) << xml;
  EXPECT_EQ(xml.find("serge1963"), xml.npos);
}

TEST(Citations, InlineNotesStandWhereTheyAre) {
  const std::string xml = chapter_of("A.^[Carr, *The Interregnum*, p. 5.]\n", bibliography);
  EXPECT_EQ(xml.find("<p>A.<note xml:id=\"inline-1\" type=\"number\"><bibl "
                     "corresp=\"#carr1954\" xml:id=\"inline-1-c1\">"),
            0U)
      << xml;
}

}  // namespace
}  // namespace ibid::tei
