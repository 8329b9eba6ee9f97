// What is being written at a place of a half-typed JSON text.
#include "app/files/json_place.h"

#include <string>

#include <gtest/gtest.h>

namespace ibid::app {
namespace {

// `|` is the place. As `kind path ‹token› others`; a member's value has none.
std::string place(std::string json) {
  const std::size_t at = json.find('|');
  json.erase(at, 1);
  const JsonPlace found = json_place(json, static_cast<text::Offset>(at));
  constexpr std::string_view kinds[] = {"none", "key", "value"};
  std::string out(kinds[static_cast<std::size_t>(found.kind)]);
  for (const auto& step : found.path) out += "/" + step.value_or("*");
  out += " ‹" + json.substr(found.token.begin, found.token.size()) + "›";
  if (found.colon) out += ":";
  const bool alone = found.kind != JsonPlace::Kind::key && !found.path.empty() && found.path.back();
  if (alone) return out;
  for (const std::string& other : found.others) out += " " + other;
  return out;
}

TEST(JsonPlace, KeysAndValues) {
  EXPECT_EQ(place("|{}"), "none ‹›");
  EXPECT_EQ(place("{|}"), "key ‹›");
  EXPECT_EQ(place("{\"ti|tle\": \"X\", \"главы\": []}"), "key ‹\"title\"›: главы");
  EXPECT_EQ(place("{\"title\": |}"), "value/title ‹›");
  EXPECT_EQ(place("{\"title\": \"𝔄|\"}"), "value/title ‹\"𝔄\"›");
  EXPECT_EQ(place("{\"a\": 1|}"), "value/a ‹1›");
  EXPECT_EQ(place("{\"a\": 1 |}"), "none/a ‹›");
  EXPECT_EQ(place("{\"a\": 1, |}"), "key ‹› a");
  EXPECT_EQ(place("{\"chapters\": [\"1.md\", \"|2.md\", \"3.md\"]}"),
            "value/chapters/* ‹\"2.md\"› 1.md 3.md");
  EXPECT_EQ(place("{\"series\": [{\"name\": \"x\"}, {\"lab|\": 1}], \"b\": 1}"),
            "key/series/* ‹\"lab\"›:");
  EXPECT_EQ(place("{\"rules\": {\"a\": {\"b\": 1}, |}, \"c\": 2}"), "key/rules ‹› a");
}

TEST(JsonPlace, HalfTyped) {
  EXPECT_EQ(place("{\r\n  \"title\": \"X\",\r\n  \"pageR|\r\n}"), "key ‹\"pageR› title");
  EXPECT_EQ(place("{\n  \"title\": \"X\"\n  \"page|\n  \"names\": []\n}"),
            "key ‹\"page› title names");
  EXPECT_EQ(place("{\"ibid\": {\"style\": \"us|\n}, \"names\": []}"), "value/ibid/style ‹\"us›");
  EXPECT_EQ(place("{\"rules\": {\"note-order\": |"), "value/rules/note-order ‹›");
  EXPECT_EQ(place("{\"chapters\": [\"a.md\", |"), "value/chapters/* ‹› a.md");
  EXPECT_EQ(place("{pag|: 1}"), "key ‹pag›:");
  EXPECT_EQ(place("[}]]{\"a\": [1}, \"b|\""), "none ‹\"b\"›");
  EXPECT_EQ(place("{\"a\\\"b\": 1, \"c|\": 2}"), "key ‹\"c\"›: a\"b");
}

TEST(JsonPlace, AnyBytesAndAnyDepth) {
  const std::string odd = "{\"a\xFF\": [\"\\\", {\"b\\u00e9\": tru\n\"c\":::,,]}}[[{\"d";
  for (text::Offset at = 0; at <= odd.size(); ++at) {
    const JsonPlace found = json_place(odd, at);
    EXPECT_LE(found.token.begin, at);
    EXPECT_GE(found.token.end, at);
  }
  constexpr std::size_t deep = 300'000;
  const std::string nested = std::string(deep, '[') + std::string(deep, '}') + "\"x\"";
  EXPECT_EQ(json_place(nested, 2 * deep + 1).path.size(), deep);
}

}  // namespace
}  // namespace ibid::app
