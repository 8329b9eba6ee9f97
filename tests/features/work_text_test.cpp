// Works and places in words; quotation marks that belong together.
#include "features/wording/work_text.h"

#include <gtest/gtest.h>

#include "features/places/quotation_marks.h"

namespace ibid::features::work_text_test {
namespace {

using citation::Locator;
using citation::Unit;

works::Work book(std::string family, std::string title) {
  works::Work work;
  work.id = "x";
  if (!family.empty()) work.is.authors.push_back({std::move(family), "E.H."});
  work.is.title = std::move(title);
  return work;
}

TEST(WorkText, InFull) {
  works::Work work = book("Carr", "Socialism in *One* Country");
  EXPECT_EQ(full_text(work, "1").markdown, "E.H. Carr, *Socialism in \\*One\\* Country*, Vol. 1");
  EXPECT_EQ(full_text(work, "1").plain, "E.H. Carr, Socialism in *One* Country, Vol. 1");
  work.is.container = "Past & Present";
  work.is.volume = "66";
  work.is.issue = "3";
  EXPECT_EQ(full_text(work, "").markdown,
            "E.H. Carr, ‘Socialism in \\*One\\* Country’, *Past \\& Present*, Vol. 66, No. 3");
  works::Work file;
  file.id = "note:1#1";
  EXPECT_EQ(full_text(file, "").plain, "note:1#1") << "never empty";
  file.is.repository = "NARA";
  file.is.shelfmark = "RG 238/M1270";
  EXPECT_EQ(full_text(file, "").markdown, "NARA, RG 238/M1270");
}

TEST(WorkText, Shortly) {
  EXPECT_EQ(short_text(book("Carr", "Socialism in One Country 1924-1926: Part One"), "1"),
            "Carr, Socialism in One Country 1924-1926, Vol. 1")
      << "numbers tell titles apart";
  EXPECT_EQ(short_text(book("Trotsky", "The History of the Russian Revolution"), ""),
            "Trotsky, History");
  EXPECT_EQ(short_text(book("Троцкий", "Преданная революция"), ""), "Троцкий, Преданная революция");
  EXPECT_EQ(short_text(book("", "Чрезвычайнейшее происшествие следствия"), ""), "Чрезвычайнейшее…");
  works::Work given = book("Carr", "Socialism in One Country");
  given.short_title = "Socialism";
  EXPECT_EQ(short_text(given, "1"), "Carr, Socialism, Vol. 1");
  works::Work paper = book("", "Правда");
  paper.is.date = "7 November 1923";
  EXPECT_EQ(short_text(paper, ""), "Правда, 7 November 1923");
}

TEST(WorkText, Places) {
  const auto at = [](Unit unit, std::string from, std::string to) {
    return Locator{unit, std::move(from), std::move(to), false, {}, {}};
  };
  EXPECT_EQ(locator_text({}), "");
  EXPECT_EQ(locator_text({at(Unit::page, "262", "262")}), "p. 262");
  EXPECT_EQ(locator_text({at(Unit::page, "190", "191"), at(Unit::page, "194", "194")}),
            "pp. 190–191, 194");
  EXPECT_EQ(locator_text({at(Unit::page, "189", "189"), at(Unit::note, "109", "109")}),
            "p. 189, n. 109");
}

std::vector<std::string> quoted(std::string_view text) {
  std::vector<std::string> out;
  for (const text::Span span : quotations_in(text)) {
    out.emplace_back(text.substr(span.begin, span.size()));
  }
  return out;
}

TEST(QuotationMarks, Pairs) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(quoted("a “b 𝔄 ‘c’ d” e"), (Words{"‘c’", "“b 𝔄 ‘c’ d”"}));
  EXPECT_EQ(quoted("«слово» „Wort“ \"word\""), (Words{"«слово»", "„Wort“", "\"word\""}));
  EXPECT_EQ(quoted("it’s the Party’s"), Words{});
  EXPECT_EQ(quoted("‘it’s so’"), Words{"‘it’s so’"});
  EXPECT_EQ(quoted("“a ‘b”"), Words{"“a ‘b”"}) << "what is never closed means nothing";
  EXPECT_EQ(quoted("” “"), Words{});
}

}  // namespace
}  // namespace ibid::features::work_text_test
