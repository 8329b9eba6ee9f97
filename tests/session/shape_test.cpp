// Folding, growing selections and colours over the wire, against the real program.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::shape_test {
namespace {

const std::string chapter =
    "# Раскол 𝔄\n\n"
    "> Цитата 𝔄\n> ещё.[^1]\n\n"
    "Text.[^2] And[^9]\n\n"
    "<!-- a\nb --> c\n\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
    "[^2]: Ibid., p. 4.\n";
const std::string uri = "untitled:1.md";

Json document() {
  return {{"textDocument", {{"uri", uri}}}};
}

const Json rich = {
    {"workspace",
     {{"semanticTokens", {{"refreshSupport", true}}}, {"inlayHint", {{"refreshSupport", true}}}}},
    {"textDocument",
     {{"foldingRange",
       {{"foldingRangeKind", {{"valueSet", {"comment", "region"}}}},
        {"foldingRange", {{"collapsedText", true}}}}},
      {"semanticTokens",
       {{"tokenTypes", {"function", "keyword", "class", "number", "variable", "property"}},
        {"tokenModifiers", {"declaration", "definition", "abstract"}},
        {"formats", {"relative"}},
        {"requests", {{"range", true}, {"full", {{"delta", true}}}}}}}}}};

/// What numbers mean: `line:column+length type modifier…`, a string each.
Json decoded(const Json& data, const Json& legend) {
  Json out = Json::array();
  int line = 0;
  int column = 0;
  for (std::size_t i = 0; i + 4 < data.size(); i += 5) {
    line += data[i].get<int>();
    column = data[i + 1].get<int>() + (data[i] == 0 ? column : 0);
    std::string one = std::to_string(line) + ":" + std::to_string(column) + "+" +
                      std::to_string(data[i + 2].get<int>()) + " " +
                      legend["tokenTypes"][data[i + 3].get<std::size_t>()].get<std::string>();
    for (std::size_t bit = 0; bit < legend["tokenModifiers"].size(); ++bit) {
      if ((data[i + 4].get<unsigned>() >> bit & 1U) != 0) {
        one += " " + legend["tokenModifiers"][bit].get<std::string>();
      }
    }
    out.push_back(one);
  }
  return out;
}

Json applied(Json data, const Json& edits) {
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    const auto first = data.begin() + (*edit)["start"].get<int>();
    data.erase(first, first + (*edit)["deleteCount"].get<int>());
    const Json more = edit->value("data", Json::array());
    data.insert(data.begin() + (*edit)["start"].get<int>(), more.begin(), more.end());
  }
  return data;
}

class Shape : public ::testing::Test {
 protected:
  Json start(const Json& capabilities) {
    const Json can = client_.initialize(capabilities)["capabilities"];
    client_.open(uri, chapter);
    return can;
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  Client client_;
};

TEST_F(Shape, FoldsAsARichClientTakesThem) {
  EXPECT_EQ(start(rich)["foldingRangeProvider"], true);
  EXPECT_EQ(client_.call("textDocument/foldingRange", document()),
            Json::array({{{"startLine", 0}, {"endLine", 8}},
                         {{"startLine", 2},
                          {"endLine", 3},
                          {"collapsedText", "> Цитата 𝔄 ещё. — Serge, Воспоминания 𝔄, p. 3"}},
                         {{"startLine", 7},
                          {"startCharacter", 4},
                          {"endLine", 8},
                          {"endCharacter", 2},
                          {"kind", "comment"}},
                         {{"startLine", 10},
                          {"endLine", 12},
                          {"kind", "region"},
                          {"collapsedText", "Notes 1–2"}}}));
}

TEST_F(Shape, FoldsWholeLinesAndNoMoreThanWanted) {
  start({{"textDocument",
          {{"foldingRange",
            {{"lineFoldingOnly", true},
             {"rangeLimit", 2},
             {"foldingRangeKind", {{"valueSet", {"imports"}}}}}}}}});
  EXPECT_EQ(
      client_.call("textDocument/foldingRange", document()),
      Json::array({{{"startLine", 0}, {"endLine", 8}}, {{"startLine", 10}, {"endLine", 12}}}));
}

TEST_F(Shape, SelectionsGrowForEachPlaceInOrder) {
  EXPECT_EQ(start({})["selectionRangeProvider"], true);
  Json params = document();
  params["positions"] = {position(12, 17), position(2, 9), position(99, 99), position(4, 5)};
  const Json found = client_.call("textDocument/selectionRange", params);
  ASSERT_EQ(found.size(), 4U);
  const auto ranges = [&](Json one) {
    Json out = Json::array();
    for (; !one.is_null(); one = one.value("parent", Json())) out.push_back(one["range"]);
    return out;
  };
  EXPECT_EQ(
      ranges(found[0]),
      Json::array({on_line(12, 16, 17), on_line(12, 13, 17), on_line(12, 6, 17), on_line(12, 6, 18),
                   on_line(12, 0, 18), range(position(10, 0), position(12, 18)),
                   range(position(0, 0), position(13, 0))}));
  // UTF-16: the astral letter counts two.
  EXPECT_EQ(ranges(found[1])[0], on_line(2, 9, 11));
  EXPECT_EQ(ranges(found[2]), Json::array({range(position(0, 0), position(13, 0))}));
  EXPECT_EQ(ranges(found[3])[0], range(position(0, 0), position(8, 7)));
  params["textDocument"]["uri"] = "untitled:unknown";
  EXPECT_EQ(client_.call("textDocument/selectionRange", params), nullptr);
  client_.change(uri, 2, {{{"text", ""}}});
  params = document();
  params["positions"] = Json::array({position(0, 0)});
  EXPECT_EQ(client_.call("textDocument/selectionRange", params),
            Json::array({Json{{"range", on_line(0, 0, 0)}}}));
}

TEST_F(Shape, TokensInTheClientsOwnTypes) {
  const Json can = start(rich)["semanticTokensProvider"];
  EXPECT_EQ(can["full"], (Json{{"delta", true}}));
  EXPECT_EQ(can["range"], true);
  const Json full = client_.call("textDocument/semanticTokens/full", document());
  const Json expected = {"3:6+4 function",
                         "5:5+4 function",
                         "5:13+4 function abstract unresolved",
                         "10:0+4 function definition",
                         "10:17+15 class declaration",
                         "10:48+4 number",
                         "12:0+4 function definition",
                         "12:6+5 keyword",
                         "12:13+4 number"};
  EXPECT_EQ(decoded(full["data"], can["legend"]), expected);
  Json params = document();
  params["range"] = range(position(5, 6), position(10, 18));
  const Json part = client_.call("textDocument/semanticTokens/range", params);
  EXPECT_EQ(decoded(part["data"], can["legend"]),
            Json(std::vector<Json>(expected.begin() + 1, expected.begin() + 5)));
}

TEST_F(Shape, EveryEncodingCountsItsOwnUnits) {
  for (const auto& [encoding, place] :
       std::vector<std::pair<std::string, std::string>>{{"utf-8", "10:17+29 class declaration"},
                                                        {"utf-16", "10:17+15 class declaration"},
                                                        {"utf-32", "10:17+14 class declaration"}}) {
    Json capabilities = rich;
    capabilities["general"]["positionEncodings"] = {encoding};
    Client client;
    const Json can = client.initialize(capabilities)["capabilities"];
    client.open(uri, chapter);
    const Json full = client.call("textDocument/semanticTokens/full", document());
    const Json legend = can["semanticTokensProvider"]["legend"];
    EXPECT_EQ(decoded(full["data"], legend)[4], place) << encoding;
  }
  start({});
}

TEST_F(Shape, AMinimalClientIsOfferedNoTokens) {
  EXPECT_FALSE(start({}).contains("semanticTokensProvider"));
  EXPECT_EQ(client_.call("textDocument/semanticTokens/full", document())["data"], Json::array());
}

TEST_F(Shape, WhatHasChangedSinceMakesTheWhole) {
  start(rich);
  Json last = client_.call("textDocument/semanticTokens/full", document());
  const auto step = [&] {
    Json params = document();
    params["previousResultId"] = last["resultId"];
    const Json delta = client_.call("textDocument/semanticTokens/full/delta", params);
    const Json whole = client_.call("textDocument/semanticTokens/full", document());
    EXPECT_EQ(applied(last["data"], delta["edits"]), whole["data"]) << delta;
    EXPECT_NE(delta["resultId"], last["resultId"]);
    last = whole;
    return delta["edits"];
  };
  EXPECT_EQ(step(), Json::array());
  client_.change(uri, 2, {{{"range", on_line(3, 0, 0)}, {"text", "line\n\n"}}});
  const Json edits = step();
  ASSERT_EQ(edits.size(), 1U);
  EXPECT_EQ(edits[0]["data"].size(), 5U);
  client_.change(uri, 3, {{{"range", on_line(7, 5, 9)}, {"text", ""}}});
  step();
  client_.change(uri, 4, {{{"text", ""}}});
  step();
  client_.change(uri, 5, {{{"text", "a[^1]\n"}}});
  step();
  client_.change(uri, 6, {{{"text", chapter}}});
  step();
  Json params = document();
  params["previousResultId"] = "never given";
  const Json whole = client_.call("textDocument/semanticTokens/full/delta", params);
  EXPECT_EQ(whole["data"], last["data"]);
}

TEST_F(Shape, AnyEditsChangeWhatWasSentIntoTheWhole) {
  start(rich);
  std::mt19937 random(5);
  const std::vector<std::string> pieces{
      "",   "[^1]", "[^9] ",      "\n\n[^3]: Ibid., p. 4.\n\n", "𝔄",   "Ibid. ", "\r\n",
      "> ", "*",    "see note 1", "[x]{.sic corr=y}",           "<!--"};
  Json last = client_.call("textDocument/semanticTokens/full", document());
  for (int version = 2; version < 80; ++version) {
    const int line = static_cast<int>(random() % 14);
    const int from = static_cast<int>(random() % 30);
    const int to = from + static_cast<int>(random() % 3 == 0 ? random() % 9 : 0);
    client_.change(
        uri, version,
        {{{"range", on_line(line, from, to)}, {"text", pieces[random() % pieces.size()]}}});
    Json params = document();
    params["previousResultId"] = last["resultId"];
    const Json delta = client_.call("textDocument/semanticTokens/full/delta", params);
    const Json whole = client_.call("textDocument/semanticTokens/full", document());
    ASSERT_EQ(applied(last["data"], delta["edits"]), whole["data"]) << version;
    last = whole;
  }
}

TEST_F(Shape, ColoursCanBeSwitchedOff) {
  client_.initialize(rich, {{"initializationOptions", {{"semanticTokens", false}}}});
  client_.open(uri, chapter);
  EXPECT_EQ(client_.call("textDocument/semanticTokens/full", document())["data"], Json::array());
}

// What is not edited itself may mean something else all the same.
class Echo : public ::testing::Test {
 protected:
  void start(const std::string& first, const std::string& second) {
    folder_.file("edition.json", R"({"chapters": ["1.md", "2.md"], "bibliography": ["a.bib"]})");
    folder_.file("a.bib", "");
    folder_.file("1.md", first);
    folder_.file("2.md", second);
    legend_ = client_.initialize(rich)["capabilities"]["semanticTokensProvider"]["legend"];
    client_.open(folder_.uri("1.md"), first);
    client_.open(folder_.uri("2.md"), second);
  }
  Json tokens() {
    const Json params = {{"textDocument", {{"uri", folder_.uri("2.md")}}}};
    return decoded(client_.call("textDocument/semanticTokens/full", params)["data"], legend_);
  }
  // Answers as a client does that looks again, until the second chapter shows something else.
  void await_other_than(const Json& before) {
    for (int i = 0; i < 100 && tokens() == before; ++i) {
      const Json asked = client_.wait([](const Json& message) {
        return message.value("method", "") == "workspace/semanticTokens/refresh";
      });
      client_.write(Client::frame({{"jsonrpc", "2.0"}, {"id", asked["id"]}, {"result", nullptr}}));
    }
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  Folder folder_;
  Client client_;
  Json legend_;
};

TEST_F(Echo, OfABibliography) {
  start("# One\n", "a[@serge1963].\n");
  const Json before = tokens();
  client_.open(folder_.uri("a.bib"), "@book{carr1958, title = {Socialism}}\n", 1, "bibtex");
  await_other_than(before);
  EXPECT_EQ(tokens(), Json::array({"0:2+10 property abstract unresolved"}));
  client_.change(folder_.uri("a.bib"), 2, {{{"text", "@book{serge1963, title = {Memoirs}}\n"}}});
  await_other_than({"0:2+10 property abstract unresolved"});
  EXPECT_EQ(tokens(), Json::array({"0:2+10 property"}));
}

TEST_F(Echo, OfAnEarlierChapter) {
  start("a[^1]\n\n[^1]: Nothing yet.\n", "b[^1]\n\n[^1]: Serge, p. 4.\n");
  const Json before = tokens();
  EXPECT_EQ(before[2], "2:6+5 variable abstract unresolved");
  client_.change(
      folder_.uri("1.md"), 2,
      {{{"range", on_line(2, 6, 18)}, {"text", "V. Serge, *Воспоминания 𝔄*, London 1963, p. 3."}}});
  await_other_than(before);
  EXPECT_EQ(tokens()[2], "2:6+5 variable");
}

}  // namespace
}  // namespace ibid::testing::shape_test
