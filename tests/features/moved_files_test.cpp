// Links follow the files that they lead to, and those that they stand in.
#include "features/rename/moved_files.h"

#include <gtest/gtest.h>

#include "support/changes.h"
#include "support/fixture.h"

namespace ibid::support::moved_files_test {
namespace {

const char* const two_chapters = R"(
//- chapters/1.md
# Глава 𝔄 {#a}

[here](#a) [two](2.md#б) [two](<2.md>) ![map](../maps/a%20b.png "Карта") [two][ref] <https://x.org/2.md>
[out](../../2.md) [gone](3.md?x=1#y) [broken](2.md

[ref]: ./2.md#c "Title"
//- chapters/2.md
[one](1.md#a) [self](2.md#c) [map](../maps/a%20b.png)
)";

std::string moved(std::vector<features::Move> moves, std::size_t chapter) {
  const Fixture fixture = read_fixture(two_chapters);
  const auto change = features::follow_moves(fixture.edition, moves);
  return applied(fixture.edition, change)[chapter].text().str();
}

TEST(MovedFiles, LinksToAFileFollowIt) {
  EXPECT_EQ(moved({{"chapters/2.md", "parts/two (b).md"}}, 0), R"(# Глава 𝔄 {#a}

[here](#a) [two](../parts/two%20%28b%29.md#б) [two](<../parts/two%20%28b%29.md>) ![map](../maps/a%20b.png "Карта") [two][ref] <https://x.org/2.md>
[out](../../2.md) [gone](3.md?x=1#y) [broken](2.md

[ref]: ../parts/two%20%28b%29.md#c "Title"
)");
}

TEST(MovedFiles, LinksInAFileThatMovesLeadWhereTheyLed) {
  EXPECT_EQ(moved({{"chapters/2.md", "parts/deep/2.md"}}, 1),
            "[one](../../chapters/1.md#a) [self](2.md#c) [map](../../maps/a%20b.png)\n");
}

TEST(MovedFiles, AFileThatNamesItselfGoesOnToDoSo) {
  EXPECT_EQ(moved({{"chapters/2.md", "chapters/два.md"}}, 1),
            "[one](1.md#a) [self](два.md#c) [map](../maps/a%20b.png)\n");
  EXPECT_EQ(moved({{"chapters/2.md", "b.md"}}, 1),
            "[one](chapters/1.md#a) [self](b.md#c) [map](maps/a%20b.png)\n");
}

TEST(MovedFiles, WhatMovesTogetherIsLeftAlone) {
  const Fixture fixture = read_fixture(two_chapters);
  for (std::size_t chapter : {0U, 1U}) {
    EXPECT_EQ(moved({{"chapters", "texts"}, {"maps", "maps"}}, chapter),
              fixture.edition[chapter].text().str());
  }
  EXPECT_EQ(moved({{"maps", "images"}}, 1),
            "[one](1.md#a) [self](2.md#c) [map](../images/a%20b.png)\n");
  EXPECT_EQ(moved({{"chapters/1.mdx", "x"}, {"chap", "y"}}, 1), fixture.edition[1].text().str());
}

}  // namespace
}  // namespace ibid::support::moved_files_test
