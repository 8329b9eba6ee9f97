// `ibid import` and `ibid init`, as processes: what they write, and what they leave alone.

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/files/edition_files.h"
#include "app/files/manifest.h"
#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

namespace fs = std::filesystem;

const std::string scan =
    "The Congress of March\r\n\r\nIt met in the spring.[1] The delegates — délégués — spoke of "
    "𝕹.\r\n"
    "\r\nNotes\r\n\r\n1. A work, Paris 1905, p. 3.\r\n";

TEST(Import, WritesToStandardOutput) {
  const Ran ran = run({.arguments = {"import", "-"}, .input = scan});
  EXPECT_EQ(ran.code, 0);
  EXPECT_NE(ran.output.find("spring.[^1]"), std::string::npos) << ran.output;
  EXPECT_NE(ran.errors.find("What was guessed"), std::string::npos);
}

TEST(Import, WritesAFileAndNothingElse) {
  Folder folder;
  folder.write("scan.txt", scan);
  const Ran ran = run({.arguments = {"import", "scan.txt", "-o", "1.md"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(ran.output, "");
  EXPECT_EQ(folder.entries(), 2U);
  EXPECT_EQ(folder.read("1.md"), run({.arguments = {"import", "-"}, .input = scan}).output);
  EXPECT_EQ(folder.read("scan.txt"), scan);
}

TEST(Import, OverwritesOnlyWhenForced) {
  Folder folder;
  folder.write("1.md", "Mine.\n");
  fs::permissions(folder.path() / "1.md", fs::perms::owner_read | fs::perms::owner_write);
  Invocation what{
      .arguments = {"import", "-", "-o", "1.md"}, .folder = folder.path(), .input = scan};
  const Ran refused = run(what);
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(refused.errors, "ibid: 1.md exists already: --force replaces it\n");
  EXPECT_EQ(folder.read("1.md"), "Mine.\n");
  what.arguments.push_back("--force");
  EXPECT_EQ(run(what).code, 0);
  EXPECT_NE(folder.read("1.md"), "Mine.\n");
  EXPECT_EQ(fs::status(folder.path() / "1.md").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST(Import, FollowsNoLinkUnlessForced) {
  Folder folder;
  folder.write("real.md", "Mine.\n");
  fs::create_symlink("real.md", folder.path() / "link.md");
  fs::create_symlink("nowhere.md", folder.path() / "dangling.md");
  for (const char* name : {"link.md", "dangling.md"})
    EXPECT_EQ(
        run({.arguments = {"import", "-", "-o", name}, .folder = folder.path(), .input = scan})
            .code,
        2);
  EXPECT_FALSE(folder.has("nowhere.md"));
  EXPECT_EQ(run({.arguments = {"import", "-", "-o", "link.md", "--force"},
                 .folder = folder.path(),
                 .input = scan})
                .code,
            0);
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.md"));
  EXPECT_NE(folder.read("real.md"), "Mine.\n");
}

TEST(Import, AFullDiskLeavesNothingHalfWritten) {
  Folder folder;
  std::string text = scan;
  for (int i = 0; i < 2000; ++i) text += "A paragraph of the chapter, long enough to be one.\n\n";
  folder.write("old.md", "Mine.\n");
  for (const bool force : {false, true}) {
    Invocation what{.arguments = {"import", "-", "-o", force ? "old.md" : "new.md"},
                    .folder = folder.path(),
                    .input = text,
                    .largest = 8192};
    if (force) what.arguments.push_back("--force");
    const Ran ran = run(what);
    EXPECT_EQ(ran.code, 2);
    EXPECT_NE(ran.errors.find("too large"), std::string::npos) << ran.errors;
    EXPECT_EQ(folder.entries(), 1U);
    EXPECT_EQ(folder.read("old.md"), "Mine.\n");
  }
}

TEST(Import, SaysWhatItCannotDo) {
  Folder folder;
  fs::create_directory(folder.path() / "chapters");
  const auto errors = [&](std::vector<std::string> arguments, const std::string& input = scan) {
    const Ran ran =
        run({.arguments = std::move(arguments), .folder = folder.path(), .input = input});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.output, "");
    return ran.errors;
  };
  EXPECT_EQ(errors({"import", "gone.txt"}), "ibid: gone.txt: No such file\n");
  EXPECT_EQ(errors({"import", "chapters"}), "ibid: chapters: It is a folder, not a file\n");
  EXPECT_EQ(errors({"import", "-", "-o", "no/1.md"}), "ibid: no/1.md: There is no such folder\n");
  EXPECT_EQ(errors({"import", "-", "-o", "chapters", "--force"}),
            "ibid: chapters: It is a folder\n");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(Import, ReadsAWebPage) {
  Folder folder;
  folder.write("page.htm", "Words <i>only</i>, in caf\xE9.");
  const Ran named = run({.arguments = {"import", "page.htm"}, .folder = folder.path()});
  EXPECT_EQ(named.code, 0);
  EXPECT_EQ(named.output, "Words *only*, in café.\n");
  EXPECT_NE(named.errors.find("line 1  likely    read as windows-1252"), std::string::npos)
      << named.errors;
  const Ran piped = run({.arguments = {"import", "-"},
                         .input = "\xEF\xBB\xBF\n<!DOCTYPE HTML>\n<p>A.<a href='#n' id=m>[1]</a>"
                                  "<p id=n>[1] B. <a href='#m'>back</a>"});
  EXPECT_EQ(piped.output, "A.[^1]\n\n[^1]: B\\. <!-- back -->\n");
}

TEST(Import, TellsTheEncodingOfPlainText) {
  using namespace std::string_literals;
  const auto imported = [](const std::string& input) {
    return run({.arguments = {"import", "-"}, .input = input});
  };
  const Ran western = imported("Caf\xE9 \x93words\x94 of the chapter.\r\n");
  EXPECT_EQ(western.output, "Café “words” of the chapter.\r\n");
  EXPECT_NE(western.errors.find("line 1  likely    read as windows-1252"), std::string::npos);
  for (const std::string& wide : {"\xFF\xFE\x21\x04.\0\n\0"s, "\xFE\xFF\x04\x21\0.\0\n"s}) {
    const Ran ran = imported(wide);
    EXPECT_EQ(ran.output, "С.\n");
    EXPECT_NE(ran.errors.find("read as UTF-16"), std::string::npos) << ran.errors;
  }
  const Ran damaged = imported("Снег, délégués, \xE9 and 𝕹.\n");
  EXPECT_EQ(damaged.output, "Снег, délégués, \xE9 and 𝕹.\n");
  EXPECT_NE(damaged.errors.find("some bytes are not"), std::string::npos) << damaged.errors;
  EXPECT_EQ(imported("\xEF\xBB\xBFСнег.\n").errors, "");
}

TEST(Import, ReadsNoBinaryFile) {
  using namespace std::string_literals;
  for (const std::string& bytes : {"%PDF-1.7\n"s, "PK\x03\x04word/document.xml"s,
                                   "W\0o\0r\0d\0s\0.\0"s, "\xFF\xFE\0\0W\0\0\0"s}) {
    const Ran ran = run({.arguments = {"import", "-"}, .input = bytes});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.output, "");
    EXPECT_EQ(ran.errors.rfind("ibid: standard input: It is ", 0), 0U) << ran.errors;
  }
}

// A lone CR ends no line in Markdown.
TEST(Import, OldLineEndsBecomeNew) {
  const Ran ran = run({.arguments = {"import", "-"}, .input = "First.[1]\r\rNotes\r\r1. Снег.\r"});
  EXPECT_EQ(ran.output.find('\r'), std::string::npos);
  EXPECT_NE(ran.output.find("First.[^1]\n\n"), std::string::npos) << ran.output;
  EXPECT_NE(ran.output.find("[^1]: Снег.\n"), std::string::npos) << ran.output;
}

TEST(Import, TheOriginalIsNeverReplaced) {
  Folder folder;
  folder.write("снег.txt", scan);
  fs::create_symlink("снег.txt", folder.path() / "link.md");
  for (const char* output : {"снег.txt", "./снег.txt", "link.md"}) {
    const Ran ran = run(
        {.arguments = {"import", "--force", "снег.txt", "-o", output}, .folder = folder.path()});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.errors,
              "ibid: " + std::string(output) + " is the original, which is never changed\n");
    EXPECT_EQ(folder.read("снег.txt"), scan);
  }
}

TEST(Init, WritesAnEditionOfWhatItFinds) {
  Folder folder;
  for (const char* name : {"глава 10.md", "глава 2.md", "README.md", "works.bib", ".draft.md"})
    folder.write(name);
  const Ran ran = run({.arguments = {"init"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(ran.output, R"(Wrote edition.json.
Chapters, in this order:
  глава 2.md
  глава 10.md
Bibliography:
  works.bib
Left out, as not part of the book:
  README.md
Next: put in title and author, put the chapters in order, then run: ibid check
)");
  const Manifest manifest = read_manifest(folder.read("edition.json"));
  EXPECT_TRUE(manifest.problems.empty());
  ASSERT_EQ(manifest.chapters->size(), 2U);
  EXPECT_EQ(manifest.chapters->front().path, "глава 2.md");
  EXPECT_EQ(run({.arguments = {"check"}, .folder = folder.path()}).code, 0);
}

std::vector<std::string> chapters_of(const Folder& folder) {
  std::vector<std::string> out;
  for (const ChapterFile& chapter :
       list_files(folder.path(), read_manifest(folder.read("edition.json"))).chapters)
    out.push_back(chapter.path);
  return out;
}

TEST(Init, NamesThatLookLikePatternsAreNames) {
  Folder folder;
  for (const char* name : {"Kap [1].md", "Kap 1.md", "was?.md", "Teil [2]/*.md"})
    folder.write(name);
  EXPECT_EQ(run({.arguments = {"init"}, .folder = folder.path()}).code, 0);
  EXPECT_EQ(chapters_of(folder),
            (std::vector<std::string>{"Kap 1.md", "Kap [1].md", "Teil [2]/*.md", "was?.md"}));
  EXPECT_EQ(run({.arguments = {"check"}, .folder = folder.path()}).code, 0);
}

TEST(Init, VeryManyChaptersAreAPattern) {
  Folder folder;
  std::vector<std::string> wanted;
  for (int i = 1; i <= 101; ++i) wanted.push_back("[глава]/" + std::to_string(i) + ".md");
  for (const std::string& name : wanted) folder.write(name);
  Ran ran = run({.arguments = {"init"}, .folder = folder.path()});
  EXPECT_NE(ran.output.find("  and 1 more\n"), ran.output.npos) << ran.output;
  EXPECT_NE(folder.read("edition.json").find("\"[[]глава]/*.md\""), std::string::npos);
  EXPECT_EQ(chapters_of(folder), wanted);

  // Here it would mean a file that is left out.
  fs::remove(folder.path() / "edition.json");
  folder.write("[глава]/README.md");
  ran = run({.arguments = {"init"}, .folder = folder.path()});
  EXPECT_NE(ran.output.find("Left out, as not part of the book:\n  [глава]/README.md\n"),
            ran.output.npos)
      << ran.output;
  EXPECT_EQ(chapters_of(folder), wanted);
}

TEST(Init, OverwritesNothing) {
  Folder folder;
  folder.write("edition.json", "{\"title\": \"Mine\"}");
  const Ran ran = run({.arguments = {"init", folder.path()}});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.errors.find("exists already"), std::string::npos);
  EXPECT_EQ(folder.read("edition.json"), "{\"title\": \"Mine\"}");
  EXPECT_EQ(run({.arguments = {"init", "gone"}, .folder = folder.path()}).code, 2);
}

TEST(Init, AnEmptyFolderBecomesAnEditionToo) {
  Folder folder;
  EXPECT_EQ(run({.arguments = {"init"}, .folder = folder.path()}).code, 0);
  folder.write("1.md", "Text[^9].\n");
  EXPECT_EQ(run({.arguments = {"check"}, .folder = folder.path()}).code, 1);
}

}  // namespace
}  // namespace ibid::app::test
