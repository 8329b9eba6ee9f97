// Dictionaries: which one is taken, and that words come to it in its own encoding.
#include "app/files/spelling.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "app/folder.h"

namespace ibid::app {
namespace {

class Spelling : public ::testing::Test {
 protected:
  test::Folder folder_;

  void SetUp() override {
    folder_.write("xx_AA.aff", "SET UTF-8\n");
    folder_.write("xx_AA.dic", "2\nслово\nd'accord\n");
    folder_.write("xx_BB.aff", "SET KOI8-R\n");
    folder_.write("xx_BB.dic", "1\n\xd3\xcc\xcf\xd7\xcf\n");
    ASSERT_EQ(setenv("DICPATH", folder_.path().c_str(), 1), 0);
  }
  void TearDown() override { unsetenv("DICPATH"); }

  static std::function<bool(std::string_view)> spelling(const std::string& language,
                                                        const std::string& severity = "hint",
                                                        const std::string& own = "") {
    auto conventions = std::make_shared<model::Conventions>();
    conventions->language = language;
    conventions->rules["word-nonword"] = severity;
    auto chapter = model::Chapter::read("1.md", text::Text("слово\n"), conventions->series).in(own);
    return spelling_of(
        model::Edition(conventions, {std::make_shared<const model::Chapter>(std::move(chapter))}),
        0);
  }
};

TEST_F(Spelling, OfTheRegionOrOfAny) {
  EXPECT_EQ(dictionary_for("xx-BB"), (folder_.path() / "xx_BB").string());
  EXPECT_EQ(dictionary_for("xx"), (folder_.path() / "xx_AA").string());
  EXPECT_EQ(dictionary_for("xx-CC"), (folder_.path() / "xx_AA").string());
  EXPECT_EQ(dictionary_for("x"), "");
  EXPECT_EQ(dictionary_for("../xx"), "");
  EXPECT_EQ(dictionary_for(""), "");
}

TEST_F(Spelling, KnowsWords) {
  for (const char* language : {"xx-AA", "xx-BB"}) {
    const auto spells = spelling(language);
    ASSERT_TRUE(spells);
    EXPECT_TRUE(spells("слово")) << language;
    EXPECT_TRUE(spells("Слово")) << language;
    EXPECT_FALSE(spells("словo")) << language;
    EXPECT_FALSE(spells("𝔐")) << language;
  }
  EXPECT_TRUE(spelling("xx-AA")("d’accord"));
}

TEST_F(Spelling, IsOfTheChaptersLanguageBeforeTheEditions) {
  EXPECT_TRUE(spelling("yy", "hint", "xx"));
  EXPECT_FALSE(spelling("xx", "hint", "yy"));
}

TEST_F(Spelling, IsOffUnlessAskedFor) {
  EXPECT_FALSE(spelling("xx", "off"));
  EXPECT_FALSE(spelling("", "hint"));
  EXPECT_FALSE(spelling("yy"));
}

}  // namespace
}  // namespace ibid::app
