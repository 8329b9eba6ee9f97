// The edition: finding chapters and following links between them.
#include "model/edition.h"

#include <gtest/gtest.h>

namespace ibid::model {
namespace {

Edition edition_of(const std::vector<std::pair<std::string, std::string>>& files) {
  auto conventions = std::make_shared<Conventions>();
  std::vector<std::shared_ptr<const Chapter>> chapters;
  for (const auto& [path, text] : files) {
    chapters.push_back(std::make_shared<const Chapter>(
        Chapter::read(path, text::Text(text), conventions->series)));
  }
  return {conventions, chapters};
}

TEST(Edition, FindsByPathAndReplaces) {
  const Edition edition = edition_of({{"b.md", "# B\n"}, {"a.md", "# A\n"}});
  EXPECT_EQ(edition.find("a.md"), 1U);
  EXPECT_EQ(edition.find("c.md"), std::nullopt);
  EXPECT_EQ(Edition().find("a.md"), std::nullopt);
  const Edition next =
      edition.with(1, std::make_shared<const Chapter>(Chapter::read("a.md", text::Text("# New\n"),
                                                                    edition.conventions().series)));
  EXPECT_EQ(next[1].heading(0)->title, "New");
  EXPECT_EQ(edition[1].heading(0)->title, "A");
  EXPECT_EQ(&next[0], &edition[0]);
}

TEST(Follow, WithinAndAcrossChapters) {
  const Edition edition =
      edition_of({{"book/1.md", "# One\n\n[x]{#here}\n"}, {"book/2.md", "# Two\n"}});
  EXPECT_EQ(follow(edition, 0, "#one"), (Place{0, Subject{Thing::heading, 0}}));
  EXPECT_EQ(follow(edition, 0, "#here"), (Place{0, Subject{Thing::anchor, 0}}));
  EXPECT_EQ(follow(edition, 0, "2.md"), (Place{1, std::nullopt}));
  EXPECT_EQ(follow(edition, 1, "1.md#here"), (Place{0, Subject{Thing::anchor, 0}}));
  EXPECT_EQ(follow(edition, 0, "#two"), std::nullopt);
  EXPECT_EQ(follow(edition, 0, "3.md"), std::nullopt);
  EXPECT_EQ(follow(edition, 0, "https://example.org/2.md"), std::nullopt);
}

TEST(ChapterNumbered, ByAttributeTitleOrPlace) {
  const Edition attributes = edition_of({{"a.md", "# A {n=6}\n"}, {"b.md", "# B {n=7}\n"}});
  EXPECT_EQ(chapter_numbered(attributes, 7), 1U);
  EXPECT_EQ(chapter_numbered(attributes, 1), std::nullopt);
  const Edition titles = edition_of({{"a.md", "# 6. Раскол\n"}, {"b.md", "# 7. B\n"}});
  EXPECT_EQ(chapter_numbered(titles, 6), 0U);
  EXPECT_EQ(chapter_numbered(titles, 2), std::nullopt);
  const Edition places = edition_of({{"a.md", "# 1925: a year\n"}, {"b.md", ""}});
  EXPECT_EQ(chapter_numbered(places, 2), 1U);
  EXPECT_EQ(chapter_numbered(places, 0), std::nullopt);
  EXPECT_EQ(chapter_numbered(places, 3), std::nullopt);
}

}  // namespace
}  // namespace ibid::model
