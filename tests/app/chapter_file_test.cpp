// The language of a chapter is what its front matter says now, however it came there.
#include "app/files/chapter_file.h"

#include <random>

#include <gtest/gtest.h>

#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

std::shared_ptr<const model::Chapter> read(const std::string& text) {
  return read_chapter("c.md", text::Text(text), std::make_shared<const model::SeriesTable>());
}

TEST(ChapterFile, NamesItsLanguage) {
  EXPECT_EQ(read("---\nlang: fr-CA\n---\n\nÇa.\n")->language(), "fr-CA");
  EXPECT_EQ(read("---\r\ntitle: Ж\r\nlang: \"ru\"\r\n---\r\n\r\nДа.\r\n")->language(), "ru");
  EXPECT_EQ(read("---\nlang: [de, fr]\n---\n")->language(), "de");
}

TEST(ChapterFile, NamesNone) {
  for (const char* text : {"", "lang: fr\n", "Text.\n\n---\nlang: fr\n---\n", "---\nlang:\n---\n",
                           "---\nlang: {a: b}\n---\n", "---\nlang: fr\n", "---\n\tlang: fr\n---\n",
                           "---\ntitle: lang: fr\n---\n"})
    EXPECT_EQ(read(text)->language(), "") << text;
}

TEST(ChapterFile, FollowsEveryEditOfTheFrontMatter) {
  std::mt19937 random(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same edits each time
  const std::vector<std::string> pieces{"-", "\n", "lang: fr", "---\n", "de",
                                        ":", "𝔄",  "\r\n",     "x"};
  auto chapter = read("---\nlang: fr\n---\n\nDeux mots.\n");
  for (int i = 0; i < 2000; ++i) {
    const std::string text = chapter->text().str();
    const auto begin =
        static_cast<text::Offset>(random() % std::min<std::size_t>(text.size() + 1, 24));
    const auto end =
        static_cast<text::Offset>(std::min<std::size_t>(begin + random() % 6, text.size()));
    const text::Edit edit{{begin, end}, pieces[random() % pieces.size()]};
    chapter = edited_chapter(*chapter, {&edit, 1});
    ASSERT_EQ(chapter->language(), read(chapter->text().str())->language())
        << chapter->text().str();
    if (i % 20 == 19) chapter = read("---\nlang: fr\n---\n\nDeux mots.\n");
  }
}

TEST(ChapterFile, FrenchBlanksStayInAFrenchChapterOfAnEnglishBook) {
  Folder folder;
  const std::string french = "---\nlang: fr-FR\n---\n\nQui ? Moi ; oui !\n";
  folder.write("edition.json", R"({"language": "en", "chapters": ["1.md", "2.md"]})");
  folder.write("1.md", french);
  folder.write("2.md", "Who ? Me.\n");
  const Ran ran = run({.arguments = {"check", "--fix"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.output << ran.errors;
  EXPECT_EQ(folder.read("1.md"), french);
  EXPECT_EQ(folder.read("2.md"), "Who? Me.\n");
}

TEST(ChapterFile, AnEnglishChapterOfAFrenchBookIsReadAsEnglish) {
  Folder folder;
  folder.write("edition.json", R"({"language": "fr", "chapters": ["1.md", "2.md"]})");
  folder.write("1.md", "Qui ? Moi.\n");
  folder.write("2.md", "---\nlang: en\n---\n\nWho ? Me.\n");
  const Ran ran = run({.arguments = {"check", "--fix"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.output << ran.errors;
  EXPECT_EQ(folder.read("1.md"), "Qui ? Moi.\n");
  EXPECT_EQ(folder.read("2.md"), "---\nlang: en\n---\n\nWho? Me.\n");
}

}  // namespace
}  // namespace ibid::app::test
