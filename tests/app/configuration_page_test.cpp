// docs/configuration.md against the schema: it names every key and option, and what it shows as
// edition.json has no mistakes.
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "app/files/manifest.h"
#include "rules/rules.h"

namespace ibid::app {
namespace {

std::string page() {
  std::ifstream in(std::string(IBID_SOURCE_DIR) + "/docs/configuration.md", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void expect_keys(const Json& schema, const std::string& text) {
  const Json* properties = schema.find("properties");
  if (const Json* items = schema.find("items")) expect_keys(*items, text);
  if (!properties) return;
  for (std::size_t i = 0; i < properties->keys.size(); ++i) {
    const std::string& key = properties->keys[i].name;
    EXPECT_NE(text.find("`" + key + "`"), text.npos) << key;
    if (key != "rules") expect_keys(properties->items[i], text);
  }
}

TEST(ConfigurationPage, NamesEveryKeyAndOption) {
  const std::string text = page();
  expect_keys(manifest_schema(), text);
  for (const rules::Rule* rule : rules::all())
    for (const rules::Option& option : rule->options) {
      const std::string row = "`" + std::string(rule->id) + "`: `" + std::string(option.name) + "`";
      EXPECT_NE(text.find(row), text.npos) << row;
    }
}

TEST(ConfigurationPage, NamesEveryValue) {
  const std::string text = page();
  const Json& top = *manifest_schema().find("properties");
  for (const Json& word : top.find("pageRange")->find("enum")->items)
    EXPECT_NE(text.find("`" + word.string + "`"), text.npos) << word.string;
  for (const Json& of_ibid : top.find("ibid")->find("properties")->items)
    for (const Json& word : of_ibid.find("enum")->items)
      EXPECT_NE(text.find("`" + word.string + "`"), text.npos) << word.string;
}

TEST(ConfigurationPage, WhatItShowsIsRight) {
  const std::string text = page();
  const std::string fence = "```json\n";
  int shown = 0;
  for (std::size_t at = text.find(fence); at != text.npos; at = text.find(fence, at + 1)) {
    const std::size_t begin = at + fence.size();
    const std::string json = text.substr(begin, text.find("```", begin) - begin);
    const Manifest manifest = read_manifest(json);
    for (const Problem& one : manifest.problems) ADD_FAILURE() << one.message << "\n" << json;
    ++shown;
  }
  EXPECT_GE(shown, 3);
}

}  // namespace
}  // namespace ibid::app
