// The report of `ibid check --format json`, field by field (docs: "The report").

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

using nlohmann::json;

std::set<std::string> keys(const json& object) {
  std::set<std::string> names;
  for (const auto& [name, value] : object.items()) names.insert(name);
  return names;
}

TEST(JsonReport, HasExactlyItsFields) {
  const Ran ran =
      run({.arguments = {"check", "--format=json"},
           .folder = std::string(IBID_SOURCE_DIR) + "/corpus/editions/united-opposition"});
  const json report = json::parse(ran.output);
  EXPECT_EQ(keys(report), (std::set<std::string>{"files", "summary", "version"}));
  EXPECT_EQ(report["version"], 1);
  EXPECT_EQ(keys(report["summary"]),
            (std::set<std::string>{"error", "hint", "information", "warning"}));
  std::map<std::string, int> counted;
  for (const json& file : report["files"]) {
    EXPECT_EQ(keys(file), (std::set<std::string>{"file", "findings"}));
    std::size_t before = 0;
    for (const json& finding : file["findings"]) {
      EXPECT_EQ(keys(finding),
                (std::set<std::string>{"column", "endColumn", "endLine", "fixes", "line", "message",
                                       "related", "rule", "severity", "span"}));
      EXPECT_LE(before, finding["span"]["begin"]);
      before = finding["span"]["begin"];
      ++counted[finding["severity"]];
      for (const json& related : finding["related"])
        EXPECT_EQ(keys(related), (std::set<std::string>{"column", "file", "line", "message"}));
      for (const json& fix : finding["fixes"])
        EXPECT_EQ(keys(fix), (std::set<std::string>{"preferred", "title"}));
    }
  }
  for (const auto& [severity, number] : report["summary"].items())
    EXPECT_EQ(number, counted[severity]) << severity;
}

TEST(JsonReport, CountsLinesCodePointsAndBytes) {
  Folder folder;
  folder.write("глава.md",
               "Строка\r\n𝕹 \xFFé[^5] и [^5]: \r\n\r\n[^6]: Б.\n\n[^6]: В.\n\n[^6]: Д.[^6]\n");
  const Ran ran = run({.arguments = {"check", "--format", "json"}, .folder = folder.path()});
  const json report = json::parse(ran.output);
  ASSERT_EQ(report["files"].size(), 1U);
  EXPECT_EQ(report["files"][0]["file"], "глава.md");
  const json& first = report["files"][0]["findings"][0];
  EXPECT_EQ(first["rule"], "note-undefined");
  EXPECT_EQ(first["severity"], "error");
  EXPECT_EQ(first["line"], 2);
  EXPECT_EQ(first["column"], 5);
  EXPECT_EQ(first["endLine"], 2);
  EXPECT_EQ(first["endColumn"], 9);
  EXPECT_EQ(first["span"], (json{{"begin", 22}, {"end", 26}}));
  EXPECT_EQ(first["related"], json::array());
  EXPECT_EQ(first["fixes"], json::array({{{"title", "Create note 5"}, {"preferred", true}}}));
}

TEST(JsonReport, ListsWhatAnEditorOffers) {
  Folder folder;
  folder.write("1.md",
               "Раз.[^1] Два.[^2]\n\n[^1]: Carr, *Socialism*, London 1958, p. 7.\n\n"
               "[^2]: Carr, ibid., p. 9.\n");
  const Ran ran = run({.arguments = {"check", "--format", "json"}, .folder = folder.path()});
  const json findings = json::parse(ran.output)["files"][0]["findings"];
  ASSERT_EQ(findings.size(), 1U) << ran.output;
  EXPECT_EQ(findings[0]["fixes"],
            json::array({{{"title", "Drop the name before Ibid."}, {"preferred", true}}}));
}

TEST(JsonReport, ListsEveryFileOfTheEditionInOrder) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["2.md", "*.md"], "bibliography": ["s.bib"]})");
  for (const char* name : {"1.md", "2.md", "10.md", "s.bib"}) folder.write(name);
  const Ran ran = run({.arguments = {"check", "--format", "json"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0);
  std::vector<std::string> files;
  const json report = json::parse(ran.output);
  for (const json& file : report["files"]) files.push_back(file["file"]);
  EXPECT_EQ(files, (std::vector<std::string>{"edition.json", "2.md", "1.md", "10.md", "s.bib"}));
}

TEST(JsonReport, ShowsHintsAndWhatAFileNameHolds) {
  Folder folder;
  folder.write("a\xFF.md", "Text[^9].\n");
  const Ran ran = run({.arguments = {"check", "--format", "json"}, .folder = folder.path()});
  EXPECT_EQ(json::parse(ran.output)["files"][0]["file"], "a\uFFFD.md");
}

}  // namespace
}  // namespace ibid::app::test
