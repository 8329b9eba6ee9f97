// The table of rules, and the page that each has in docs/rules.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "rules/rules.h"

namespace ibid::rules {
namespace {

namespace fs = std::filesystem;

const fs::path pages = fs::path(IBID_SOURCE_DIR) / "docs" / "rules";

std::string page_of(const Rule& rule) {
  std::ifstream file(pages / (std::string(rule.id) + ".md"));
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

TEST(Catalogue, IdsAreDistinctAndFound) {
  std::set<std::string_view> ids;
  for (const Rule* rule : all()) {
    EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
    EXPECT_EQ(find(rule->id), rule);
    EXPECT_FALSE(rule->summary.empty()) << rule->id;
    // It needs a dictionary, and so to be asked for.
    EXPECT_EQ(rule->severity == Severity::off, rule->id == "word-nonword") << rule->id;
  }
  EXPECT_EQ(find("note"), nullptr);
  EXPECT_EQ(find(""), nullptr);
}

TEST(Catalogue, SeveritiesHaveNames) {
  for (const Severity severity :
       {Severity::error, Severity::warning, Severity::information, Severity::hint, Severity::off}) {
    EXPECT_EQ(severity_named(name(severity)), severity);
  }
  EXPECT_EQ(severity_named("Error"), std::nullopt);
}

TEST(Catalogue, EveryRuleHasItsPage) {
  for (const Rule* rule : all()) {
    const std::string page = page_of(*rule);
    EXPECT_TRUE(page.starts_with("# " + std::string(rule->id) + "\n")) << rule->id;
    EXPECT_NE(page.find("Severity: " + std::string(name(rule->severity))), page.npos) << rule->id;
    EXPECT_NE(page.find("\"" + std::string(rule->id) + "\": \"off\""), page.npos) << rule->id;
    for (const Option& option : rule->options) {
      EXPECT_NE(page.find("\"" + std::string(option.name) + "\": "), page.npos) << rule->id;
    }
  }
}

// A rule about bibliographies or edition.json is silenced by no comment.
TEST(Catalogue, EveryPageTellsHowToSilence) {
  for (const Rule* rule : all()) {
    const std::string page = page_of(*rule);
    const std::string id(rule->id);
    const bool tells = page.find("\n<!-- ibid-ignore-next " + id + ": ") != page.npos ||
                       page.find("\n<!-- ibid-ignore-file " + id + ": ") != page.npos;
    EXPECT_EQ(tells, rule->check != nullptr) << rule->id;
  }
}

TEST(Catalogue, EveryPageHasItsRule) {
  for (const auto& file : fs::directory_iterator(pages)) {
    const std::string id = file.path().stem().string();
    EXPECT_TRUE(id == "README" || find(id)) << id;
  }
}

}  // namespace
}  // namespace ibid::rules
