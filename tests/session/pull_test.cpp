// Diagnostics that the client asks for: by document and by workspace, with result ids, and a word
// when something else than an edit of the document has changed them.
#include <map>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::pull_test {
namespace {

const std::string chapter =
    "# Раскол {#split}\n\n"
    "Ленин 𝔄 said so.[^1] And again.[^2]\n\n"
    "See [two](two.md#sequel).\n\n"
    "[^1]: E. H. Carr, *What Is History?* (London 1961), p. 1.\n\n"
    "[^2]: Ibid.\n";
const std::string sequel = "# The sequel {#sequel}\n\nBack [there](one.md#split).\n";

const Json pulls{{"textDocument", {{"diagnostic", Json::object()}}},
                 {"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}};
const Json pulls_related{{"textDocument", {{"diagnostic", {{"relatedDocumentSupport", true}}}}},
                         {"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}};

class Pull : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void SetUp() override {
    folder_.file("edition.json",
                 R"({"chapters": ["one.md", "two.md", "three.md"], "bibliography": ["b.bib"]})");
    folder_.file("one.md", chapter);
    folder_.file("two.md", sequel);
    folder_.file("three.md", "Nothing.[^7]\n");
    folder_.file("b.bib",
                 "@book{carr, author = {Carr, E. H.}, title = {What Is History?}}\n"
                 "@book{carr, title = {A}}\n");
  }
  std::string one() const { return folder_.uri("one.md"); }
  std::string two() const { return folder_.uri("two.md"); }
  Json root() const { return {{"rootUri", "file://" + folder_.path()}}; }

  Json pull(const std::string& uri, const std::string& previous = "") {
    Json params{{"textDocument", {{"uri", uri}}}};
    if (!previous.empty()) params["previousResultId"] = previous;
    return client_.call("textDocument/diagnostic", params);
  }
  /// Until the chapters and bibliographies have been read.
  std::map<std::string, Json> pull_all_read() {
    for (;;) {
      auto all = client_.pull_workspace();
      if (all.contains("three.md") && all.contains("b.bib")) return all;
    }
  }
  void insert(const std::string& uri, int version, int line, int column, const std::string& text) {
    client_.change(
        uri, version,
        {{{"range", range(position(line, column), position(line, column))}, {"text", text}}});
  }
  void expect_nothing_pushed() {
    for (const Json& message : client_.pending())
      EXPECT_NE(message.value("method", ""), "textDocument/publishDiagnostics") << message.dump();
  }
};

TEST_F(Pull, FindingsFollowTheTextAndComeOnce) {
  const Json result = client_.initialize(pulls);
  EXPECT_EQ(result["capabilities"]["diagnosticProvider"], (Json{{"identifier", "ibid"},
                                                                {"interFileDependencies", true},
                                                                {"workspaceDiagnostics", true},
                                                                {"workDoneProgress", true}}));
  client_.open(one(), chapter);
  Json report = pull(one());
  EXPECT_EQ(report["kind"], "full");
  insert(one(), 2, 2, 19, "7");
  const std::string before = report["resultId"];
  report = pull(one(), before);
  EXPECT_EQ(report["kind"], "full");
  EXPECT_NE(report["resultId"], before);
  EXPECT_EQ(report["items"][0]["range"], on_line(2, 17, 22));
  EXPECT_EQ(report["items"][0]["code"], "note-undefined");
  const Json again = pull(one(), report["resultId"]);
  EXPECT_EQ(again, (Json{{"kind", "unchanged"}, {"resultId", report["resultId"]}}));
  // Prose before the findings moves them, behind them it does not.
  insert(one(), 3, 7, 0, "\n");
  EXPECT_EQ(pull(one(), report["resultId"])["kind"], "full") << "the Ibid. has moved";
  insert(one(), 4, 0, 0, "é");
  const Json moved = pull(one(), report["resultId"]);
  EXPECT_EQ(pull(one(), moved["resultId"])["kind"], "unchanged");
  EXPECT_EQ(client_.finish(), 0);
  expect_nothing_pushed();
}

TEST_F(Pull, WhoCannotBeToldToAskAgainIsPushed) {
  for (const Json& can : {Json::object(), Json{{"textDocument", {{"diagnostic", Json::object()}}}},
                          Json{{"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}}}) {
    Client client;
    EXPECT_FALSE(client.initialize(can)["capabilities"].contains("diagnosticProvider")) << can;
    client.open("untitled:a", "A.[^1]\n");
    EXPECT_EQ(codes(client.diagnostics("untitled:a", 1)), Json::array({"note-undefined"}));
    EXPECT_EQ(client.finish(), 0);
  }
}

TEST_F(Pull, TheWorkspaceIsEveryDocumentOfEveryEdition) {
  client_.initialize(pulls, root());
  client_.open(one(), chapter, 3);
  const auto all = pull_all_read();
  EXPECT_EQ(all.size(), 5U);
  EXPECT_EQ(all.at("one.md")["version"], 3);
  EXPECT_EQ(codes(all.at("one.md")["items"]), Json::array());
  EXPECT_TRUE(all.at("two.md")["version"].is_null());
  EXPECT_EQ(codes(all.at("three.md")["items"]), Json::array({"note-undefined"}));
  EXPECT_EQ(codes(all.at("edition.json")["items"]), Json::array());
  EXPECT_EQ(codes(all.at("b.bib")["items"]), Json::array({"bib-dup-key"}));
  // Nobody has it open, and it may be asked for all the same.
  EXPECT_EQ(pull(folder_.uri("three.md"))["items"], all.at("three.md")["items"]);

  Json known = Json::array();
  for (const auto& [name, report] : all)
    known.push_back({{"uri", report["uri"]}, {"value", report["resultId"]}});
  known.push_back({{"uri", folder_.uri("gone.md")}, {"value", "x"}});
  client_.change(one(), 4, {{{"range", on_line(0, 9, 17)}, {"text", "[^9]"}}});
  const auto next = client_.pull_workspace(known);
  EXPECT_EQ(next.size(), 6U);
  for (const auto& [name, report] : next) {
    const bool news = name == "one.md" || name == "two.md" || name == "gone.md";
    EXPECT_EQ(report["kind"], news ? "full" : "unchanged") << report;
  }
  EXPECT_EQ(codes(next.at("two.md")["items"]), Json::array({"xref-broken"}))
      << "the heading is no more";
  EXPECT_EQ(next.at("gone.md")["items"], Json::array());
  EXPECT_EQ(client_.finish(), 0);
  expect_nothing_pushed();
}

TEST_F(Pull, TheClientIsToldWhenAnEditElsewhereChangesADocument) {
  client_.initialize(pulls, root());
  client_.open(one(), chapter);
  client_.open(two(), sequel);
  pull_all_read();
  const Json before = pull(two());
  EXPECT_EQ(codes(before["items"]), Json::array());
  // The heading that two.md links to loses its name.
  client_.change(one(), 2, {{{"range", on_line(0, 9, 17)}, {"text", ""}}});
  pull(one());
  client_.await_refresh();
  const Json after = pull(two(), before["resultId"]);
  EXPECT_EQ(codes(after["items"]), Json::array({"xref-broken"}));
  EXPECT_EQ(pull(two(), after["resultId"])["kind"], "unchanged");
  EXPECT_EQ(client_.finish(), 0);
  expect_nothing_pushed();
}

// Who has asked for an open document by itself goes by that answer and passes over what a list of
// the workspace, asked for every two seconds by VS Code, says of it.
TEST_F(Pull, AListDoesNotTakeTheWordAway) {
  client_.initialize(pulls, root());
  client_.open(one(), chapter);
  client_.open(two(), sequel);
  pull_all_read();
  const Json before = pull(two());
  client_.change(one(), 2, {{{"range", on_line(0, 9, 17)}, {"text", ""}}});
  EXPECT_EQ(codes(client_.pull_workspace().at("two.md")["items"]), Json::array({"xref-broken"}));
  client_.await_refresh();
  EXPECT_EQ(codes(pull(two(), before["resultId"])["items"]), Json::array({"xref-broken"}));
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Pull, WhatAnEditChangesElsewhereComesWithIt) {
  client_.initialize(pulls_related, root());
  client_.open(one(), chapter);
  client_.open(two(), sequel);
  pull_all_read();
  pull(one());
  pull(two());
  client_.change(one(), 2, {{{"range", on_line(0, 9, 17)}, {"text", ""}}});
  const Json report = pull(one());
  ASSERT_EQ(report["relatedDocuments"].size(), 1U) << report;
  const Json related = report["relatedDocuments"][two()];
  EXPECT_EQ(related["kind"], "full");
  EXPECT_EQ(codes(related["items"]), Json::array({"xref-broken"}));
  EXPECT_FALSE(pull(one()).contains("relatedDocuments")) << "only once";
  EXPECT_EQ(pull(two(), related["resultId"])["kind"], "unchanged");
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Pull, WhatIsReadInTheBackgroundIsToldOf) {
  client_.initialize(pulls);
  client_.open(one(), "See [two](two.md#sequel) and [more](two.md#more).\n");
  std::string id;
  for (Json report = pull(one());; report = pull(one(), id)) {
    if (report["kind"] == "full") id = report["resultId"];
    if (report["kind"] == "full" && codes(report["items"]) == Json::array({"xref-broken"})) break;
    client_.await_refresh();
  }
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Pull, BibliographiesAndTheEditionArePulledToo) {
  client_.initialize(pulls, root());
  const std::string bib = folder_.uri("b.bib");
  const std::string manifest = folder_.uri("edition.json");
  pull_all_read();
  client_.open(bib, "@book{a, title = {A}}\n", 1, "bibtex");
  EXPECT_FALSE(pull(bib)["resultId"].empty());
  client_.change(bib, 2, {{{"text", "@book{a, title = {𝔄}}\n@book{, title = {B}}\n"}}});
  // It is read in the background: what was known is answered first, and then there is news.
  for (Json report = pull(bib);
       report["items"].empty() || report["items"][0]["code"] != "bib-parse"; report = pull(bib))
    client_.await_refresh();
  client_.open(manifest, R"({"chapterz": []})", 1, "json");
  EXPECT_EQ(codes(pull(manifest)["items"]), Json::array({"edition-invalid"}));
  EXPECT_EQ(pull(folder_.uri("foreign.json"))["items"], Json::array());
  EXPECT_EQ(client_.finish(), 0);
  expect_nothing_pushed();
}

TEST_F(Pull, PartialResultsAndProgressCarryTheirTokens) {
  client_.initialize(pulls, root());
  pull_all_read();
  const Json result = client_.call("workspace/diagnostic", {{"previousResultIds", Json::array()},
                                                            {"partialResultToken", "part 𝔄"},
                                                            {"workDoneToken", 77}});
  EXPECT_EQ(result["items"], Json::array());
  std::size_t reports = 0;
  std::string kinds;
  for (const Json& message : client_.pending()) {
    if (message.value("method", "") != "$/progress") continue;
    const Json& params = message["params"];
    if (params["token"] == "part 𝔄") reports += params["value"]["items"].size();
    if (params["token"] == 77) kinds += params["value"].value("kind", "") + " ";
  }
  EXPECT_EQ(reports, 5U);
  EXPECT_EQ(kinds, "begin report report report end ");
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Pull, AClosedChapterIsTheDisksAgain) {
  client_.initialize(pulls, root());
  pull_all_read();
  client_.open(folder_.uri("three.md"), "Mended.\n");
  EXPECT_EQ(pull(folder_.uri("three.md"))["items"], Json::array());
  client_.notify("textDocument/didClose", {{"textDocument", {{"uri", folder_.uri("three.md")}}}});
  const auto all = pull_all_read();
  EXPECT_EQ(codes(all.at("three.md")["items"]), Json::array({"note-undefined"}));
  EXPECT_TRUE(all.at("three.md")["version"].is_null());
  EXPECT_EQ(client_.finish(), 0);
}

}  // namespace
}  // namespace ibid::testing::pull_test
