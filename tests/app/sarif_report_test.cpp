// `ibid check --format sarif`, field by field. That the log is valid by its schema is checked by
// check_sarif.sh, which needs tools that may not be there.
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/folder.h"
#include "app/process.h"
#include "lsp/uri.h"
#include "rules/rules.h"
#include "text/text.h"

namespace ibid::app::test {
namespace {

using nlohmann::json;

const std::string sample = std::string(IBID_SOURCE_DIR) + "/corpus/editions/united-opposition";

json log_of(const Invocation& what) {
  const Ran ran = run(what);
  return json::parse(ran.output)["runs"][0];
}

json log_in(const Folder& folder, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"check", "--format", "sarif"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return log_of({.arguments = arguments, .folder = folder.path()});
}

TEST(SarifReport, ListsEveryRuleWithItsPage) {
  const json driver =
      log_of({.arguments = {"check", "--format=sarif"}, .folder = sample})["tool"]["driver"];
  EXPECT_EQ(driver["name"], "Ibid");
  ASSERT_EQ(driver["rules"].size(), rules::all().size());
  for (std::size_t i = 0; i < rules::all().size(); ++i) {
    const json& rule = driver["rules"][i];
    const std::string id(rules::all()[i]->id);
    EXPECT_EQ(rule["id"], id);
    EXPECT_EQ(rule["help"]["markdown"].get<std::string>().rfind("# " + id + "\n", 0), 0U) << id;
    EXPECT_FALSE(rule["shortDescription"]["text"].get<std::string>().empty());
  }
}

TEST(SarifReport, CountsCodePointsAndBytes) {
  Folder folder;
  folder.write("глава 1.md", "Строка\r\n𝕹 \xFFé[^5].\r\rText\n");
  const json run = log_in(folder);
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(run["newlineSequences"], (json{"\r\n", "\n", "\r"}));
  EXPECT_EQ(run["originalUriBaseIds"]["%SRCROOT%"]["uri"],
            lsp::uri_of(folder.path().string() + "/"));
  EXPECT_EQ(run["artifacts"][0]["location"]["uri"], "%D0%B3%D0%BB%D0%B0%D0%B2%D0%B0%201.md");
  ASSERT_EQ(run["results"].size(), 1U);
  const json& result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "note-undefined");
  EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"],
            "note-undefined");
  EXPECT_EQ(result["level"], "error");
  const json& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"], (json{{"uri", "%D0%B3%D0%BB%D0%B0%D0%B2%D0%B0%201.md"},
                                             {"uriBaseId", "%SRCROOT%"},
                                             {"index", 0}}));
  EXPECT_EQ(place["region"], (json{{"startLine", 2},
                                   {"startColumn", 5},
                                   {"endLine", 2},
                                   {"endColumn", 9},
                                   {"byteOffset", 22},
                                   {"byteLength", 4}}));
}

TEST(SarifReport, WhatIsSilencedIsSuppressed) {
  Folder folder;
  folder.write("1.md",
               "<!-- ibid-ignore-next note-undefined: так в тексте -->\nA[^1]\n\nB[^2]\n\n"
               "<!-- ibid-ignore-next note-undefined -->\nC[^3]\n");
  const json results = log_in(folder)["results"];
  ASSERT_EQ(results.size(), 3U);
  EXPECT_EQ(results[0]["message"]["text"], "No note 2 in this chapter");
  EXPECT_EQ(results[0]["suppressions"], json::array());
  const json& first = results[1]["suppressions"][0];
  EXPECT_EQ(results[1]["ruleId"], "note-undefined");
  EXPECT_EQ(first["kind"], "inSource");
  EXPECT_EQ(first["justification"], "так в тексте");
  EXPECT_EQ(first["location"]["physicalLocation"]["region"]["startLine"], 1);
  EXPECT_FALSE(results[2]["suppressions"][0].contains("justification"));
  // Nobody else hears of them.
  const Ran text = run({.arguments = {"check", "1.md"}, .folder = folder.path()});
  EXPECT_EQ(text.code, 1);
  EXPECT_EQ(text.output.find("No note 1"), std::string::npos) << text.output;
}

TEST(SarifReport, NamesWhatLiesOutsideByItsWholePath) {
  Folder folder;
  folder.write("there/1.md", "Text[^9].\n");
  folder.write("here/2.md");
  const json run = log_of({.arguments = {"check", "--format=sarif", "../there", "2.md"},
                           .folder = folder.path() / "here"});
  EXPECT_EQ(run["artifacts"][0]["location"],
            (json{{"uri", lsp::uri_of((folder.path() / "there/1.md").string())}}));
  EXPECT_EQ(run["artifacts"][1]["location"], (json{{"uri", "2.md"}, {"uriBaseId", "%SRCROOT%"}}));
}

TEST(SarifReport, SaysWhatCouldNotBeChecked) {
  Folder folder;
  folder.write("1.md");
  const json fine = log_in(folder);
  EXPECT_EQ(fine["invocations"], json::array({{{"executionSuccessful", true}}}));
  const json failed = log_in(folder, {"1.md", "gone.md"});
  EXPECT_EQ(failed["invocations"][0]["executionSuccessful"], false);
  EXPECT_EQ(failed["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
            "gone.md: No such file");
}

TEST(SarifReport, RelatedPlacesHaveAnEnd) {
  Folder folder;
  folder.write("1.md", "Раз.[^1]\n\n[^1]: Один.\n\n[^1]: Два.\n");
  const json run = log_in(folder);
  ASSERT_EQ(run["results"].size(), 1U) << run["results"];
  const json& related = run["results"][0]["relatedLocations"][0];
  EXPECT_EQ(related["id"], 0);
  EXPECT_EQ(related["physicalLocation"]["region"]["startLine"], 3);
  EXPECT_LT(related["physicalLocation"]["region"]["startColumn"],
            related["physicalLocation"]["region"]["endColumn"]);
}

text::Offset at(const text::Text& text, const json& line, const json& column) {
  return text.offset({line.get<std::uint32_t>() - 1, column.get<std::uint32_t>() - 1},
                     text::Encoding::utf32);
}

// Both ways of naming a region name the same.
text::Span span_of(const text::Text& text, const json& region) {
  const auto begin = region["byteOffset"].get<text::Offset>();
  const text::Span span{begin, begin + region["byteLength"].get<text::Offset>()};
  EXPECT_EQ(span, (text::Span{at(text, region["startLine"], region["startColumn"]),
                              at(text, region["endLine"], region["endColumn"])}));
  return span;
}

// One run finds what to mend, the log says how: made by hand, it is what `--fix` makes.
TEST(SarifReport, ItsFixesAreWhatFixMakes) {
  Folder folder;
  const std::string chapter =
      "Раз.[^1] 𝔄 два.[^2] Три.[^3]\r\n\r\n"
      "[^1]: E.H. Carr, *Socialism in One Country*, London 1958, p. 7.\r\n\r\n"
      "[^2]: Carr, ibid., p. 9.\r\n\r\n[^3]: Ibid., p. 9.\r\n";
  folder.write("1.md", chapter);
  const json run = log_in(folder);
  std::map<text::Offset, std::pair<text::Span, std::string>> edits;
  const text::Text text(chapter);
  for (const json& result : run["results"]) {
    span_of(text, result["locations"][0]["physicalLocation"]["region"]);
    if (!result.contains("fixes")) continue;
    for (const json& change : result["fixes"][0]["artifactChanges"])
      for (const json& one : change["replacements"]) {
        const text::Span span = span_of(text, one["deletedRegion"]);
        edits[span.begin] = {span, one["insertedContent"]["text"]};
      }
  }
  EXPECT_EQ(edits.size(), 2U);
  std::string mended = chapter;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    const auto& [span, words] = edit->second;
    mended.replace(span.begin, span.size(), words);
  }
  test::run({.arguments = {"check", "--fix"}, .folder = folder.path()});
  EXPECT_EQ(folder.read("1.md"), mended);
  EXPECT_NE(mended, chapter);
}

}  // namespace
}  // namespace ibid::app::test
