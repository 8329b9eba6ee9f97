// Where links go, as a table.
#include "model/target.h"

#include <gtest/gtest.h>

namespace ibid::model {
namespace {

/// `path#id` of the target read from `book/two.md`, or "out".
std::string led(std::string_view target) {
  const auto read = read_target("book/two.md", target);
  return read ? read->path + "#" + read->id : "out";
}

TEST(Target, WithinTheEdition) {
  EXPECT_EQ(led("#plenum"), "#plenum");
  EXPECT_EQ(led("one.md"), "book/one.md#");
  EXPECT_EQ(led("./one.md#a"), "book/one.md#a");
  EXPECT_EQ(led("../notes.md#b"), "notes.md#b");
  EXPECT_EQ(led("sub//x.md"), "book/sub/x.md#");
  EXPECT_EQ(led("../book/./one.md"), "book/one.md#");
  EXPECT_EQ(led("one.md?plain=1#a"), "book/one.md#a");
  EXPECT_EQ(led(""), "#");
}

TEST(Target, ItsOwnNameIsTheChapterItself) {
  EXPECT_EQ(led("two.md#a"), "#a");
  EXPECT_EQ(led("../book/two.md"), "#");
}

TEST(Target, PercentDecoded) {
  EXPECT_EQ(led("%D0%BB%D0%B5%D0%B2.md#%d1%8f"), "book/лев.md#я");
  EXPECT_EQ(led("a%20b.md"), "book/a b.md#");
  EXPECT_EQ(led("a%2.md"), "book/a%2.md#");
  EXPECT_EQ(led("a%zz%"), "book/a%zz%#");
}

TEST(Target, OutOfTheEdition) {
  for (const std::string_view target :
       {"https://example.org/a.md", "mailto:editor@example.org", "file:///tmp/x", "/etc/passwd",
        "//example.org", "../../x.md", "../..", "%2e%2e/%2e%2e/x.md", "C:/x.md", "urn:isbn:1"}) {
    EXPECT_EQ(led(target), "out") << target;
  }
}

TEST(Target, AColonInAnIdentifierIsNoScheme) {
  EXPECT_EQ(led("#fig:map"), "#fig:map");
  EXPECT_EQ(led("one.md#fig:map"), "book/one.md#fig:map");
}

TEST(RelativePath, BetweenChapters) {
  EXPECT_EQ(relative_path("a.md", "b.md"), "b.md");
  EXPECT_EQ(relative_path("x/a.md", "x/b.md"), "b.md");
  EXPECT_EQ(relative_path("x/a.md", "b.md"), "../b.md");
  EXPECT_EQ(relative_path("a.md", "x/b.md"), "x/b.md");
  EXPECT_EQ(relative_path("x/y/a.md", "x/z/b.md"), "../z/b.md");
  EXPECT_EQ(relative_path("x/a.md", "x/a.md"), "a.md");
}

TEST(RelativePath, LeadsBack) {
  for (const std::string_view from : {"a.md", "x/a.md", "x/y/a.md"}) {
    for (const std::string_view to : {"b.md", "x/b.md", "x/y/b.md", "z/w/b.md"}) {
      const auto read = read_target(from, relative_path(from, to));
      ASSERT_TRUE(read);
      EXPECT_EQ(read->path, to);
    }
  }
}

}  // namespace
}  // namespace ibid::model
