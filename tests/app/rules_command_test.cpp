// `ibid rules` and `ibid explain`, as processes.
#include <nlohmann/json.hpp>
#include <string>

#include <gtest/gtest.h>

#include "app/process.h"
#include "rules/rules.h"

namespace ibid::app::test {
namespace {

using nlohmann::json;

std::string line_of(const std::string& text, const std::string& beginning) {
  const std::size_t at = ('\n' + text).find('\n' + beginning + ' ');
  return at == text.npos ? "" : text.substr(at, text.find('\n', at) - at);
}

TEST(Rules, ListsEachWithWhatMendsIt) {
  const std::string list = run({.arguments = {"rules"}}).output;
  EXPECT_EQ(line_of(list, "RULE"), "RULE                 SEVERITY     MENDED  WHEN");
  for (const rules::Rule* rule : rules::all())
    EXPECT_NE(line_of(list, std::string(rule->id)), "") << rule->id;
  EXPECT_NE(line_of(list, "ibid-partial").find("  --fix   "), std::string::npos) << list;
  EXPECT_NE(line_of(list, "note-undefined").find("  editor  "), std::string::npos) << list;
  EXPECT_EQ(line_of(list, "ibid-first").find("editor"), std::string::npos) << list;
}

TEST(Rules, ListsThemForPrograms) {
  const json list = json::parse(run({.arguments = {"rules", "--format=json"}}).output);
  EXPECT_EQ(list["version"], 1);
  ASSERT_EQ(list["rules"].size(), rules::all().size());
  EXPECT_EQ(list["rules"][0], (json{{"id", "note-undefined"},
                                    {"severity", "error"},
                                    {"summary", std::string(rules::all()[0]->summary)},
                                    {"fix", "offered"}}));
  for (const json& rule : list["rules"]) {
    if (rule["id"] == "ibid-partial") {
      EXPECT_EQ(rule["fix"], "safe");
    }
    if (rule["id"] == "ibid-first") {
      EXPECT_EQ(rule["fix"], nullptr);
    }
  }
}

TEST(Explain, PrintsThePage) {
  for (const rules::Rule* rule : rules::all()) {
    const Ran ran = run({.arguments = {"explain", std::string(rule->id)}});
    EXPECT_EQ(ran.code, 0);
    EXPECT_EQ(ran.output.rfind("# " + std::string(rule->id) + "\n", 0), 0U) << ran.output;
  }
}

TEST(Explain, WithoutAnIdListsThemAll) {
  const Ran ran = run({.arguments = {"explain"}});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.output, run({.arguments = {"rules"}}).output +
                            "\n`ibid explain note-order` tells all about one.\n");
}

TEST(Explain, SuggestsTheNearest) {
  const Ran ran = run({.arguments = {"explain", "note-ordre"}});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.errors,
            "ibid: there is no rule “note-ordre”. Did you mean “note-order”?\n"
            "`ibid rules` lists them all\n");
}

}  // namespace
}  // namespace ibid::app::test
