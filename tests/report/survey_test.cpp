// What a report counts.
#include "report/survey.h"

#include <gtest/gtest.h>

namespace ibid::report {
namespace {

struct Read {
  model::Edition edition;
  Wanted wanted;

  explicit Read(const std::vector<std::string>& chapters) {
    auto conventions = std::make_shared<model::Conventions>();
    std::vector<std::shared_ptr<const model::Chapter>> read;
    for (std::size_t i = 0; i < chapters.size(); ++i)
      read.push_back(std::make_shared<const model::Chapter>(model::Chapter::read(
          std::to_string(i + 1) + ".md", text::Text(chapters[i]), conventions->series)));
    edition = {conventions, std::move(read)};
    for (std::size_t i = 0; i < chapters.size(); ++i)
      wanted.sheets.push_back({edition[i].path(), edition[i].text(), i, {}});
  }
};

const std::string carr =
    "A[^1] b[^2].\n\n[^1]: E.H. Carr, *The Interregnum*, London 1954, p. 1.\n\n"
    "[^2]: Ibid., p. 2.\n";

TEST(Survey, OneWorkInTwoChaptersIsOne) {
  const Read read({carr, "# Второй\n\n" + carr});
  const Survey survey(read.edition, read.wanted);
  ASSERT_EQ(survey.works().size(), 1U);
  EXPECT_EQ(survey.works()[0].citations.size(), 4U);
  ASSERT_EQ(survey.chapters().size(), 2U);
  EXPECT_EQ(survey.chapters()[0].title, "1.md");
  EXPECT_EQ(survey.chapters()[1].title, "Второй");
  EXPECT_EQ(survey.chapters()[1].citations, 2U);
  EXPECT_EQ(survey.chapters()[1].works, 1U);
}

TEST(Survey, TheMostCitedComesFirst) {
  const Read read(
      {"A[^1] b[^2] c[^3].\n\n[^1]: V. Serge, *Memoirs*, London 1963, p. 1.\n\n"
       "[^2]: E.H. Carr, *The Interregnum*, London 1954, p. 1.\n\n[^3]: Ibid.\n"});
  const Survey survey(read.edition, read.wanted);
  ASSERT_EQ(survey.works().size(), 2U);
  EXPECT_EQ(survey.works()[0].work->is.title, "The Interregnum");
  EXPECT_EQ(survey.rank(*survey.works()[1].work), 1U);
}

TEST(Survey, WhatIsNotOnThePageIsCountedNowhere) {
  Read read({carr, carr});
  read.wanted.sheets.pop_back();
  const Survey survey(read.edition, read.wanted);
  EXPECT_EQ(survey.works()[0].citations.size(), 2U);
  EXPECT_TRUE(survey.shows(0));
  EXPECT_FALSE(survey.shows(1));
}

TEST(Survey, OpenCitationsAreGathered) {
  const Read read({"A[^1].\n\n[^1]: Nisonger, p. 39; Ibid., p. 40.\n"});
  const Survey survey(read.edition, read.wanted);
  EXPECT_EQ(survey.open().size(), survey.chapters()[0].open);
  EXPECT_GE(survey.open().size(), 1U);
}

}  // namespace
}  // namespace ibid::report
