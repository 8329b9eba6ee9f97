// Completion in a .bib file, whole and half typed.
#include "features/bibliography/bib_choices.h"

#include <algorithm>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "works/bib.h"

namespace ibid::support::bib_choices_test {
namespace {

features::Choices choices(std::string bib) {
  const std::size_t at = bib.find('|');
  bib.erase(at, 1);
  return features::bib_choices(bib, static_cast<text::Offset>(at), [&] {
    return std::make_shared<const features::Sheet>(
        features::sheet_of(works::scan_bib(bib), works::read_bib("a.bib", bib), bib));
  });
}

std::string labels(const std::string& bib) {
  std::string out;
  for (const features::Choice& choice : choices(bib).items) out += choice.label + " ";
  return out;
}

TEST(BibChoices, FieldsThatTheEntryLacks) {
  const features::Choices found = choices("@article{троцкий𝔄,\r\n  author = {Х},\r\n  jo|\r\n}");
  ASSERT_FALSE(found.items.empty());
  EXPECT_EQ(found.items[0].label, "title");
  EXPECT_EQ(found.items[0].detail, "needed");
  EXPECT_EQ(found.items[0].insert, "title = {},");
  EXPECT_EQ(found.items[0].cursor, 9U);
  const auto journal = std::find_if(found.items.begin(), found.items.end(),
                                    [](const auto& one) { return one.label == "journaltitle"; });
  ASSERT_NE(journal, found.items.end());
  EXPECT_NE(journal->about.find("journal, magazine"), std::string::npos);
  // A name that has its value already gets no second one.
  EXPECT_EQ(choices("@book{x, ti| = {X}}").items[1].insert, "title");
}

TEST(BibChoices, TypesAfterAnAt) {
  const features::Choices found = choices("@bo|");
  ASSERT_GT(found.items.size(), 30U);
  EXPECT_EQ(found.items[0].insert, "book{}");
  EXPECT_EQ(choices("@bo|{x}").items[0].insert, "book");
}

TEST(BibChoices, KeysMonthsAndStrings) {
  const std::string others =
      "@string{Oup = {Oxford}}\n@xdata{data, publisher = oup}\n"
      "@collection{all, title = {Документы 𝔄}}\n@book{other, title = {Other}}\n";
  EXPECT_EQ(labels(others + "@incollection{part, crossref = {|}}"), "all other ");
  EXPECT_EQ(labels(others + "@incollection{part, crossref = {докум|"), "all ");
  EXPECT_EQ(labels(others + "@book{x, xdata = {|}}"), "data ");
  EXPECT_EQ(labels(others + "@book{x, publisher = |"), "oup ");
  EXPECT_TRUE(labels(others + "@article{x, month = n|}").starts_with("jan feb "));
  EXPECT_EQ(labels(others + "@book{x, title = {|}}"), "");
  EXPECT_EQ(labels(others + "in between |"), "");
}

}  // namespace
}  // namespace ibid::support::bib_choices_test
