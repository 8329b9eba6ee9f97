// What is being written at a place of a half-typed bibliography; names of types and fields; keys of
// entries in others.
#include "works/bib_place.h"

#include <string>

#include <gtest/gtest.h>

#include "works/bib_links.h"
#include "works/biblatex.h"

namespace ibid::works {
namespace {

// `|` is the place. As `kind type/field ‹word›`, at a field with the others.
std::string place(std::string text) {
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  const BibPlace found = bib_place(text, static_cast<text::Offset>(at));
  constexpr std::string_view kinds[] = {"outside", "type", "key", "field", "value"};
  std::string out(kinds[static_cast<std::size_t>(found.kind)]);
  if (found.kind == BibPlace::Kind::outside) return out;
  out += " " + found.type;
  if (!found.field.empty()) out += "/" + found.field + (found.bare ? " bare" : "");
  out += " ‹" + text.substr(found.word.begin, found.word.size()) + "›";
  if (found.followed) out += " followed";
  if (found.kind != BibPlace::Kind::field) return out;
  if (!found.fields.empty()) out += ":";
  for (const std::string& field : found.fields) out += " " + field;
  return out;
}

TEST(BibPlace, EveryPartOfAnEntry) {
  EXPECT_EQ(place("|@book{carr1958}"), "outside");
  EXPECT_EQ(place("@|"), "type  ‹›");
  EXPECT_EQ(place("@bo|ok"), "type book ‹book›");
  EXPECT_EQ(place("@Boo|k {x,}"), "type book ‹Book› followed");
  EXPECT_EQ(place("@book{|"), "key book ‹›");
  EXPECT_EQ(place("@book{троц|кий𝔄, title = {X}}"), "key book ‹троцкий𝔄›");
  EXPECT_EQ(place("@book{carr, |}"), "field book ‹›");
  EXPECT_EQ(place("@book{carr, ti|t = {X}, date = {1958}}"), "field book ‹tit› followed: date");
  EXPECT_EQ(place("@book{carr, title = {𝔄|}, date = {1958}}"), "value book/title ‹𝔄›");
  EXPECT_EQ(place("@book{carr, title = {X}}|"), "outside");
  EXPECT_EQ(place("@book{carr, title = {X}} and |so on"), "outside");
}

TEST(BibPlace, WhatIsTypedIsBroken) {
  EXPECT_EQ(place("@book{carr,\r\n  title = {X},\r\n  au|\r\n\r\n@book{next,\r\n date = {1}}"),
            "field book ‹au›: title");
  EXPECT_EQ(place("@book{carr,\n  title = {X}\n  au|\n"), "field book ‹au›: title");
  EXPECT_EQ(place("@book{carr,\n  title = {X},\n  |\n  date = {1958}\n}"),
            "field book ‹›: title date");
  EXPECT_EQ(place("@incollection{part, crossref = {ca|"), "value incollection/crossref ‹ca›");
  EXPECT_EQ(place("@incollection{part, crossref = |\n@book{x, title={Y}}"),
            "value incollection/crossref bare ‹›");
  EXPECT_EQ(place("@book{x, xdata = {one, tw|o , three}}"), "value book/xdata ‹two›");
  EXPECT_EQ(place("@article{x, month = n|ov, title = {Y}}"), "value article/month bare ‹nov›");
  EXPECT_EQ(place("@book{x, title = \"A {quoted} on|e\", date = 1958}"), "value book/title ‹one›");
  EXPECT_EQ(place("@comment{a |b}"), "outside");
  EXPECT_EQ(place("@string{oup = {Oxford}}\n@book{x, publisher = ou|}"),
            "value book/publisher bare ‹ou›");
  EXPECT_EQ(place("%% @book{x|\n"), "outside");
}

TEST(BibPlace, EveryPlaceOfBrokenTextHasAWordAroundIt) {
  const std::string text =
      "@book{a, t = {x\n@misc(b, \"q\" = {, = # , u = \"{\" }\r\n@\n@{}\n}}})@x{,,,=\n@string{𝔄}";
  for (text::Offset at = 0; at <= text.size(); ++at) {
    const BibPlace found = bib_place(text, at);
    if (found.kind == BibPlace::Kind::outside) continue;
    EXPECT_LE(found.word.begin, at);
    EXPECT_GE(found.word.end, at);
    EXPECT_LE(found.word.end, text.size());
  }
}

TEST(BibLatex, FieldsOfATypeBeginWithWhatItNeeds) {
  const auto fields = fields_of_type("article");
  ASSERT_GT(fields.size(), 20U);
  EXPECT_EQ(fields[0]->name, "author");
  EXPECT_EQ(fields[2]->name, "journaltitle");
  EXPECT_EQ(fields_of_type("nonsense").size(), bib_fields().size());
  EXPECT_EQ(bib_values("month").size(), 12U);
}

TEST(BibLatex, EveryNameOfATypeIsAField) {
  for (const BibType& type : bib_types()) {
    for (const std::string_view list : {type.required, type.usual, type.shared}) {
      for (std::string_view rest = list; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (end > 0) {
          EXPECT_TRUE(find_bib_field(rest.substr(0, end))) << rest.substr(0, end);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
}

TEST(BibLinks, KeysAndAddressesAreFoundWhereTheyStand) {
  const std::string text =
      "@book{a, xdata = { один ,two}, CrossRef = \"b𝔄\", related = {x} # {y}, title = {c},\n"
      " doi = {10.2307/2491837}, url = {https://example.org/a}}\n@xdata{two, url = {not one}}";
  const ScannedBib scanned = scan_bib(text);
  std::string found;
  for (const RawEntry& entry : scanned.entries) {
    for (const BibReference& one : references_in(entry, text)) {
      EXPECT_EQ(one.key, text.substr(one.span.begin, one.span.size()));
      found += one.key + " ";
    }
    for (const BibAddress& one : addresses_in(entry, text)) found += one.url + " ";
  }
  EXPECT_EQ(found, "один two b𝔄 https://doi.org/10.2307/2491837 https://example.org/a ");
}

}  // namespace
}  // namespace ibid::works
