#include "app/files/located_json.h"

#include <string>

#include <gtest/gtest.h>

namespace ibid::app {
namespace {

std::string at(std::string_view bytes, text::Span span) {
  return std::string(bytes.substr(span.begin, span.size()));
}

TEST(LocatedJson, KnowsThePlaceOfEveryKeyAndValue) {
  constexpr std::string_view json =
      "{\r\n \"заголовок\" : \"𝕹 \\\" é\" ,\t\"n\":-12.5e3,\"list\":[1, 2,true,null ,{}]\r\n}\r\n";
  const ParsedJson parsed = parse_located_json(json);
  ASSERT_TRUE(parsed.problems.empty()) << parsed.problems.front().message;
  const Json& root = parsed.root;
  EXPECT_EQ(at(json, root.span), json.substr(0, json.size() - 2));
  EXPECT_EQ(at(json, root.keys[0].span), "\"заголовок\"");
  EXPECT_EQ(at(json, root.items[0].span), "\"𝕹 \\\" é\"");
  EXPECT_EQ(root.items[0].string, "𝕹 \" é");
  EXPECT_EQ(at(json, root.items[1].span), "-12.5e3");
  EXPECT_EQ(root.items[1].number, -12500);
  const Json& list = root.items[2];
  EXPECT_EQ(at(json, list.span), "[1, 2,true,null ,{}]");
  ASSERT_EQ(list.items.size(), 5U);
  EXPECT_EQ(at(json, list.items[0].span), "1");
  EXPECT_EQ(at(json, list.items[1].span), "2");
  EXPECT_EQ(at(json, list.items[2].span), "true");
  EXPECT_EQ(at(json, list.items[3].span), "null");
  EXPECT_EQ(at(json, list.items[4].span), "{}");
}

TEST(LocatedJson, SkipsAByteOrderMark) {
  constexpr std::string_view json = "\xEF\xBB\xBF{\"a\":7}";
  const ParsedJson parsed = parse_located_json(json);
  EXPECT_TRUE(parsed.problems.empty());
  EXPECT_EQ(at(json, parsed.root.span), "{\"a\":7}");
  EXPECT_EQ(at(json, parsed.root.items[0].span), "7");
}

struct Mistake {
  std::string_view json;
  std::string_view place;
  text::Offset begin;
  std::string_view message;
};

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, StandAtTheirPlace) {
  const Mistake& expected = GetParam();
  const ParsedJson parsed = parse_located_json(expected.json);
  ASSERT_EQ(parsed.problems.size(), 1U);
  const Problem& problem = parsed.problems.front();
  EXPECT_EQ(at(expected.json, problem.span), expected.place);
  EXPECT_EQ(problem.span.begin, expected.begin);
  EXPECT_NE(problem.message.find(expected.message), std::string::npos) << problem.message;
}

INSTANTIATE_TEST_SUITE_P(
    LocatedJson, Mistakes,
    testing::Values(Mistake{"", "", 0, "empty"}, Mistake{" \r\n\t", "", 0, "empty"},
                    Mistake{"{", "{", 0, "ends before"}, Mistake{"{\"a\": [1,\n", ",", 8, "ends"},
                    Mistake{"{\"a\": 1,}", ",", 7, "comma before a closing bracket"},
                    Mistake{"[1,\r\n]", ",", 2, "comma before a closing bracket"},
                    Mistake{"{\"a\": 1\n\"b\": 2}", "\"b\"", 8, "comma is missing"},
                    Mistake{"{\"é\" 1}", "1", 6, "colon is missing"},
                    Mistake{"{// x\n}", "/", 1, "no comments"},
                    Mistake{"{'a': 1}", "'", 1, "straight double"},
                    Mistake{"{“a”: 1}", "“", 1, "straight double"},
                    Mistake{"{\"a\": \"b\n}", "\"b", 6, "not closed on this line"},
                    Mistake{"{\"a\": \"b", "\"b", 6, "not closed"},
                    Mistake{"{} {}", "{", 3, "behind the last bracket"},
                    Mistake{"{\"a\": tru}", "tru", 6, "Cannot be read"},
                    Mistake{"{\"a\": 1e999}", "1e999", 6, "Cannot be read"},
                    Mistake{"{\"a\": 1, \"a\": 2}", "\"a\"", 9, "twice"},
                    Mistake{"{\"a\": \"\xFF\"}", "\xFF", 7, "UTF-8"}));

TEST(LocatedJson, KeepsWhatStandsBeforeAMistake) {
  const ParsedJson parsed = parse_located_json("{\"title\": \"A\", \"list\": [1, 2, \"three");
  EXPECT_FALSE(parsed.complete);
  ASSERT_TRUE(parsed.root.find("title"));
  EXPECT_EQ(parsed.root.find("title")->string, "A");
  EXPECT_EQ(parsed.root.find("list")->items.size(), 2U);
}

TEST(LocatedJson, TheLastOfTwoCounts) {
  const ParsedJson parsed = parse_located_json("{\"a\": 1, \"a\": 2}");
  EXPECT_EQ(parsed.root.find("a")->number, 2);
  EXPECT_TRUE(parsed.complete);
}

TEST(LocatedJson, RefusesDeepNesting) {
  for (const char* bracket : {"[", "{\"a\":"}) {
    std::string json;
    for (int i = 0; i < 100'000; ++i) json += bracket;
    const ParsedJson parsed = parse_located_json(json);
    ASSERT_EQ(parsed.problems.size(), 1U);
    EXPECT_NE(parsed.problems.front().message.find("too deep"), std::string::npos);
  }
}

TEST(LocatedJson, SurvivesEveryPrefix) {
  const std::string json =
      "{\"заголовок\": [\"\\ud835\\udd79\", -1.5e+3, {\"a\": null}], \"b\": {\"c\": [[]]}, \"\": "
      "false}";
  for (std::size_t size = 0; size < json.size(); ++size) {
    const ParsedJson parsed = parse_located_json(std::string_view(json).substr(0, size));
    EXPECT_FALSE(parsed.complete) << size;
    for (const Problem& problem : parsed.problems) {
      EXPECT_LE(problem.span.begin, problem.span.end);
      EXPECT_LE(problem.span.end, size);
    }
  }
}

}  // namespace
}  // namespace ibid::app
