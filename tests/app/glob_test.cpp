#include "app/files/glob.h"

#include <string>

#include <gtest/gtest.h>

namespace ibid::app {
namespace {

TEST(Glob, FitsNames) {
  EXPECT_TRUE(fits("*.md", "глава 1.md"));
  EXPECT_TRUE(fits("*", "a"));
  EXPECT_TRUE(fits("a*b*c", "aXbXbc"));
  EXPECT_TRUE(fits("?.md", "é.md"));
  EXPECT_TRUE(fits("?.md", "𝕹.md"));
  EXPECT_TRUE(fits("[а-я]?.md", "гл.md"));
  EXPECT_TRUE(fits("[!0-9]*.md", "a1.md"));
  EXPECT_TRUE(fits("[]a].md", "].md"));
  EXPECT_TRUE(fits("[a-].md", "-.md"));
  EXPECT_FALSE(fits("*.md", "a.md~"));
  EXPECT_FALSE(fits("?.md", "12.md"));
  EXPECT_FALSE(fits("[!0-9]*.md", "1.md"));
  EXPECT_FALSE(fits("[a-c].md", "d.md"));
  EXPECT_FALSE(fits("", "a"));
}

TEST(Glob, HiddenFilesAreNamedOnly) {
  EXPECT_FALSE(fits("*.md", ".draft.md"));
  EXPECT_FALSE(fits("?draft.md", ".draft.md"));
  EXPECT_TRUE(fits(".*.md", ".draft.md"));
}

TEST(Glob, IsNotSlowOnHostileNames) {
  std::string pattern;
  for (int i = 0; i < 100; ++i) pattern += "*a";
  EXPECT_FALSE(fits(pattern + "b", std::string(5000, 'a')));
}

TEST(Glob, APathAsAGlobFitsItAlone) {
  for (const std::string name : {"a.md", "глава [1].md", "[]*?].md", "[!a].md", "é𝕹.md"}) {
    const std::string glob = as_glob(name);
    EXPECT_FALSE(glob_mistake(glob)) << glob;
    EXPECT_TRUE(fits(glob, name)) << glob;
    EXPECT_EQ(only_path(glob), name);
  }
  EXPECT_EQ(as_glob("Teil [1]/?.md"), "Teil [[]1]/[?].md");
  EXPECT_FALSE(fits(as_glob("[1].md"), "1.md"));
  for (const char* several : {"*.md", "?", "[ab]", "[!a]", "[^]", "[", "[é]"})
    EXPECT_FALSE(only_path(several)) << several;
}

TEST(Glob, TellsMistakes) {
  EXPECT_FALSE(glob_mistake("chapters/**/[0-9]*.md"));
  EXPECT_FALSE(glob_mistake("../shared/preface.md"));
  EXPECT_TRUE(glob_mistake("a**/*.md"));
  EXPECT_TRUE(glob_mistake("chapters/"));
  EXPECT_TRUE(glob_mistake(std::string_view("a\0b", 3)));
}

}  // namespace
}  // namespace ibid::app
