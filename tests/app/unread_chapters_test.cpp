// Chapters that cannot be read as texts: every command says so, and --fix leaves them alone.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/files/text_file.h"
#include "app/folder.h"
#include "app/process.h"
#include "support/words.h"

namespace ibid::app::test {
namespace {

using ibid::support::has;
using namespace std::string_view_literals;

const std::string citing_chapter = "# Снег\n\nText.[^1]\n\n[^1]: Carr, p. 3.\n";

// The bytes of a text as UTF-16; of the Basic Multilingual Plane alone.
std::string utf16(std::u16string_view text, bool big, bool mark) {
  std::string out;
  const auto add = [&](char16_t unit) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    out += big ? high : low;
    out += big ? low : high;
  };
  if (mark) add(0xFEFF);
  for (const char16_t unit : text) add(unit);
  return out;
}

constexpr std::u16string_view wide_words = u"# Снег {#a}\r\n\r\n## Two {#a}\r\n\r\nWords.\r\n";

TEST(TextFile, TellsTextsFromOthers) {
  for (const bool big : {false, true}) {
    EXPECT_TRUE(has(no_text_because(utf16(wide_words, big, true)).value_or(""), "It is UTF-16"));
    EXPECT_TRUE(no_text_because(utf16(wide_words, big, false)));
    EXPECT_TRUE(no_text_because(utf16(u"", big, true)));
  }
  EXPECT_TRUE(has(no_text_because("\xFF\xFE\0\0#\0\0\0"sv).value_or(""), "It is UTF-32"));
  for (const std::string_view begin : {"%PDF-1.7\n"sv, "PK\x03\x04word"sv, "\x89PNG\r\n\x1A\n"sv})
    EXPECT_EQ(no_text_because(begin), "It is a binary file, not a text");
  for (const std::string_view text : {""sv, "\xEF\xBB\xBF# Снег\n"sv, "caf\xE9 \xFF\xFE\n"sv,
                                      "𝔄 \0 and \0 damaged text\n"sv, "PK was here\n"sv})
    EXPECT_EQ(no_text_because(text), std::nullopt) << text;
}

TEST(UnreadChapters, EveryCommandSaysSoAndNothingIsMended) {
  for (const std::string& bytes :
       {utf16(wide_words, false, true), utf16(wide_words, true, true),
        utf16(wide_words, false, false), std::string("%PDF-1.7\nThe the.")}) {
    Folder folder;
    folder.write("u.md", bytes);
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"check", "u.md"},
                                               {"check", "--fix", "u.md"},
                                               {"check", "--format=sarif", "u.md"},
                                               {"check"},
                                               {"sources", "u.md"},
                                               {"export", "--to", "tei", "u.md"},
                                               {"report", "u.md"}}) {
      const Ran ran = run({.arguments = command, .folder = folder.path()});
      EXPECT_EQ(ran.code, 2) << command.front();
      EXPECT_TRUE(has(ran.errors, "ibid: u.md: It is ")) << command.front() << ran.errors;
      EXPECT_EQ(folder.read("u.md"), bytes);
    }
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"check", "-"}, {"check", "--fix", "-"}}) {
      const Ran ran = run({.arguments = command, .input = bytes});
      EXPECT_EQ(ran.code, 2);
      EXPECT_EQ(ran.output, "");
      EXPECT_TRUE(has(ran.errors, "ibid: standard input: It is ")) << ran.errors;
    }
  }
}

TEST(UnreadChapters, BytesOfOtherEncodingsAreLeftAsTheyAre) {
  Folder folder;
  folder.write("l.md", "Caf\xE9\r\n\r\n# A {#a}\r\n\r\n## \xC4 {#a}\r\n");
  EXPECT_EQ(run({.arguments = {"check", "--fix", "l.md"}, .folder = folder.path()}).code, 0);
  EXPECT_EQ(folder.read("l.md"), "Caf\xE9\r\n\r\n# A {#a}\r\n\r\n## \xC4 {#a-2}\r\n");
}

// What edition.json says of its rules silences findings, and not that a chapter was never read.
TEST(UnreadChapters, AWholeEditionIsNotSoundWithoutThem) {
  for (const char* manifest :
       {"{}", R"({"rules": {"edition-invalid": "off"}})", R"({"chapters": ["1.md", "2.md"]})"}) {
    Folder folder;
    folder.write("edition.json", manifest);
    folder.write("1.md");
    folder.write("2.md", utf16(wide_words, false, true));
    for (const char* how : {"--hints", "--fail-on=off", "--fix", "--format=sarif"}) {
      const Ran ran = run({.arguments = {"check", how}, .folder = folder.path()});
      EXPECT_EQ(ran.code, 2) << manifest << how;
      EXPECT_EQ(ran.errors, "ibid: 2.md: It is UTF-16, not UTF-8: save it in this encoding\n");
      EXPECT_EQ(has(ran.output, R"("executionSuccessful": false)"), how == "--format=sarif"sv);
    }
  }
}

TEST(UnreadChapters, WithoutPermissionAsWell) {
  Folder folder;
  folder.write("edition.json", "{}");
  folder.write("1.md", citing_chapter);
  folder.write("Ж.md");
  ASSERT_EQ(::chmod((folder.path() / "Ж.md").c_str(), 0), 0);
  ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
  const Ran ran =
      run({.arguments = {"check", "--fail-on=off"}, .folder = folder.path(), .unprivileged = true});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.errors, "ibid: Ж.md: No permission to read it\n");
}

}  // namespace
}  // namespace ibid::app::test
