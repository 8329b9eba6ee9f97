// `ibid check --fix`, as a process: what it changes, what it leaves alone, and what it says.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

namespace fs = std::filesystem;

const std::string first =
    "Раз 𝔄.[^1] Два.[^2]\n\n"
    "[^1]: E.H. Carr, *Socialism in One Country*, London 1958, p. 7.\n\n";
const std::string faulty = first + "[^2]: Carr, ibid., p. 9.\n";
const std::string mended = first + "[^2]: Ibid., p. 9.\n";

std::string crlf(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += 2) text.insert(at, "\r");
  return text;
}

Ran fix(const Folder& folder, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"check", "--fix"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run({.arguments = arguments, .folder = folder.path()});
}

TEST(Fix, MendsAndSaysWhatIsLeft) {
  Folder folder;
  folder.write("1.md", faulty);
  folder.write("2.md", "Text[^9].\n");
  const Ran ran = fix(folder);
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.output, R"(2.md:1:5: error: No note 9 in this chapter [note-undefined]
  |
1 | Text[^9].
  |     ^^^^

Mended 1.md: 1 ibid-partial
1 error left in 2 files
)");
  EXPECT_EQ(ran.errors, "");
  EXPECT_EQ(folder.read("1.md"), mended);
  EXPECT_EQ(folder.read("2.md"), "Text[^9].\n");
  EXPECT_EQ(folder.entries(), 2U);
}

TEST(Fix, TwiceIsOnce) {
  Folder folder;
  folder.write("1.md", faulty);
  EXPECT_EQ(fix(folder).output, "Mended 1.md: 1 ibid-partial\nNothing left in 1 file\n");
  struct stat before {};
  ASSERT_EQ(::stat((folder.path() / "1.md").c_str(), &before), 0);
  const Ran again = fix(folder);
  EXPECT_EQ(again.code, 0);
  EXPECT_EQ(again.output, "Nothing left in 1 file\n");
  struct stat after {};
  ASSERT_EQ(::stat((folder.path() / "1.md").c_str(), &after), 0);
  EXPECT_EQ(before.st_ino, after.st_ino);
}

TEST(Fix, KeepsBytesLineEndsAndMode) {
  const std::string odd =
      "\xEF\xBB\xBF" + crlf(faulty) + "\r\nЖ\xFF\xC3 lone\rCR\nand\r\n\r\nno end \xF0\x9D";
  const std::string odd_mended =
      "\xEF\xBB\xBF" + crlf(mended) + "\r\nЖ\xFF\xC3 lone\rCR\nand\r\n\r\nno end \xF0\x9D";
  Folder folder;
  folder.write("1.md", odd);
  ASSERT_EQ(::chmod((folder.path() / "1.md").c_str(), 0640), 0);
  EXPECT_EQ(fix(folder).errors, "");
  EXPECT_EQ(folder.read("1.md"), odd_mended);
  struct stat status {};
  ASSERT_EQ(::stat((folder.path() / "1.md").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640U);
}

TEST(Fix, OnlyWhatWasAskedFor) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["1.md", "2.md"]})");
  folder.write("1.md", faulty);
  folder.write("2.md", faulty);
  EXPECT_EQ(fix(folder, {"2.md"}).output, "Mended 2.md: 1 ibid-partial\nNothing left in 1 file\n");
  EXPECT_EQ(folder.read("1.md"), faulty);
  EXPECT_EQ(folder.read("2.md"), mended);
}

TEST(Fix, DryRunShowsADifferenceAndWritesNothing) {
  Folder folder;
  folder.write("a b/1.md", faulty);
  folder.write("a b/2.md", crlf(faulty));
  const Ran dry = fix(folder, {"--dry-run"});
  EXPECT_EQ(dry.code, 0);
  EXPECT_EQ(dry.errors,
            "Would mend a b/1.md: 1 ibid-partial\nWould mend a b/2.md: 1 ibid-partial\n"
            "Nothing was written\n");
  EXPECT_EQ(dry.output.substr(0, dry.output.find("--- a/a b/2.md")),
            "--- a/a b/1.md\t\n+++ b/a b/1.md\t\n@@ -2,4 +2,4 @@\n \n"
            " [^1]: E.H. Carr, *Socialism in One Country*, London 1958, p. 7.\n \n"
            "-[^2]: Carr, ibid., p. 9.\n+[^2]: Ibid., p. 9.\n");
  EXPECT_EQ(folder.read("a b/1.md"), faulty);
  EXPECT_EQ(folder.read("a b/2.md"), crlf(faulty));
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "there is no git";
  folder.write("x.patch", dry.output);
  EXPECT_EQ(std::system(("cd '" + folder.path().string() + "' && git apply x.patch").c_str()), 0);
  EXPECT_EQ(folder.read("a b/1.md"), mended);
  EXPECT_EQ(folder.read("a b/2.md"), crlf(mended));
  EXPECT_EQ(fix(folder, {"--dry-run"}).errors, "There is nothing that is safe to mend\n");
}

TEST(Fix, OfStandardInputPrintsTheText) {
  const Ran ran = run({.arguments = {"check", "--fix", "-"}, .input = crlf(faulty) + "\xFF"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.output, crlf(mended) + "\xFF");
  EXPECT_EQ(ran.errors, "Mended -: 1 ibid-partial\nNothing left in 1 file\n");
  const Ran left = run({.arguments = {"check", "--fix", "-"}, .input = "Text[^9]."});
  EXPECT_EQ(left.code, 1);
  EXPECT_EQ(left.output, "Text[^9].");
  EXPECT_EQ(left.errors, "1 error left in 1 file\n");
}

// Each in one step gets what is free, and what is free already is left to its place.
TEST(Fix, IdentifiersThatAreThereOftenAreNumbered) {
  const Ran ran = run({.arguments = {"check", "--fix", "-"},
                       .input = "# Ж {#ж}\r\n\r\n## B {#ж}\r\n\r\n[C]{#ж} and [D]{#ж-3}\r\n\r\n"
                                "## E {#ж}\r\n\r\n## F {#ж-3}\r\n"});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(ran.output,
            "# Ж {#ж}\r\n\r\n## B {#ж-2}\r\n\r\n[C]{#ж-4} and [D]{#ж-3}\r\n\r\n"
            "## E {#ж-5}\r\n\r\n## F {#ж-3-2}\r\n");
}

TEST(Fix, LinksStayAndLeadNowhereElse) {
  Folder folder;
  folder.write("outside/1.md", faulty);
  folder.write("book/edition.json", "{}");
  folder.write("book/real.md", faulty);
  fs::create_directory(folder.path() / "book/chapters");
  fs::create_symlink("../real.md", folder.path() / "book/chapters/link.md");
  fs::create_symlink("../outside/1.md", folder.path() / "book/out.md");
  const Ran ran =
      run({.arguments = {"check", "--fix", "chapters/link.md"}, .folder = folder.path() / "book"});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_TRUE(fs::is_symlink(folder.path() / "book/chapters/link.md"));
  EXPECT_EQ(folder.read("book/real.md"), mended);
  const Ran out =
      run({.arguments = {"check", "--fix", "out.md"}, .folder = folder.path() / "book"});
  EXPECT_EQ(out.code, 2);
  EXPECT_NE(out.errors.find("out.md: It is a link that leads out of the edition"),
            std::string::npos)
      << out.errors;
  EXPECT_EQ(folder.read("outside/1.md"), faulty);
}

TEST(Fix, LeavesWhatIsReadOnlyAndMendsTheRest) {
  Folder folder;
  folder.write("1.md", faulty);
  folder.write("2.md", faulty);
  folder.write("3.md", "Nothing to mend.\n");
  for (const char* name : {"1.md", "3.md"})
    ASSERT_EQ(::chmod((folder.path() / name).c_str(), 0444), 0);
  const Ran ran = fix(folder);
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.errors, "ibid: 1.md: It is read-only, so it was not mended\n");
  EXPECT_NE(ran.output.find("Mended 2.md: 1 ibid-partial\n1 warning left in 3 files\n"),
            std::string::npos)
      << ran.output;
  EXPECT_EQ(folder.read("1.md"), faulty);
  EXPECT_EQ(folder.read("2.md"), mended);
}

// A limit on the size of files is what a full disk looks like to a program.
TEST(Fix, AFullDiskChangesNothingAtAll) {
  Folder folder;
  std::string long_chapter = faulty;
  for (int i = 0; i < 2000; ++i) long_chapter += "\nA paragraph of the chapter, and Ж.\n";
  folder.write("1.md", faulty);
  folder.write("2.md", long_chapter);
  const Ran ran = run({.arguments = {"check", "--fix"}, .folder = folder.path(), .largest = 8192});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.errors, "ibid: 2.md: The file would be too large; no chapter was changed\n");
  EXPECT_EQ(ran.output, "");
  EXPECT_EQ(folder.read("1.md"), faulty);
  EXPECT_EQ(folder.read("2.md"), long_chapter);
  EXPECT_EQ(folder.entries(), 2U);
}

TEST(Fix, AFolderThatCannotBeWrittenToIsNamed) {
  Folder folder;
  folder.write("in/1.md", faulty);
  ASSERT_EQ(::chmod((folder.path() / "in/1.md").c_str(), 0666), 0);
  ASSERT_EQ(::chmod((folder.path() / "in").c_str(), 0555), 0);
  ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
  const Ran ran =
      run({.arguments = {"check", "--fix"}, .folder = folder.path() / "in", .unprivileged = true});
  if (ran.code >= 126) GTEST_SKIP() << "the tests run as root, and nobody else may run the program";
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.errors, "ibid: 1.md: No permission to write there; no chapter was changed\n");
  EXPECT_EQ(folder.read("in/1.md"), faulty);
}

TEST(Fix, DoesTheSameWithAnyNumberOfJobs) {
  const fs::path sample = std::string(IBID_SOURCE_DIR) + "/corpus/editions/united-opposition";
  std::string outputs[2];
  std::string texts[2];
  for (const int many : {0, 1}) {
    Folder folder;
    fs::copy(sample, folder.path(), fs::copy_options::recursive);
    outputs[many] = fix(folder, {"--hints", many == 1 ? "--jobs=7" : "--jobs=1"}).output;
    for (const auto& entry : fs::directory_iterator(folder.path() / "chapters"))
      texts[many] += folder.read("chapters/" + entry.path().filename().string());
    EXPECT_NE(outputs[many].find("Mended chapters/4-expulsions.md: "), std::string::npos);
    EXPECT_EQ(fix(folder, {"--format=json"}).errors, "");
  }
  EXPECT_EQ(outputs[0], outputs[1]);
  EXPECT_EQ(texts[0].size(), texts[1].size());
}

TEST(Fix, WithAFormatForProgramsSaysOnTheSideWhatItMended) {
  Folder folder;
  folder.write("1.md", faulty);
  const Ran ran = fix(folder, {"--format", "json"});
  EXPECT_EQ(ran.errors, "Mended 1.md: 1 ibid-partial\n");
  EXPECT_EQ(ran.output.front(), '{');
}

TEST(Fix, SaysWhatDoesNotGoTogether) {
  const auto errors = [](std::vector<std::string> arguments) {
    const Ran ran = run({.arguments = std::move(arguments)});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.output, "");
    return ran.errors;
  };
  EXPECT_EQ(errors({"check", "--dry-run"}),
            "ibid: --dry-run shows what --fix would do: add --fix\n");
  EXPECT_EQ(errors({"check", "--fix", "--dry-run", "--format=json"}),
            "ibid: --dry-run shows a difference, so it goes with no --format\n");
  EXPECT_EQ(errors({"check", "--fix", "-", "a.md"}),
            "ibid: --fix prints what it makes of standard input, so - goes with no other path\n");
}

}  // namespace
}  // namespace ibid::app::test
