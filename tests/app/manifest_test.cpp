#include "app/files/manifest.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "app/files/edition_schema.h"
#include "app/files/embedded.h"
#include "app/files/located_json.h"
#include "rules/rules.h"

namespace ibid::app {
namespace {

using model::IbidUse;
using model::PageRange;

std::string file(const std::string& name) {
  std::ifstream in(std::string(IBID_SOURCE_DIR) + '/' + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const Json& schema() {
  return manifest_schema();
}

TEST(Manifest, ReadsEverything) {
  const Manifest manifest = read_manifest(
      "{\"title\": \"Книга\", \"author\": \"A\", \"language\": \"en-GB\",\n"
      "\"chapters\": [\"a.md\", \"части/*.md\"], \"bibliography\": [\"s.bib\"],\n"
      "\"series\": [{\"name\": \"author\", \"labels\": \"[0-9]+\\\\*\"}],\n"
      "\"ibid\": {\"resetAt\": \"never\", \"emptyNotes\": \"break\", \"style\": \"avoid\"},\n"
      "\"pageRange\": \"oxford\", \"names\": [\"Girondin\"], \"sigla\": {\"ПСС\": \"Works\"},\n"
      "\"terms\": {\"desyatin\": \"an area\"}, \"classes\": [\"verse\"],\n"
      "\"rules\": {\"note-order\": \"off\", \"head-level\": {\"severity\": \"hint\"}}}");
  EXPECT_TRUE(manifest.problems.empty()) << manifest.problems.front().message;
  const model::Conventions& read = *manifest.conventions;
  EXPECT_EQ(read.title, "Книга");
  EXPECT_EQ(read.language, "en-GB");
  ASSERT_EQ(manifest.chapters->size(), 2U);
  EXPECT_EQ((*manifest.chapters)[1].path, "части/*.md");
  EXPECT_TRUE(read.lists_chapters);
  EXPECT_EQ(read.bibliography, std::vector<std::string>{"s.bib"});
  EXPECT_EQ(read.series->rank("3*").series, "author");
  EXPECT_EQ(read.series->rank("3").series, model::SeriesTable::named);
  EXPECT_EQ(read.ibid,
            (IbidUse{IbidUse::Reset::never, IbidUse::EmptyNotes::breaks, IbidUse::Style::avoid}));
  EXPECT_EQ(read.page_range, PageRange::oxford);
  EXPECT_EQ(read.sigla.at("ПСС"), "Works");
  EXPECT_EQ(read.rules.at("note-order"), "off");
  EXPECT_EQ(read.rules.at("head-level"), "hint");
}

TEST(Manifest, ReadsWhatRulesAreTold) {
  const Manifest manifest = read_manifest(
      R"({"rules": {"dup-word": {"severity": "off", "except": ["bye", "из"]},
                    "ibid-run": {"atLeast": 3}, "note-order": "hint"}})");
  EXPECT_TRUE(manifest.problems.empty()) << manifest.problems.front().message;
  const model::Conventions& read = *manifest.conventions;
  EXPECT_EQ(read.rules.at("dup-word"), "off");
  EXPECT_EQ(read.rules.at("note-order"), "hint");
  EXPECT_FALSE(read.rules.contains("ibid-run"));
  EXPECT_EQ(read.rule_options.at("dup-word").at("except"), (std::vector<std::string>{"bye", "из"}));
  EXPECT_EQ(read.rule_options.at("ibid-run").at("atLeast"), std::vector<std::string>{"3"});
  EXPECT_FALSE(read.rule_options.contains("note-order"));
  const Manifest wrong =
      read_manifest(R"({"rules": {"ibid-run": {"atLeast": "3"}, "x": {"y": 1}}})");
  EXPECT_EQ(wrong.problems.size(), 2U);
  EXPECT_TRUE(wrong.conventions->rule_options.empty());
}

TEST(Manifest, NeedsNothing) {
  const Manifest manifest = read_manifest("{}");
  EXPECT_TRUE(manifest.problems.empty());
  EXPECT_FALSE(manifest.chapters);
  EXPECT_FALSE(manifest.conventions->lists_chapters);
}

struct ManifestMistake {
  std::string_view json;
  std::string_view place;
  std::string_view message;
};

// Without it the tests' names would hold addresses.
void PrintTo(const ManifestMistake& mistake, std::ostream* out) {
  *out << mistake.json;
}

class ManifestMistakes : public testing::TestWithParam<ManifestMistake> {};

TEST_P(ManifestMistakes, StandAtTheirPlace) {
  const auto& [json, place, message] = GetParam();
  const Manifest manifest = read_manifest(json);
  ASSERT_EQ(manifest.problems.size(), 1U);
  const Problem& problem = manifest.problems.front();
  EXPECT_EQ(json.substr(problem.span.begin, problem.span.size()), place);
  EXPECT_NE(problem.message.find(message), std::string::npos) << problem.message;
}

INSTANTIATE_TEST_SUITE_P(
    Manifest, ManifestMistakes,
    testing::Values(
        ManifestMistake{"[]", "[]", "must be an object"},
        ManifestMistake{"12", "12", "must be an object"},
        ManifestMistake{"{\"chpaters\": []}", "\"chpaters\"", "Did you mean “chapters”?"},
        ManifestMistake{"{\"глава\": 1}", "\"глава\"", "no entry “глава”"},
        ManifestMistake{"{\"title\": 7}", "7", "“title” must be text"},
        ManifestMistake{"{\"names\": [\"a\", false]}", "false", "An entry of “names” must be text"},
        ManifestMistake{"{\"chapters\": [\"\"]}", "\"\"", "is empty"},
        ManifestMistake{"{\"chapters\": [\"/etc/*.md\"]}", "\"/etc/*.md\"", "relative"},
        ManifestMistake{"{\"chapters\": [\"a\\\\b.md\"]}", "\"a\\\\b.md\"", "“/”"},
        ManifestMistake{"{\"chapters\": [\"[a.md\"]}", "\"[a.md\"", "not closed"},
        ManifestMistake{"{\"chapters\": [\"../*.md\"]}", "\"../*.md\"", "cannot leave"},
        ManifestMistake{"{\"chapters\": [\"**\"]}", "\"**\"", "**/*.md"},
        ManifestMistake{"{\"chapters\": [\"a.md\", \"a.md\"]}", "\"a.md\"", "twice"},
        ManifestMistake{"{\"bibliography\": [\"*.bib\"]}", "\"*.bib\"", "not patterns"},
        ManifestMistake{"{\"ibid\": {\"resetAt\": \"chaptr\"}}", "\"chaptr\"",
                        "Did you mean “chapter”?"},
        ManifestMistake{"{\"ibid\": {\"style\": true}}", "true", "\"use\", \"avoid\" or null"},
        ManifestMistake{"{\"series\": [{\"name\": \"a\"}]}", "{\"name\": \"a\"}", "lacks “labels”"},
        ManifestMistake{"{\"series\": [{\"name\": \"a\", \"labels\": \"(\"}]}", "\"(\"", "regular"},
        ManifestMistake{"{\"rules\": {\"note-ordr\": \"off\"}}", "\"note-ordr\"",
                        "no rule “note-ordr”. Did you mean “note-order”?"},
        ManifestMistake{"{\"rules\": {\"note-order\": \"of\"}}", "\"of\"", "must be \"error\""},
        ManifestMistake{"{\"rules\": {\"note-order\": {\"severity\": 1}}}", "1",
                        "“severity” must be"},
        ManifestMistake{R"({"rules": {"dup-word": {"exept": []}}})", "\"exept\"",
                        "no option “exept”. Did you mean “except”?"},
        ManifestMistake{R"({"rules": {"note-order": {"except": []}}})", "\"except\"",
                        "no option “except”"},
        ManifestMistake{R"({"rules": {"dup-word": {"except": "bye"}}})", "\"bye\"",
                        "“except” must be a list"},
        ManifestMistake{R"({"rules": {"dup-word": {"except": ["bye", 1]}}})", "1",
                        "text in quotation"},
        ManifestMistake{R"({"rules": {"ibid-run": {"atLeast": 1.5}}})", "1.5",
                        "must be a whole number"},
        ManifestMistake{R"({"rules": {"ibid-run": {"atLeast": -2}}})", "-2",
                        "must be a whole number"},
        ManifestMistake{R"({"rules": {"ibid-run": ["off"]}})", "[\"off\"]", "must be"},
        ManifestMistake{"{\"title\": \"a\", \"title\": \"b\"}", "\"title\"", "twice"}));

TEST(Manifest, TheRestStillHolds) {
  const Manifest manifest = read_manifest(file("corpus/editions/nonsense/edition.json"));
  EXPECT_GT(manifest.problems.size(), 20U);
  EXPECT_TRUE(std::is_sorted(
      manifest.problems.begin(), manifest.problems.end(),
      [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; }));
  ASSERT_TRUE(manifest.chapters);
  EXPECT_EQ(manifest.chapters->front().path, "chapters/*.md");
  EXPECT_EQ(manifest.conventions->series->rank("12").series, "source");
}

TEST(Manifest, KeepsWhatStandsBeforeASyntaxError) {
  const Manifest manifest = read_manifest("{\"title\": \"A\",\n\"chapters\": [\"1.md\",]\n}");
  EXPECT_FALSE(manifest.complete);
  EXPECT_EQ(manifest.problems.size(), 1U);
  EXPECT_EQ(manifest.conventions->title, "A");
  EXPECT_EQ(manifest.chapters->size(), 1U);
}

TEST(ManifestSchema, IsTheFileInDocs) {
  EXPECT_EQ(edition_schema(), file("docs/edition.schema.json"))
      << "`ibid schema > docs/edition.schema.json` writes it anew";
  EXPECT_TRUE(parse_located_json(edition_schema()).problems.empty());
}

TEST(ManifestSchema, KnowsExactlyTheRules) {
  const Json& known = *schema().find("properties")->find("rules")->find("properties");
  EXPECT_EQ(known.keys.size(), rules::all().size());
  for (const rules::Rule* rule : rules::all()) {
    const Json* entry = known.find(rule->id);
    ASSERT_TRUE(entry) << rule->id;
    EXPECT_EQ(entry->find("default")->string, rules::name(rule->severity)) << rule->id;
  }
}

// Every word that the schema allows means something of its own, its default the usual thing.
TEST(ManifestSchema, EveryWordIsRead) {
  const Json& top = *schema().find("properties");
  std::vector<PageRange> ranges;
  for (const Json& word : top.find("pageRange")->find("enum")->items)
    ranges.push_back(
        read_manifest("{\"pageRange\": \"" + word.string + "\"}").conventions->page_range);
  EXPECT_EQ(ranges.front(), PageRange::any_consistent);
  std::sort(ranges.begin(), ranges.end());
  EXPECT_EQ(std::adjacent_find(ranges.begin(), ranges.end()), ranges.end());

  const Json& ibid = *top.find("ibid")->find("properties");
  for (std::size_t i = 0; i < ibid.keys.size(); ++i)
    for (const Json& word : ibid.items[i].find("enum")->items) {
      const std::string written = word.is(Json::Kind::null) ? "null" : '"' + word.string + '"';
      const auto read =
          read_manifest("{\"ibid\": {\"" + ibid.keys[i].name + "\": " + written + "}}");
      EXPECT_TRUE(read.problems.empty());
      const Json* usual = ibid.items[i].find("default");
      EXPECT_EQ(read.conventions->ibid == IbidUse{},
                usual->kind == word.kind && usual->string == word.string)
          << ibid.keys[i].name << ' ' << written;
    }
}

TEST(ManifestSchema, EverySeverityIsKnown) {
  const Json& severity = *schema().find("definitions")->find("severity");
  for (const Json& word : severity.find("enum")->items)
    EXPECT_TRUE(rules::severity_named(word.string)) << word.string;
}

TEST(RulePages, ThereIsOneForEachRule) {
  if (embedded_rule_pages().empty()) GTEST_SKIP() << "docs/rules has no pages";
  for (const rules::Rule* rule : rules::all())
    EXPECT_TRUE(std::any_of(embedded_rule_pages().begin(), embedded_rule_pages().end(),
                            [&](const EmbeddedPage& page) { return page.id == rule->id; }))
        << rule->id;
}

}  // namespace
}  // namespace ibid::app
