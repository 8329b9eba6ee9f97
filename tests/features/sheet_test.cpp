// A bibliography as a document of its own: its entries, its keys, and where a book cites them.
#include "features/bibliography/sheet.h"

#include <gtest/gtest.h>

#include "features/bibliography/entry_citations.h"
#include "support/fixture.h"
#include "works/bib.h"

namespace ibid::support::sheet_test {
namespace {

const std::string three_entries =
    "@book{троцкий𝔄, author = {Троцкий, Лев}, title = {О Китае 𝔄}, date = {1927}}\n"
    "@xdata{macmillan, publisher = {Macmillan}}\n"
    "@collection{all, editor = {Nobody, N. and Someone, S.}, title = {Documents},\n"
    "  xdata = {macmillan}}\n"
    "@incollection{part, author = {Radek, Karl}, title = {A Paper}, crossref = {all}}\n"
    "@book{all, title = {Twice}}\n"
    "@book{broken, title = {Half\n";

features::Sheet sheet_of(const std::string& text) {
  return features::sheet_of(works::scan_bib(text), works::read_bib("sources.bib", text), text);
}

std::string at(const std::string& text, text::Span span) {
  return text.substr(span.begin, span.size());
}

TEST(Sheet, Outline) {
  for (const std::string& text : {three_entries, crlf(three_entries)}) {
    std::string out;
    for (const features::Symbol& symbol : outline(sheet_of(text))) {
      EXPECT_TRUE(symbol.span.contains(symbol.name_span));
      out += symbol.name + " | " + symbol.detail + "\n";
    }
    EXPECT_EQ(out,
              "Троцкий, О Китае 𝔄 (1927) | @book троцкий𝔄\n"
              "macmillan | @xdata macmillan\n"
              "Nobody and Someone (eds.), Documents | @collection all\n"
              "Radek, A Paper | @incollection part\n"
              "all | @book all\n"
              "broken | @book broken\n");
  }
}

TEST(Sheet, AKeyAndItsMentions) {
  const features::Sheet sheet = sheet_of(three_entries);
  const auto marks = [&](std::size_t place) {
    std::string out;
    for (const auto& mark : highlights(sheet, static_cast<text::Offset>(place)))
      out += (mark.definition ? "!" : "") + at(three_entries, mark.span) + "@" +
             std::to_string(mark.span.begin) + " ";
    return out;
  };
  const std::size_t key = three_entries.find("all, editor");
  const std::size_t mention = three_entries.find("{all}}") + 1;
  const std::string both = "!all@" + std::to_string(key) + " all@" + std::to_string(mention) + " ";
  EXPECT_EQ(marks(key), both);
  EXPECT_EQ(marks(mention + 3), both);
  EXPECT_EQ(marks(three_entries.find("Documents")), "");
  EXPECT_EQ(marks(three_entries.size()), "");
}

TEST(Sheet, WhereABookCitesAnEntry) {
  const Fixture fixture = read_fixture(
      "//- sources.bib\n" + three_entries.substr(0, three_entries.find("@xdata")) +
      "//- 1.md\n# Первая\n\nA[^1] b[^2] c.\n\n[^1]: Троцкий, *О Китае 𝔄*, p. 1.\n\n[^2]: Ibid.\n"
      "//- 2.md\n# Second\n\nD[^x]. As @троцкий𝔄 says.\n\n"
      "[^x]: Лев Троцкий, *О Китае 𝔄*, Москва 1927, p. 3.\n");
  const auto citations = features::citations_of_entry(fixture.edition, "sources.bib", "троцкий𝔄");
  std::string where;
  for (const auto& one : citations) where += one.where + (one.in_full ? "! " : " ");
  EXPECT_EQ(where, "note 1 of Первая note 2 of Первая the text of Second note x of Second! ");
  EXPECT_EQ(features::full_form_first(citations).front(), citations.back().location);
  EXPECT_TRUE(features::citations_of_entry(fixture.edition, "other.bib", "троцкий𝔄").empty());

  features::Card card = features::entry_card(sheet_of(three_entries).entries.front());
  features::add_citations(card, citations, {});
  const std::string shown = card.hover({}).plain;
  EXPECT_NE(shown.find("Лев Троцкий, О Китае 𝔄"), shown.npos) << shown;
  EXPECT_NE(shown.find("Cited 4 times: note 1 of Первая; note 2"), shown.npos) << shown;
}

}  // namespace
}  // namespace ibid::support::sheet_test
