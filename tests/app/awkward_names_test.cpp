// Names that mean something to somebody else: to the system (`link/..`), to patch and git, to the
// shell, to edition.json and to a terminal.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/commands/output/shell_word.h"
#include "app/files/manifest.h"
#include "app/folder.h"
#include "app/process.h"
#include "support/words.h"

namespace ibid::app::test {
namespace {

using ibid::support::has;
namespace fs = std::filesystem;

const std::string twice_a = "# Снег {#a}\r\n\r\n## B {#a}\r\n";
const std::string once_a = "# Снег {#a}\r\n\r\n## B {#a-2}\r\n";

TEST(AwkwardNames, BehindALinkTwoDotsLeaveWhatItLeadsTo) {
  Folder folder;
  folder.write("x.md", twice_a);
  folder.write("far/x.md", twice_a);
  folder.write("far/sub/1.md");
  fs::create_symlink("far/sub", folder.path() / "link");
  const Ran ran = run({.arguments = {"check", "--fix", "link/../x.md"}, .folder = folder.path()});
  EXPECT_TRUE(has(ran.output, "Mended far/x.md")) << ran.output;
  EXPECT_EQ(folder.read("x.md"), twice_a);
  EXPECT_EQ(folder.read("far/x.md"), once_a);
  // In an edition as well; other links stay as they are.
  folder.write("far/edition.json", R"({"chapters": ["x.md", "again.md"]})");
  fs::create_symlink("x.md", folder.path() / "far/again.md");
  const Ran json =
      run({.arguments = {"check", "--format=json", "link/../again.md"}, .folder = folder.path()});
  EXPECT_TRUE(has(json.output, R"("file": "far/again.md")")) << json.output;
  fs::remove(folder.path() / "far/edition.json");
  EXPECT_EQ(run({.arguments = {"init", "link/.."}, .folder = folder.path()}).code, 0);
  EXPECT_TRUE(folder.has("far/edition.json"));
  EXPECT_FALSE(folder.has("edition.json"));
}

TEST(AwkwardNames, ADifferenceFromAFolderWithinCanBeApplied) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["*.md", "*/*.md"]})");
  const std::vector<std::string> names{"pref.md",      "sub/1.md",      "sub/глава.md", "a\tb.md",
                                       "line\nend.md", "say \"so\".md", "a\\b c.md"};
  for (const std::string& name : names) folder.write(name, twice_a);
  const std::string here = folder.path() / "sub";
  const Ran dry = run({.arguments = {"check", "--fix", "--dry-run", ".."}, .folder = here});
  EXPECT_FALSE(has(dry.output, "..")) << dry.output;
  EXPECT_TRUE(has(dry.output, "--- a/sub/глава.md\n")) << dry.output;
  EXPECT_TRUE(has(dry.output, "--- \"a/a\\011b.md\"\n")) << dry.output;
  EXPECT_TRUE(has(dry.errors, "The names in the difference count from " + folder.path().string()))
      << dry.errors;
  const Ran within = run({.arguments = {"check", "--fix", "--dry-run", "1.md"}, .folder = here});
  EXPECT_TRUE(has(within.output, "--- a/1.md\n")) << within.output;
  EXPECT_FALSE(has(within.errors, "count from")) << within.errors;
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "there is no git";
  folder.write("x.patch", dry.output);
  EXPECT_EQ(std::system(("cd '" + folder.path().string() + "' && git apply x.patch").c_str()), 0);
  for (const std::string& name : names) EXPECT_EQ(folder.read(name), once_a) << name;
}

TEST(AwkwardNames, ADifferenceOfStandardInput) {
  const Ran dry = run({.arguments = {"check", "--fix", "--dry-run", "-"}, .input = twice_a});
  EXPECT_EQ(dry.output.rfind("--- a/-\n+++ b/-\n@@ ", 0), 0U) << dry.output;
}

TEST(AwkwardNames, AreOneWordOfAShell) {
  for (const char* plain : {"1.md", "chapters/глава.md", "/a/b_c-d+e.md"})
    EXPECT_EQ(shell_word(plain), plain);
  EXPECT_EQ(shell_word("my book"), "'my book'");
  EXPECT_EQ(shell_word("-x.md"), "./-x.md");
  EXPECT_EQ(shell_word("it's $HOME"), "'it'\\''s $HOME'");
  EXPECT_EQ(shell_word(""), "''");
  EXPECT_EQ(shell_word("a\x1B[31m'\xE9"), "$'a\\033[31m\\047\\351'");
  // As the shell reads them: what it would hand over.
  Folder folder;
  for (const std::string name : {"a b", "it's", "$(x)`y`", "~", "a;b&c|d", "\"", "*?[", "#", "!"}) {
    const std::string command =
        "printf %s " + shell_word(name) + " > '" + folder.path().string() + "/out'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(folder.read("out"), name);
  }
}

TEST(AwkwardNames, SuggestedCommandsCanBeTyped) {
  Folder folder;
  folder.write("my book/1.md");
  folder.write("scan.txt", "A paragraph of the chapter.\n");
  const Ran init = run({.arguments = {"init", "my book"}, .folder = folder.path()});
  EXPECT_TRUE(has(init.output, "then run: ibid check 'my book'\n")) << init.output;
  const Ran import =
      run({.arguments = {"import", "scan.txt", "-o", "./a b.md"}, .folder = folder.path()});
  EXPECT_TRUE(has(import.errors, "Next: ibid check './a b.md'\n")) << import.errors;
}

TEST(AwkwardNames, InitWritesWhatCheckAccepts) {
  Folder folder;
  for (const char* name : {"a\\1.md", "caf\xE9.md", "b\\2.md", "b?2.md", "Ж\\/3.md", "1.md"})
    folder.write(name);
  for (const char* name : {"w.bib", "w\\.bib", "w[1].bib"}) folder.write(name, "@book{x,}\n");
  const Ran ran = run({.arguments = {"init"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_TRUE(has(ran.output, "Left out, for edition.json cannot hold their names:\n  b\\2.md\n"))
      << ran.output;
  const Manifest manifest = read_manifest(folder.read("edition.json"));
  EXPECT_TRUE(manifest.problems.empty());
  std::vector<std::string> globs;
  for (const NamedPath& named : *manifest.chapters) globs.push_back(named.path);
  EXPECT_EQ(globs, (std::vector<std::string>{"1.md", "a?1.md", "b[?]2.md", "caf?.md", "Ж?/3.md"}));
  ASSERT_EQ(manifest.bibliography.size(), 1U);
  EXPECT_EQ(manifest.bibliography[0].path, "w.bib");
  const Ran check = run({.arguments = {"check"}, .folder = folder.path()});
  EXPECT_FALSE(has(check.output, "edition-invalid")) << check.output;
}

TEST(AwkwardNames, NoMessageIsObeyedByATerminal) {
  Folder folder;
  folder.write("e\x1B[31m.md/1.md");
  folder.write("l\nm.md");
  const Ran ran = run({.arguments = {"init"}, .folder = folder.path()});
  EXPECT_FALSE(has(ran.output, "\x1B")) << ran.output;
  EXPECT_FALSE(has(ran.output, "l\nm.md")) << ran.output;
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"init", "n\x1B[31m\nm"},
                                             {"check", "n\x1B[31m\nm"},
                                             {"export", "--to", "tei", "n\x1B[31m\nm"},
                                             {"import", "n\x1B[31m\nm"},
                                             {"export", "--to", "tei", "-", "-o", "n\x1B[31m/m"},
                                             {"report", "-", "-o", "n\x1B[31m/m"}}) {
    const Ran failed = run({.arguments = command, .folder = folder.path()});
    EXPECT_EQ(failed.code, 2);
    EXPECT_FALSE(has(failed.errors, "\x1B"));
    EXPECT_EQ(failed.errors.find('\n'), failed.errors.size() - 1) << failed.errors;
  }
}

}  // namespace
}  // namespace ibid::app::test
