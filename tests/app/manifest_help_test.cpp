// What edition.json offers and explains, whole and half typed.
#include "app/files/manifest_help.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace ibid::app {
namespace {

std::vector<std::string> fitting(std::string_view glob) {
  if (glob == "**/*.md") return {"главы/1.md", "главы/2.md"};
  if (glob == "**/*.bib") return {"sources.bib"};
  return {"edition.json", "more.json"};
}

features::Choices choices(std::string json) {
  const std::size_t at = json.find('|');
  json.erase(at, 1);
  return manifest_choices(json, static_cast<text::Offset>(at), fitting);
}

std::string labels(const std::string& json) {
  std::string out;
  for (const features::Choice& choice : choices(json).items) out += choice.label + " ";
  return out;
}

TEST(ManifestHelp, KeysThatAreNotThereYetAtTheirLevel) {
  const std::string top = labels("{\"title\": \"X\", \"chapters\": [],\n  \"|");
  EXPECT_NE(top.find("pageRange "), top.npos) << top;
  EXPECT_EQ(top.find("chapters "), top.npos) << top;
  EXPECT_EQ(labels("{\"ibid\": {\"style\": null, |}}"), "resetAt emptyNotes ");
  EXPECT_EQ(labels("{\"series\": [{|}]}"), "name labels ");
  EXPECT_EQ(labels("{\"rules\": {\"note-order\": {\"|"), "severity ");
  EXPECT_EQ(labels("{\"rules\": {\"dup-word\": {\"|"), "severity except ");
  EXPECT_EQ(labels("{\"rules\": {\"ibid-run\": {\"severity\": \"off\", \"|"), "atLeast ");
  EXPECT_EQ(labels("{\"sigla\": {|}}"), "");
  const features::Choices all = choices("{\"ch|\n}");
  const auto chapters = std::find_if(all.items.begin(), all.items.end(),
                                     [](const auto& choice) { return choice.label == "chapters"; });
  ASSERT_NE(chapters, all.items.end());
  EXPECT_EQ(chapters->insert, "\"chapters\": []");
  EXPECT_EQ(chapters->cursor, chapters->insert.size() - 1);
  EXPECT_NE(chapters->about.find("in the order of the book"), std::string::npos);
  EXPECT_EQ(all.span, (text::Span{1, 4}));
}

TEST(ManifestHelp, RulesWithTheirSummaries) {
  const features::Choices rules = choices("{\"rules\": {\"ibid-first\": \"off\", \"|\n}}");
  EXPECT_GT(rules.items.size(), 30U);
  for (const features::Choice& rule : rules.items) {
    EXPECT_NE(rule.label, "ibid-first");
    EXPECT_FALSE(rule.about.empty()) << rule.label;
    EXPECT_TRUE(rule.detail.starts_with("usually \"")) << rule.label << rule.detail;
    EXPECT_TRUE(rule.about.ends_with("`ibid explain " + rule.label + "` tells more."));
  }
}

TEST(ManifestHelp, ValuesAndFiles) {
  EXPECT_EQ(labels("{\"rules\": {\"note-order\": \"|\n}}"), "error warning information hint off ");
  EXPECT_EQ(labels("{\"rules\": {\"dup-word\": {\"severity\": \"|\n}}}"),
            "error warning information hint off ");
  EXPECT_EQ(labels("{\"ibid\": {\"style\": |}}"), "use avoid null ");
  EXPECT_EQ(choices("{\"ibid\": {\"style\": |}}").items[2].insert, "null");
  EXPECT_EQ(labels("{\"chapters\": [\"главы/1.md\", \"|\"]}"), "главы/2.md ");
  EXPECT_EQ(labels("{\"bibliography\": [|]}"), "sources.bib more.json ");
  EXPECT_EQ(labels("{\"title\": \"|\"}"), "");
  EXPECT_EQ(labels("{\"nonsense\": {|}}"), "");
}

std::string hover(std::string json) {
  const std::size_t at = json.find('|');
  json.erase(at, 1);
  const auto found = manifest_hover(json, static_cast<text::Offset>(at));
  if (!found) return {};
  return json.substr(found->span.begin, found->span.size()) + " → " + found->plain;
}

TEST(ManifestHelp, KeysAreExplained) {
  EXPECT_EQ(hover("{\"tit|le\": \"X\"}"), "\"title\" → title\n\nThe title of the book.");
  const std::string rule = hover("{\"rules\": {\"note-or|der\": \"off\"}}");
  EXPECT_NE(rule.find("after one with a higher number"), rule.npos) << rule;
  EXPECT_NE(rule.find("Severity: off, usually warning"), rule.npos) << rule;
  EXPECT_NE(rule.find("Notes are numbered as they are read."), rule.npos) << rule;
  EXPECT_TRUE(rule.ends_with("`ibid explain note-order` tells more.")) << rule;
  const std::string told = hover("{\"rules\": {\"dup-word\": {\"sev|erity\": \"hint\"}}}");
  EXPECT_NE(told.find("How severe its findings are"), told.npos) << told;
  const std::string options = hover("{\"rules\": {\"dup-w|ord\": {\"severity\": \"hint\"}}}");
  EXPECT_NE(options.find("Option “except”: Words that may be printed twice"), options.npos)
      << options;
  EXPECT_TRUE(hover("{\"rules\": {\"ibid-run\": {\"at|Least\": 2}}}")
                  .starts_with("\"atLeast\" → atLeast\n\nHow many in a row"));
  EXPECT_TRUE(hover("{\"names\": [\"Ra|dek\"").starts_with("\"Radek\" → names"));
  EXPECT_EQ(hover("{\"nonsense|\": 1}"), "");
  EXPECT_EQ(hover("{ | \"title\": 1}"), "");
}

std::string written(const std::vector<features::Symbol>& symbols) {
  std::string out;
  for (const features::Symbol& symbol : symbols) {
    EXPECT_TRUE(symbol.span.contains(symbol.name_span));
    out += symbol.name;
    if (!symbol.detail.empty()) out += "=" + symbol.detail;
    if (!symbol.children.empty()) out += "(" + written(symbol.children) + ")";
    out += " ";
  }
  return out;
}

TEST(ManifestHelp, Outline) {
  EXPECT_EQ(written(manifest_outline("{\"title\": \"Книга 𝔄\", \"chapters\": [\"1.md\", \"2.md\"], "
                                     "\"series\": [{\"name\": \"source\", \"labels\": \"x\"}], "
                                     "\"ibid\": {\"style\": null}, \"names\": [")),
            "title=Книга 𝔄 chapters(1.md 2.md ) series(source(name=source labels=x ) ) "
            "ibid(style=null ) names ");
  EXPECT_EQ(written(manifest_outline("[1]")), "");
  EXPECT_EQ(written(manifest_outline("")), "");
}

TEST(ManifestHelp, WhatWasMeantIsKnown) {
  const Manifest manifest = read_manifest(
      R"({"chapter": [], "ibid": {"style": "avid"}, "rules": {"note-ordre": "off",
          "dup-word": {"exept": [], "severity": "hnt"}, "head-level": "wraning"}})");
  std::string meant;
  for (const Problem& problem : manifest.problems) meant += problem.meant.value_or("?") + " ";
  EXPECT_EQ(meant, "chapters avoid note-order except hint warning ");
}

}  // namespace
}  // namespace ibid::app
