// What follows from a place, over the wire, with a client that can all and one that can nothing:
// lenses, links, who leans on whom, hints and symbols in two steps.
#include <algorithm>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::follow_test {
namespace {

const std::string first =
    "# Один 𝔄\n\n"
    "𝔄 раз.[^1] Два.[^2] [третья](2.md#three)\n\n"
    "## Within\n\n"
    "[]{.pb n=12}Три [Троцкий]{.person key=trotsky}.[^3]\n\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
    "[^2]: Ibid., p. 4, at https://example.org/𝔄.\n\n"
    "[^3]: Ibid., p. 7; Nobody, p. 9.\n";
const std::string second =
    "Before.[^1]\n\n## []{.pb n=99}Третья {#three}\n\n"
    "[^1]: Serge, *Воспоминания 𝔄*, p. 5.\n";
const std::string bibliography =
    "\n@book{serge1963, author = {Serge, Victor}, title = {Воспоминания 𝔄}, date = {1963}}\n";

const Json rich{
    {"experimental", {{"commands", {{"commands", {"ibid.showReferences", "x"}}}}}},
    {"workspace", {{"symbol", {{"resolveSupport", {{"properties", {"location.range"}}}}}}}},
    {"textDocument",
     {{"inlayHint", {{"resolveSupport", {{"properties", {"tooltip", "label"}}}}}},
      {"implementation", {{"linkSupport", true}}},
      {"documentLink", {{"tooltipSupport", true}}}}}};

class Follow : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  std::string uri(const std::string& name = "1.md") const { return folder_.uri(name); }
  Json document(const std::string& name = "1.md") const {
    return {{"textDocument", {{"uri", uri(name)}}}};
  }
  Json at(int line, int character, const std::string& name = "1.md") const {
    Json out = document(name);
    out["position"] = position(line, character);
    return out;
  }

  void start(const Json& capabilities) {
    folder_.file("edition.json", R"({"chapters": ["*.md"], "bibliography": ["s.bib"]})");
    folder_.file("1.md", first);
    folder_.file("2.md", second);
    folder_.file("s.bib", bibliography);
    capabilities_ = client_.initialize(capabilities)["capabilities"];
    client_.open(uri("2.md"), second);
    client_.open(uri(), first);
    // Until the bibliography has been read, Serge is a work that the notes introduce.
    int left = 100000;
    while (client_.call("textDocument/typeDefinition", at(8, 12)).empty() && left > 0) --left;
  }
  void edit(int version, const Json& where, const std::string& text) {
    client_.change(uri(), version, {{{"range", where}, {"text", text}}});
  }
  int error(const std::string& method, const Json& params) {
    const Json answer = client_.answer(client_.request(method, params));
    return answer.contains("error") ? answer["error"]["code"].get<int>() : 0;
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  Json capabilities_;
};

constexpr int content_modified = -32801;
constexpr int invalid_params = -32602;

TEST_F(Follow, LensesAreToldWhenTheyComeIntoSight) {
  start(rich);
  EXPECT_EQ(capabilities_["codeLensProvider"], (Json{{"resolveProvider", true}}));
  const Json lenses = client_.call("textDocument/codeLens", document());
  ASSERT_EQ(lenses.size(), 3U) << lenses;
  for (const Json& lens : lenses) EXPECT_FALSE(lens.contains("command"));
  EXPECT_EQ(lenses[0]["range"], on_line(0, 2, 9));
  const Json section = client_.call("codeLens/resolve", lenses[1])["command"];
  EXPECT_EQ(section["title"], "1 note, 1 unresolved");
  EXPECT_EQ(section["command"], "ibid.showReferences");
  EXPECT_EQ(
      section["arguments"],
      Json::array({uri(), position(4, 3), {{{"uri", uri()}, {"range", on_line(12, 19, 25)}}}}));
  const Json work = client_.call("codeLens/resolve", lenses[2])["command"];
  EXPECT_EQ(work["title"], "cited 3 times here, 4 times in the edition");
  ASSERT_EQ(work["arguments"][2].size(), 4U);
  EXPECT_EQ(work["arguments"][2][3], (Json{{"uri", uri("2.md")}, {"range", on_line(4, 6, 30)}}));
  // A lens of a text that has changed since tells of nothing else.
  edit(2, on_line(0, 2, 2), "## ");
  EXPECT_EQ(error("codeLens/resolve", lenses[2]), content_modified);
}

TEST_F(Follow, LensesAreCompleteWhereNobodyCanShowPlaces) {
  start(Json::object());
  const Json lenses = client_.call("textDocument/codeLens", document());
  ASSERT_EQ(lenses.size(), 3U);
  EXPECT_EQ(lenses[0]["command"], (Json{{"title", "3 notes, 1 unresolved"}, {"command", ""}}));
  EXPECT_EQ(client_.call("codeLens/resolve", lenses[0]), lenses[0]);
  client_.notify("workspace/didChangeConfiguration",
                 {{"settings", {{"ibid", {{"headings", false}}}}}});
  EXPECT_EQ(client_.call("textDocument/codeLens", document()).size(), 1U);
  client_.notify("workspace/didChangeConfiguration",
                 {{"settings", {{"ibid", {{"codeLens", false}}}}}});
  EXPECT_EQ(client_.call("textDocument/codeLens", document()), Json::array());
}

TEST_F(Follow, LinksAreFollowedToWhereTheyLeadBy) {
  start(rich);
  const Json links = client_.call("textDocument/documentLink", document());
  ASSERT_EQ(links.size(), 2U) << links;
  EXPECT_EQ(links[0]["range"], on_line(2, 30, 40));
  EXPECT_EQ(links[0]["tooltip"], "Третья");
  EXPECT_FALSE(links[0].contains("target"));
  EXPECT_EQ(links[1]["target"], "https://example.org/𝔄");
  EXPECT_EQ(links[1]["range"], on_line(10, 22, 44));
  EXPECT_EQ(client_.call("documentLink/resolve", links[0])["target"], uri("2.md") + "#L3");
  client_.change(uri("2.md"), 2, {{{"range", on_line(0, 0, 0)}, {"text", "New.\n\n"}}});
  EXPECT_EQ(client_.call("documentLink/resolve", links[0])["target"], uri("2.md") + "#L5");
  client_.change(uri("2.md"), 3, {{{"text", "Nothing.\n"}}});
  EXPECT_EQ(error("documentLink/resolve", links[0]), content_modified);
}

TEST_F(Follow, LinksAreLeftToOthers) {
  start(Json::object());
  const Json links = client_.call("textDocument/documentLink", document());
  ASSERT_EQ(links.size(), 2U);
  EXPECT_FALSE(links[0].contains("tooltip"));
  EXPECT_EQ(client_.call("textDocument/definition", at(2, 33)).size(), 1U);
  client_.notify("workspace/didChangeConfiguration",
                 {{"settings", {{"ibid", {{"links", false}, {"headings", false}}}}}});
  EXPECT_EQ(client_.call("textDocument/documentLink", document()), Json::array());
  EXPECT_EQ(client_.call("textDocument/definition", at(2, 33)), Json::array());
  EXPECT_EQ(client_.call("textDocument/definition", at(2, 8)).size(), 1U) << "a marker is ours";
  Json heading = at(2, 15, "2.md");
  heading["context"] = {{"includeDeclaration", true}};
  EXPECT_EQ(client_.call("textDocument/references", heading), Json::array());
}

TEST_F(Follow, WhoLeansOnWhom) {
  start(Json::object());
  EXPECT_EQ(capabilities_["callHierarchyProvider"], true);
  const Json found = client_.call("textDocument/prepareCallHierarchy", at(2, 9));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["name"], "Note 1");
  EXPECT_EQ(found[0]["detail"], "Serge, Воспоминания 𝔄, p. 3");
  EXPECT_EQ(found[0]["selectionRange"], on_line(8, 2, 3));
  const Json in = client_.call("callHierarchy/incomingCalls", {{"item", found[0]}});
  ASSERT_EQ(in.size(), 1U);
  EXPECT_EQ(in[0]["from"]["name"], "Note 2");
  EXPECT_EQ(in[0]["fromRanges"], Json::array({on_line(10, 6, 11)}));
  const Json out = client_.call("callHierarchy/outgoingCalls", {{"item", in[0]["from"]}});
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0]["to"], found[0]);
  EXPECT_EQ(out[0]["fromRanges"], in[0]["fromRanges"]);
  const Json end = client_.call("callHierarchy/outgoingCalls", {{"item", found[0]}});
  ASSERT_EQ(end.size(), 1U);
  EXPECT_EQ(end[0]["to"]["uri"], uri("s.bib"));
  EXPECT_EQ(end[0]["to"]["selectionRange"], on_line(1, 6, 15));
  const Json cited = client_.call("callHierarchy/incomingCalls", {{"item", end[0]["to"]}});
  ASSERT_EQ(cited.size(), 2U);
  EXPECT_EQ(cited[1]["from"]["uri"], uri("2.md"));
}

TEST_F(Follow, WhoLeansOnANoteAfterEdits) {
  start(Json::object());
  const Json note = client_.call("textDocument/prepareCallHierarchy", at(2, 9))[0];
  const Json params{{"item", note}};
  edit(2, on_line(0, 0, 0), "Новое.\n\n");
  const Json in = client_.call("callHierarchy/incomingCalls", params);
  ASSERT_EQ(in.size(), 1U) << "what stands elsewhere changes nothing";
  EXPECT_EQ(in[0]["fromRanges"], Json::array({on_line(12, 6, 11)}));
  edit(3, on_line(10, 48, 52), "p. 33");
  EXPECT_EQ(error("callHierarchy/incomingCalls", params), content_modified);
  EXPECT_EQ(error("callHierarchy/outgoingCalls", params), content_modified);
  Json strange = params;
  strange["item"].erase("data");
  EXPECT_EQ(error("callHierarchy/incomingCalls", strange), content_modified);
  strange["item"]["data"] = 7;
  EXPECT_EQ(error("callHierarchy/incomingCalls", strange), invalid_params);
}

TEST_F(Follow, HintsAndSymbolsInTwoSteps) {
  start(rich);
  Json params = document();
  params["range"] = range(position(0, 0), position(99, 0));
  const Json hints = client_.call("textDocument/inlayHint", params);
  ASSERT_EQ(hints.size(), 2U) << hints;
  EXPECT_EQ(hints[0]["label"], "→ Serge, Воспоминания 𝔄");
  EXPECT_FALSE(hints[0].contains("tooltip"));
  const Json hint = client_.call("inlayHint/resolve", hints[0]);
  EXPECT_NE(hint["tooltip"]["value"].get<std::string>().find("n. 1"), std::string::npos) << hint;
  EXPECT_EQ(hint["label"], hints[0]["label"]);

  const Json symbols = client_.call("workspace/symbol", {{"query", "trotsky"}});
  ASSERT_EQ(symbols.size(), 1U);
  EXPECT_EQ(symbols[0]["name"], "Троцкий (trotsky)");
  EXPECT_EQ(symbols[0]["location"], (Json{{"uri", uri()}}));
  EXPECT_EQ(client_.call("workspaceSymbol/resolve", symbols[0])["location"]["range"],
            on_line(6, 17, 24));
  edit(2, on_line(6, 0, 0), "x ");
  EXPECT_EQ(client_.call("workspaceSymbol/resolve", symbols[0])["location"]["range"],
            on_line(6, 19, 26));
  EXPECT_FALSE(client_.call("inlayHint/resolve", hints[0]).contains("tooltip")) << "as it came";
  edit(3, on_line(6, 0, 60), "");
  EXPECT_EQ(error("workspaceSymbol/resolve", symbols[0]), content_modified);
}

TEST_F(Follow, HintsAndSymbolsAtOnce) {
  start(Json::object());
  Json params = document();
  params["range"] = range(position(0, 0), position(99, 0));
  const Json hints = client_.call("textDocument/inlayHint", params);
  ASSERT_EQ(hints.size(), 2U);
  EXPECT_EQ(hints[0]["tooltip"]["kind"], "plaintext");
  EXPECT_EQ(client_.call("inlayHint/resolve", hints[0]), hints[0]);
  params["textDocument"]["uri"] = uri("2.md");
  const Json pages = client_.call("textDocument/inlayHint", params);
  ASSERT_EQ(pages.size(), 1U) << "the short form says all itself: " << pages;
  EXPECT_EQ(pages[0]["label"], "p. 99");
  const Json symbols = client_.call("workspace/symbol", {{"query", "троцк"}});
  ASSERT_EQ(symbols.size(), 1U);
  EXPECT_EQ(symbols[0]["location"]["range"], on_line(6, 17, 24));
  client_.notify("workspace/didChangeConfiguration",
                 {{"settings", {{"ibid", {{"outline", false}, {"inlayHints", false}}}}}});
  EXPECT_EQ(client_.call("workspace/symbol", {{"query", "троцк"}}), Json::array());
  EXPECT_EQ(client_.call("textDocument/inlayHint", params), Json::array());
}

TEST_F(Follow, WhereAWorkIsCitedInFull) {
  start(rich);
  const Json found = client_.call("textDocument/implementation", at(10, 8));
  ASSERT_EQ(found.size(), 1U) << found;
  EXPECT_EQ(found[0]["targetUri"], uri());
  EXPECT_EQ(found[0]["originSelectionRange"]["start"], position(10, 6));
  EXPECT_EQ(client_.call("textDocument/implementation", at(12, 22)), Json::array());
}

}  // namespace
}  // namespace ibid::testing::follow_test
