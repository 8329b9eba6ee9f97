// The part of the schema that is made of the rules, for rules that have every kind of option; and
// what edition.json then tells them.
#include "app/files/edition_schema.h"

#include <array>

#include <gtest/gtest.h>

#include "app/files/located_json.h"
#include "app/files/rule_settings.h"
#include "app/files/schema.h"

namespace ibid::app {
namespace {

using rules::Option;
using rules::Rule;
using rules::Severity;

constexpr std::array<std::string_view, 2> ways{"left", "right"};
constexpr std::array<Option, 4> all_kinds{{
    {"names", Option::Kind::words, {}, "Names: [\"Карр\"]"},
    {"side", Option::Kind::choice, "left", "Which side", ways},
    {"strict", Option::Kind::flag, "false", "Whether it is strict"},
    {"least", Option::Kind::number, "3", "How many"},
}};
const Rule plain{.id = "plain", .severity = Severity::hint, .summary = "It says “Ibid.”"};
const Rule told{.id = "told", .summary = "It follows Ibid.", .options = all_kinds};
const std::array<const Rule*, 2> made_up{&plain, &told};

Json whole() {
  const std::string text =
      R"({"type": "object", "x-ibid-member": "rule", "additionalProperties": false,
          "definitions": {"severity": {"enum": ["error", "hint", "off"]},
                          "level": {"anyOf": [{"$ref": "#/definitions/severity"},
                                              {"type": "object"}]}},
          "properties": )" +
      rules_schema(made_up) + "}";
  const ParsedJson parsed = parse_located_json(text);
  EXPECT_TRUE(parsed.problems.empty()) << parsed.problems[0].message << "\n" << text;
  return parsed.root;
}

std::string mistakes(std::string_view rules) {
  static const Json schema = whole();
  std::string out;
  for (const Problem& one : validate(parse_located_json(rules).root, schema))
    out += std::string(rules.substr(one.span.begin, one.span.size())) + ": " + one.message + "\n";
  return out;
}

TEST(EditionSchema, EachRuleHasItsMember) {
  EXPECT_EQ(rules_schema({made_up.data(), 1}),
            "{\n"
            "        \"plain\": {\n"
            "          \"description\": \"It says “Ibid.”.\",\n"
            "          \"default\": \"hint\",\n"
            "          \"$ref\": \"#/definitions/level\"\n"
            "        }\n"
            "      }");
  const Json all = whole();
  const Json& rule = *all.find("properties")->find("told");
  EXPECT_EQ(rule.find("description")->string, "It follows Ibid.");
  const Json& options = *rule.find("anyOf")->items[1].find("properties");
  EXPECT_EQ(options.keys.size(), 5U);
  EXPECT_EQ(options.find("names")->find("description")->string, "Names: [\"Карр\"].");
  EXPECT_EQ(options.find("side")->find("enum")->items[1].string, "right");
  EXPECT_EQ(options.find("side")->find("default")->string, "left");
  EXPECT_FALSE(options.find("strict")->find("default")->boolean);
  EXPECT_EQ(options.find("least")->find("default")->number, 3);
}

TEST(EditionSchema, MistakesInOptionsAreToldWhereTheyAre) {
  EXPECT_EQ(mistakes(R"({"plain": "off", "told": {"severity": "hint", "names": ["a"],
                         "side": "right", "strict": true, "least": 0}})"),
            "");
  EXPECT_EQ(
      mistakes(R"({"told": {"sid": "left", "side": "lfet", "strict": "yes", "least": 1e99}})"),
      "\"sid\": There is no option “sid”. Did you mean “side”?\n"
      "\"lfet\": “side” must be \"left\" or \"right\". Did you mean “left”?\n"
      "\"yes\": “strict” must be true or false\n"
      "1e99: “least” must be a whole number, 0 or more\n");
}

std::string read(std::string_view rules) {
  const RuleSettings settings = read_rule_settings(parse_located_json(rules).root, made_up);
  std::string out;
  for (const auto& [rule, severity] : settings.severities) out += rule + "=" + severity + " ";
  for (const auto& [rule, options] : settings.options)
    for (const auto& [name, words] : options) {
      out += rule + "." + name + "=";
      for (const std::string& word : words) out += word + ",";
      out += " ";
    }
  return out;
}

TEST(EditionSchema, WhatRulesAreTold) {
  EXPECT_EQ(read(R"({"plain": {"severity": "off"}, "told": {"names": ["Карр", "b"],
                     "side": "right", "strict": true, "least": 12}})"),
            "plain=off told.least=12, told.names=Карр,b, told.side=right, told.strict=true, ");
  EXPECT_EQ(read(R"({"told": "hint", "other": "off"})"), "told=hint ");
  EXPECT_EQ(read(R"({"told": {"names": "a", "side": "up", "strict": 1, "least": -1}})"), "");
  EXPECT_EQ(read("[]"), "");
  EXPECT_EQ(read(R"({"told": {"names": ["a", 1, ""], "least": 99999999999}})"), "told.names=a, ");
}

}  // namespace
}  // namespace ibid::app
