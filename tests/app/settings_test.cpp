// Settings: what is read from the JSON of all kinds of client, and that their page lists them all.
#include "app/server/settings/settings.h"

#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace ibid::app {
namespace {

using Problems = std::vector<std::string>;
using Source = SettingsSource;

SettingsRead read(std::string_view json, Source source = Source::section) {
  auto found = read_settings(json, source, {});
  if (!found) throw std::runtime_error("nothing in " + std::string(json));
  return *found;
}

TEST(Settings, EveryOneCanBeTurned) {
  std::set<std::string_view> names;
  for (const Setting& one : settings_table()) {
    EXPECT_TRUE(names.insert(one.name).second) << one.name;
    const bool other = !one.default_value();
    const auto set = read("{\"" + std::string(one.name) + "\":" + (other ? "true" : "false") + "}");
    EXPECT_EQ(set.problems, Problems());
    Settings expected;
    expected.*one.value = other;
    EXPECT_EQ(set.settings, expected) << one.name;
  }
  EXPECT_EQ(names.size(), sizeof(Settings) / sizeof(bool)) << "every member has its row";
}

TEST(Settings, OursAreFoundHoweverTheyArePacked) {
  Settings off;
  off.outline = false;
  for (const Source source : {Source::options, Source::section, Source::pushed}) {
    EXPECT_EQ(read(R"({"ibid":{"outline":false},"marksman":{"outline":7}})", source).settings, off);
    EXPECT_EQ(read(R"({"ibid.outline":false,"other.links":0})", source).settings, off);
    EXPECT_EQ(read(R"({"outline":false})", source).settings, off);
    EXPECT_EQ(read(R"({"ibid":[]})", source).settings, Settings{}) << "an empty table of Lua";
  }
}

TEST(Settings, WhatIsNotOursIsNoFault) {
  for (const char* json : {"", "null", "[]", "[1]", "7", "\"ibid\"", "{}", R"({"ibid":null})",
                           R"({"marksman":{"x":1}})", R"({"outline":false,"cmd":"x"})"}) {
    EXPECT_FALSE(read_settings(json, Source::pushed, {})) << json;
  }
  for (const char* json : {"", "null", "[]", "[1]", "7", "\"ibid\""}) {
    EXPECT_FALSE(read_settings(json, Source::options, {})) << json;
    const auto asked = read_settings(json, Source::section, {});
    ASSERT_TRUE(asked) << json;
    EXPECT_EQ(asked->settings, Settings{});
    EXPECT_EQ(asked->problems, Problems());
  }
}

TEST(Settings, WhatComesLaterLiesOverWhatWasThere) {
  Settings base;
  base.links = false;
  Settings expected = base;
  expected.outline = false;
  EXPECT_EQ(read_settings(R"({"outline":false,"headings":null})", Source::section, base)->settings,
            expected);
}

TEST(Settings, MistakesAreNamedWithTheirKey) {
  EXPECT_EQ(read(R"({"inlayHint":true})").problems,
            Problems{"There is no setting “ibid.inlayHint”. Did you mean “inlayHints”?"});
  EXPECT_EQ(read(R"({"примечания":{}})").problems,
            Problems{"There is no setting “ibid.примечания”"});
  const auto wrong = read(R"({"outline":"off","links":false,"headings":{"a":1},"server":{"x":1}})");
  EXPECT_EQ(wrong.problems,
            (Problems{"The setting “ibid.headings” must be true or false, not {\"a\":1}",
                      "The setting “ibid.outline” must be true or false, not \"off\""}));
  EXPECT_TRUE(wrong.settings.outline);
  EXPECT_FALSE(wrong.settings.links) << "the sound ones count";
}

TEST(Settings, ThePageListsThemAll) {
  std::ifstream file(IBID_SOURCE_DIR "/docs/settings.md");
  std::stringstream page;
  page << file.rdbuf();
  std::size_t rows = 0;
  for (std::string line; std::getline(page, line);) rows += line.starts_with("| `ibid.") ? 1 : 0;
  EXPECT_EQ(rows, settings_table().size());
  for (const Setting& one : settings_table()) {
    const std::string name = "| `ibid." + std::string(one.name) + "`";
    const std::string rest = " | `" + std::string(one.default_value() ? "true" : "false") + "` | " +
                             std::string(one.description) + " |";
    EXPECT_TRUE(page.str().find(name + rest) != std::string::npos ||
                page.str().find(name + "*" + rest) != std::string::npos)
        << name << rest;
  }
}

}  // namespace
}  // namespace ibid::app
