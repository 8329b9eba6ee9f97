// What notes mean, over the wire, against the real program: an Ibid. gone stale and what mends it,
// a work added to the bibliography, hints behind the words, a list of works.
#include <algorithm>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::sources_test {
namespace {

const std::string three_notes =
    "# Глава 𝔄\n\n"
    "Раз.[^1] Два.[^2] Три.[^3]\n\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
    "[^2]: Ibid., p. 4.\n\n"
    "[^3]: E. H. Carr, *Socialism in One Country*, London 1958, p. 7.\n";
const std::string bibliography =
    "@book{serge1963, author = {Serge, Victor}, title = {Воспоминания 𝔄}, date = {1963}}\n";

class SourcesSession : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void SetUp() override {
    folder_.file("edition.json", R"({"chapters": ["1.md"], "bibliography": ["книги.bib"]})");
    folder_.file("1.md", three_notes);
    folder_.file("книги.bib", bibliography);
    client_.initialize(
        {{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}},
         {"textDocument",
          {{"codeAction",
            {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {""}}}}}}}}}}});
    client_.open(uri(), three_notes);
    await({"cite-not-in-bib"});
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  std::string uri() const { return folder_.uri("1.md"); }
  std::string bib() const { return folder_.uri("%D0%BA%D0%BD%D0%B8%D0%B3%D0%B8.bib"); }

  // The bibliography is read behind the scenes: findings come in more than one message.
  void await(const std::vector<std::string>& rules, int version = 0) {
    while (codes(found_ = client_.diagnostics(uri(), version)) != Json(rules)) continue;
  }

  Json offered(const Json& where, const Json& only = nullptr) {
    Json context = {{"diagnostics", found_}};
    if (!only.is_null()) context["only"] = only;
    return client_.call(
        "textDocument/codeAction",
        {{"textDocument", {{"uri", uri()}}}, {"range", where}, {"context", context}});
  }
  Json offer(const Json& where, const std::string& title) {
    for (const Json& action : offered(where)) {
      if (action["title"].get<std::string>().starts_with(title)) return action;
    }
    ADD_FAILURE() << title << " is not offered";
    return nullptr;
  }
  // As typing does: another work for note 1.
  void change_note_1() {
    client_.change(uri(), 2,
                   {{{"range", on_line(4, 6, 33)}, {"text", "R. Medvedev, *Let History Judge*"}}});
    await({"cite-not-in-bib", "ibid-stale", "cite-not-in-bib"}, 2);
  }

  Json found_;
};

TEST_F(SourcesSession, AStaleIbidIsExpandedToWhatItWas) {
  change_note_1();
  const Json& stale = *std::find_if(found_.begin(), found_.end(),
                                    [](const Json& one) { return one["code"] == "ibid-stale"; });
  EXPECT_EQ(stale["range"], on_line(6, 6, 11));
  const std::string message = stale["message"];
  EXPECT_NE(message.find("was Serge, Воспоминания 𝔄"), message.npos) << message;
  EXPECT_NE(message.find("now refers to Medvedev, Let History Judge"), message.npos) << message;

  const Json action = offer(on_line(6, 8, 8), "Expand to what it was");
  EXPECT_EQ(action["kind"], "quickfix");
  EXPECT_EQ(codes(action["diagnostics"]), Json::array({"ibid-stale"}));
  const Json& change = action["edit"]["documentChanges"][0];
  EXPECT_EQ(change["textDocument"], (Json{{"uri", uri()}, {"version", 2}}));
  ASSERT_EQ(change["edits"].size(), 1U);
  EXPECT_EQ(change["edits"][0]["newText"], "Serge, *Воспоминания 𝔄*");
  client_.change(
      uri(), 3,
      {{{"range", change["edits"][0]["range"]}, {"text", change["edits"][0]["newText"]}}});
  await({"cite-not-in-bib", "cite-not-in-bib"}, 3);
}

TEST_F(SourcesSession, AStaleIbidIsAccepted) {
  change_note_1();
  const Json action = offer(on_line(6, 8, 8), "Accept what it refers to now");
  EXPECT_FALSE(action.contains("edit"));
  client_.call("workspace/executeCommand", action["command"]);
  await({"cite-not-in-bib", "cite-not-in-bib"});
}

TEST_F(SourcesSession, AWorkIsAddedToTheBibliography) {
  const Json action = offer(on_line(8, 10, 10), "Add to книги.bib");
  EXPECT_EQ(codes(action["diagnostics"]), Json::array({"cite-not-in-bib"}));
  const Json& change = action["edit"]["documentChanges"][0];
  EXPECT_EQ(change["textDocument"], (Json{{"uri", bib()}, {"version", nullptr}}));
  EXPECT_EQ(change["edits"][0]["range"], on_line(1, 0, 0));
  // What the editor then has on disk.
  folder_.file("книги.bib", bibliography + change["edits"][0]["newText"].get<std::string>());
  client_.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", bib()}, {"type", 2}}}}});
  await({});
}

TEST_F(SourcesSession, OnlyTheKindsThatAreAskedFor) {
  for (const Json& action : offered(on_line(6, 8, 8), {"refactor"})) {
    EXPECT_EQ(action["kind"], "refactor.rewrite") << action;
  }
  EXPECT_EQ(offered(on_line(6, 8, 8), {"source.organizeImports"}), Json::array());
  for (const Json& action : offered(on_line(2, 1, 1))) {
    EXPECT_TRUE(action["title"].get<std::string>().starts_with("Insert note")) << action;
  }
}

TEST_F(SourcesSession, AnEntryCitedNoLongerIsUncitedAtOnce) {
  const std::string two = bibliography +
                          "@book{carr1958, author = {E. H. Carr}, title = "
                          "{Socialism in One Country}}\n";
  client_.open(bib(), two, 1, "bibtex");
  await({});
  client_.change(uri(), 2, {{{"range", on_line(8, 6, 44)}, {"text", "Nothing of that kind"}}});
  while (codes(client_.diagnostics(bib())) != Json::array({"bib-uncited"})) continue;
}

TEST_F(SourcesSession, HintsAndSymbols) {
  const Json hints = client_.call(
      "textDocument/inlayHint", {{"textDocument", {{"uri", uri()}}}, {"range", on_line(6, 0, 20)}});
  ASSERT_EQ(hints.size(), 1U);
  EXPECT_EQ(hints[0]["position"], position(6, 11));
  EXPECT_EQ(hints[0]["label"], "→ Serge, Воспоминания 𝔄");
  const Json found = client_.call("workspace/symbol", {{"query", "воспом"}});
  ASSERT_EQ(found.size(), 2U) << found;  // the work, and the note that names it
  EXPECT_EQ(found[0]["name"], "Victor Serge, Воспоминания 𝔄");
  EXPECT_EQ(found[0]["location"]["uri"], bib());
  EXPECT_EQ(found[1]["location"]["uri"], uri());
}

}  // namespace
}  // namespace ibid::testing::sources_test
