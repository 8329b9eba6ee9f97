// `ibid check`, as a process. The expected outputs of the corpus lie beside this file in golden/;
// IBID_UPDATE=1 writes them anew.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

namespace fs = std::filesystem;

const std::string corpus = std::string(IBID_SOURCE_DIR) + "/corpus/editions/";
const std::string golden = std::string(IBID_SOURCE_DIR) + "/tests/app/golden/";

void expect_golden(const std::string& name, const std::string& output) {
  if (::getenv("IBID_UPDATE")) {
    fs::create_directories(golden);
    std::ofstream(golden + name, std::ios::binary) << output;
  }
  std::ifstream in(golden + name, std::ios::binary);
  EXPECT_EQ(output, (std::string{std::istreambuf_iterator<char>(in), {}})) << name;
}

class CheckCorpus : public testing::TestWithParam<std::string> {};

TEST_P(CheckCorpus, PrintsWhatIsExpected) {
  const std::string folder = corpus + GetParam();
  const Ran text = run({.arguments = {"check", "--hints"}, .folder = folder});
  EXPECT_EQ(text.errors, "");
  expect_golden(GetParam() + ".txt", text.output);
  const Ran json = run({.arguments = {"check", "--format", "json"}, .folder = folder});
  EXPECT_EQ(json.code, text.code);
  expect_golden(GetParam() + ".json", json.output);
  const Ran jobs = run({.arguments = {"check", "--hints", "--jobs=7"}, .folder = folder});
  EXPECT_EQ(jobs.output, text.output);
}

INSTANTIATE_TEST_SUITE_P(Editions, CheckCorpus,
                         testing::Values("tiny", "nonsense", "not-json", "united-opposition"),
                         [](const auto& of) {
                           std::string name = of.param;
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

TEST(Check, ExitCodeFollowsTheGravest) {
  Folder folder;
  folder.write("clean.md", "# A\n\nText[^1].\n\n[^1]: A work.\n");
  folder.write("warned.md", "# A\n\n[^1]: Never called.\n");
  const std::string here = folder.path();
  EXPECT_EQ(run({.arguments = {"check", "clean.md"}, .folder = here}).code, 0);
  EXPECT_EQ(run({.arguments = {"check", "clean.md"}, .folder = here}).output,
            "Nothing found in 1 file\n");
  EXPECT_EQ(run({.arguments = {"check", "warned.md"}, .folder = here}).code, 1);
  EXPECT_EQ(run({.arguments = {"check", "--fail-on=error"}, .folder = here}).code, 0);
  EXPECT_EQ(run({.arguments = {"check", "--fail-on=hint"}, .folder = here}).code, 1);
  EXPECT_EQ(run({.arguments = {"check", "--fail-on=off"}, .folder = here}).code, 0);
}

TEST(Check, AFileIsCheckedWithinItsEdition) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["*.md"]})");
  folder.write("1.md", "See [there](2.md#x).\n");
  folder.write("2.md", "# A {#x}\n\nText[^9].\n");
  const Ran ran = run({.arguments = {"check", "1.md"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.output;
  EXPECT_EQ(ran.output, "Nothing found in 1 file\n");
  EXPECT_EQ(run({.arguments = {"check", "1.md", "2.md", "1.md"}, .folder = folder.path()}).code, 1);
}

TEST(Check, AFolderWithinAnEditionMeansItsChapters) {
  Folder folder;
  folder.write("edition.json", "{}");
  folder.write("a/1.md");
  folder.write("b/2.md", "Text[^9].\n");
  EXPECT_EQ(run({.arguments = {"check"}, .folder = folder.path() / "a"}).output,
            "Nothing found in 1 file\n");
  const Ran ran = run({.arguments = {"check", "../b"}, .folder = folder.path() / "a"});
  EXPECT_EQ(ran.output.substr(0, ran.output.find(' ')), "../b/2.md:1:5:");
}

TEST(Check, ReadsStandardInput) {
  const Ran ran = run({.arguments = {"check", "-"}, .input = "Текст[^9].\r\n"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.output, R"(-:1:6: error: No note 9 in this chapter [note-undefined]
  |
1 | Текст[^9].
  |      ^^^^

1 error in 1 file
)");
}

TEST(Check, SaysWhatItCannotRead) {
  Folder folder;
  folder.write("1.md");
  ASSERT_EQ(::mkfifo((folder.path() / "pipe.md").c_str(), 0600), 0);
  fs::create_directory(folder.path() / "empty");
  const Ran ran =
      run({.arguments = {"check", "1.md", "gone.md", "pipe.md", "empty"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.output, "Nothing found in 1 file\n");
  EXPECT_EQ(ran.errors,
            "ibid: gone.md: No such file\n"
            "ibid: pipe.md: It is a pipe, not a file\n"
            "ibid: empty: There is no chapter (*.md) in this folder\n");
}

// Editors do not show a byte order mark, so it is no column.
TEST(Check, AByteOrderMarkTakesNoColumn) {
  Folder folder;
  for (const std::string end : {"\n", "\r\n"}) {
    folder.write("plain.md", "Ж[^9]" + end + "Ж[^8]" + end);
    folder.write("marked.md", "\xEF\xBB\xBFЖ[^9]" + end + "Ж[^8]" + end);
    const auto told = [&](const std::string& name, const std::string& format) {
      std::string out =
          run({.arguments = {"check", "--format", format, name}, .folder = folder.path()}).output;
      for (std::size_t at = 0; (at = out.find(name)) != out.npos;)
        out.replace(at, name.size(), "x");
      return out;
    };
    EXPECT_NE(told("marked.md", "text").find("x:1:2: error: No note 9"), std::string::npos);
    EXPECT_EQ(told("marked.md", "github"), told("plain.md", "github"));
    const std::string json = told("marked.md", "json");
    EXPECT_NE(json.find("\"column\": 2,"), json.npos) << json;
    EXPECT_EQ(json.find("\"column\": 3,"), json.npos) << json;
    EXPECT_NE(json.find("\"begin\": 5,"), json.npos) << json;
    const std::string sarif = told("marked.md", "sarif");
    EXPECT_NE(sarif.find("\"startColumn\": 2,"), sarif.npos);
    EXPECT_EQ(sarif.find("\"startColumn\": 3,"), sarif.npos);
  }
}

TEST(Check, TheExceptionsOfDupWordAreWordsInEitherCase) {
  Folder folder;
  folder.write("edition.json",
               R"({"rules": {"dup-word": {"severity": "error", "except": ["Bye", "ПОКА"]}}})");
  folder.write("1.md", "They said bye bye and пока пока to the the end.\n");
  const Ran ran = run({.arguments = {"check"}, .folder = folder.path()});
  EXPECT_NE(ran.output.find("1 error in 2 files"), std::string::npos) << ran.output;
}

TEST(Check, NamesWhatItDoesNotKnow) {
  EXPECT_EQ(run({.arguments = {"chek"}}).errors,
            "ibid: there is no command “chek”. Did you mean “check”?\n"
            "`ibid --help` tells what there is\n");
  EXPECT_EQ(run({.arguments = {"check", "--formt", "json"}}).errors,
            "ibid: there is no option “--formt”. Did you mean “--format”?\n"
            "`ibid --help` tells what there is\n");
  for (const auto& arguments : std::vector<std::vector<std::string>>{{"chek"},
                                                                     {"--bogus"},
                                                                     {"check", "--format", "xml"},
                                                                     {"check", "--jobs", "0"},
                                                                     {"explain", "nothing"},
                                                                     {"rules", "all"},
                                                                     {"check", "--jobs"}}) {
    const Ran ran = run({.arguments = arguments});
    EXPECT_EQ(ran.code, 2) << arguments.front();
    EXPECT_EQ(ran.output, "");
    EXPECT_NE(ran.errors, "");
  }
}

TEST(Check, AClosedPipeIsQuiet) {
  const Ran ran =
      run({.arguments = {"check"}, .folder = corpus + "united-opposition", .close_output = true});
  EXPECT_EQ(ran.errors, "");
  EXPECT_LT(ran.code, 2);
}

TEST(Check, AFullDiskIsTold) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full";
  for (const char* command : {"rules", "--help", "--version"}) {
    const Ran ran = run({.arguments = {command}, .output_to = "/dev/full"});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.errors, "ibid: cannot write the result: The disk is full\n");
  }
}

}  // namespace
}  // namespace ibid::app::test
