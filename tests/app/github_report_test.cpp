// `ibid check --format github`: one workflow command a finding, with nothing in it that ends it
// early.
#include <string>

#include <gtest/gtest.h>

#include "app/commands/reports/report.h"
#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

FileReport with(std::string file, std::string text, Reported finding) {
  return {std::move(file), text::Text(text), {std::move(finding)}};
}

TEST(GithubReport, EscapesWhatEndsAProperty) {
  const FileReport file = with("a, b:100%\r\nc.md", "Строка\r\n𝕹 x[^5]\n",
                               {"note-undefined", rules::Severity::error,
                                "No note 5: 100%,\r\nor\xFF so", text::Span{20, 24}});
  EXPECT_EQ(print_github({file}),
            "::error file=a%2C b%3A100%25%0D%0Ac.md,line=2,endLine=2,col=4,endColumn=8,"
            "title=note-undefined::No note 5: 100%25,%0D%0Aor\uFFFD so\n");
}

TEST(GithubReport, KnowsThreeLevels) {
  using rules::Severity;
  std::string levels;
  for (const Severity severity :
       {Severity::error, Severity::warning, Severity::information, Severity::hint}) {
    const std::string line = print_github({with("a.md", "x", {"r", severity, "m", {0, 1}})});
    levels += line.substr(0, line.find(' ')) + '\n';
  }
  EXPECT_EQ(levels, "::error\n::warning\n::notice\n::notice\n");
}

TEST(GithubReport, IsEmptyWhereNothingIsFound) {
  Folder folder;
  folder.write("1.md");
  const Ran ran = run({.arguments = {"check", "--format=github"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.output, "");
  EXPECT_EQ(ran.errors, "");
}

TEST(GithubReport, ShowsHintsUnasked) {
  const std::string edition = std::string(IBID_SOURCE_DIR) + "/corpus/editions/united-opposition";
  const Ran ran = run({.arguments = {"check", "--format=github"}, .folder = edition});
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.output.find("::notice file=chapters/"), std::string::npos) << ran.output;
}

}  // namespace
}  // namespace ibid::app::test
