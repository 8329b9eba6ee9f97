// Editing over the wire, against the real program: findings follow the text, whatever the encoding,
// the URI's spelling, or the order of odd messages.
#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::editing_test {
namespace {

const std::string chapter =
    "# Раскол {#split}\n\n"
    "Ленин 𝔄 said so.[^1] And again.[^2]\n\n"
    "See [more](#more) and [two](two.md#sequel).\n\n"
    "## More\n\n"
    "[^1]: E. H. Carr, *What Is History?* (London 1961), p. 1.\n\n"
    "[^2]: Ibid.\n";

Json at(const std::string& uri, int line, int character) {
  return {{"textDocument", {{"uri", uri}}}, {"position", position(line, character)}};
}

class Editing : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void SetUp() override {
    folder_.file("edition.json", R"({"chapters": ["one.md", "two.md"]})");
    folder_.file("one.md", chapter);
    folder_.file("two.md", "# The sequel {#sequel}\n\nBack [there](one.md#split).\n");
  }
  std::string one() const { return folder_.uri("one.md"); }
};

TEST_F(Editing, FindingsComeAndGoAndCarryTheVersion) {
  client_.initialize(
      {{"textDocument", {{"publishDiagnostics", {{"tagSupport", {{"valueSet", {1, 2}}}}}}}}});
  client_.open(one(), chapter, 3);
  EXPECT_EQ(codes(client_.diagnostics(one(), 3)), Json::array());
  // UTF-16: the astral letter counts two.
  client_.change(one(), 4, {{{"range", range(position(2, 19), position(2, 20))}, {"text", "7"}}});
  const Json found = client_.diagnostics(one(), 4);
  ASSERT_EQ(codes(found),
            Json::array({"note-undefined", "note-unused", "ibid-first", "ibid-stale"}));
  EXPECT_EQ(found[0]["range"], range(position(2, 17), position(2, 21)));
  EXPECT_EQ(found[0]["severity"], 1);
  EXPECT_EQ(found[0]["source"], "ibid");
  EXPECT_EQ(found[1]["tags"], Json::array({1}));
  client_.change(one(), 5, {{{"text", chapter}}});
  EXPECT_EQ(codes(client_.diagnostics(one(), 5)), Json::array());
  client_.notify("textDocument/didClose", {{"textDocument", {{"uri", one()}}}});
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Editing, FindingsFollowTheLanguageThatTheFrontMatterNames) {
  const std::string text = "---\nlang: fr\n---\n\nQui ? Moi.\n";
  client_.initialize();
  client_.open(one(), text);
  EXPECT_EQ(codes(client_.diagnostics(one(), 1)), Json::array());
  client_.change(one(), 2, {{{"range", range(position(1, 6), position(1, 8))}, {"text", "en"}}});
  EXPECT_EQ(codes(client_.diagnostics(one(), 2)), Json::array({"space-punct"}));
  client_.change(one(), 3, {{{"range", range(position(1, 6), position(1, 8))}, {"text", "fr-BE"}}});
  EXPECT_EQ(codes(client_.diagnostics(one(), 3)), Json::array());
  EXPECT_EQ(client_.finish(), 0);
}

// Some editors tell of a change that changes nothing: what was asked before it is answered.
TEST_F(Editing, AChangeOfNothingOvertakesNothing) {
  client_.initialize();
  client_.open(one(), chapter);
  client_.diagnostics(one(), 1);
  for (int round = 0; round < 20; ++round) {
    const int asked = client_.request("textDocument/hover", at(one(), 2, 18));
    client_.change(one(), 1, Json::array());
    EXPECT_TRUE(client_.answer(asked).contains("result"));
  }
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Editing, EveryEncodingPointsAtTheSamePlace) {
  for (const auto& [encoding, column] :
       std::vector<std::pair<std::string, int>>{{"utf-8", 24}, {"utf-16", 17}, {"utf-32", 16}}) {
    Client client;
    client.initialize({{"general", {{"positionEncodings", {encoding}}}}});
    client.open(one(), chapter);
    const Json hover = client.call("textDocument/hover", at(one(), 2, column + 1));
    ASSERT_FALSE(hover.is_null()) << encoding;
    EXPECT_EQ(hover["range"], range(position(2, column), position(2, column + 4))) << encoding;
    EXPECT_NE(hover.dump().find("What Is History?"), std::string::npos) << encoding;
  }
}

TEST_F(Editing, GoesFromMarkerToNoteAndBackAndAcrossChapters) {
  client_.initialize({{"textDocument", {{"definition", {{"linkSupport", true}}}}}});
  client_.open(one(), chapter);
  const Json to_note = client_.call("textDocument/definition", at(one(), 2, 18));
  ASSERT_EQ(to_note.size(), 1U);
  EXPECT_EQ(to_note[0]["targetSelectionRange"]["start"]["line"], 8);
  EXPECT_EQ(to_note[0]["originSelectionRange"], range(position(2, 17), position(2, 21)));
  const Json back = client_.call("textDocument/definition", at(one(), 8, 2));
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(back[0]["targetSelectionRange"]["start"]["line"], 2);
  // The other chapter is read in the background: its findings wait for that.
  Json there;
  for (int i = 0; i < 1000 && there.empty(); ++i) {
    there = client_.call("textDocument/definition", at(one(), 4, 31));
  }
  ASSERT_EQ(there.size(), 1U);
  EXPECT_EQ(there[0]["targetUri"], folder_.uri("two.md"));
  const Json users =
      client_.call("textDocument/references", {{"textDocument", {{"uri", one()}}},
                                               {"position", position(0, 3)},
                                               {"context", {{"includeDeclaration", true}}}});
  EXPECT_EQ(users.size(), 2U) << users.dump();
}

TEST_F(Editing, AMinimalClientGetsMinimalAnswers) {
  client_.initialize();
  client_.open(one(), chapter);
  const Json symbols =
      client_.call("textDocument/documentSymbol", {{"textDocument", {{"uri", one()}}}});
  ASSERT_FALSE(symbols.empty());
  for (const Json& symbol : symbols) EXPECT_TRUE(symbol.contains("location")) << symbol.dump();
  const Json definition = client_.call("textDocument/definition", at(one(), 2, 18));
  EXPECT_TRUE(definition[0].contains("uri")) << definition.dump();
}

TEST_F(Editing, OneDocumentHoweverItsUriIsSpelt) {
  folder_.file("é.md", "A[^1]\n");
  client_.initialize();
  client_.open(folder_.uri("%c3%a9.md"), "A[^1]\n");
  const std::string other = folder_.uri("%C3%A9.md");
  client_.change(other, 2, {{{"text", "No marker.\n"}}});
  EXPECT_EQ(codes(client_.diagnostics(folder_.uri("%c3%a9.md"), 2)), Json::array());
}

TEST_F(Editing, OddMessagesAreSurvived) {
  client_.initialize();
  client_.change(folder_.uri("never-opened.md"), 2, {{{"text", "x"}}});
  client_.notify("textDocument/didClose", {{"textDocument", {{"uri", one()}}}});
  client_.open(one(), chapter);
  client_.open(one(), "Opened twice.[^9]\n", 2);
  EXPECT_EQ(codes(client_.diagnostics(one(), 2)), Json::array({"note-undefined"}));
  client_.change(
      one(), 3,
      {{{"range", range(position(900, 0), position(901, 70))}, {"text", "\n[^9]: Note nine.\n"}}});
  EXPECT_EQ(codes(client_.diagnostics(one(), 3)), Json::array()) << "positions are clamped";
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Editing, AnUntitledDocumentIsAChapterOfItsOwn) {
  client_.initialize();
  client_.open("untitled:Untitled-1", "New.[^1]\n");
  EXPECT_EQ(codes(client_.diagnostics("untitled:Untitled-1")), Json::array({"note-undefined"}));
}

TEST_F(Editing, MistakesInTheEditionAreShownInIt) {
  client_.initialize();
  client_.open(folder_.uri("edition.json"),
               "{\n  \"chapterz\": [],\n  \"chapters\": [\"gone.md\"]\n}", 1, "json");
  const Json found = client_.diagnostics(folder_.uri("edition.json"), 1);
  ASSERT_EQ(codes(found), Json::array({"edition-invalid", "edition-invalid"}));
  EXPECT_EQ(found[0]["range"]["start"], position(1, 2));
  EXPECT_EQ(found[1]["range"]["start"]["line"], 2);
}

TEST_F(Editing, AFloodOfEditsEndsInTheLatestState) {
  client_.initialize();
  client_.open(one(), "Text.\n");
  std::string all;
  for (int version = 2; version <= 3001; ++version) {
    all += Client::frame({{"jsonrpc", "2.0"},
                          {"method", "textDocument/didChange"},
                          {"params",
                           {{"textDocument", {{"uri", one()}, {"version", version}}},
                            {"contentChanges",
                             {{{"range", range(position(0, 0), position(0, 0))},
                               {"text", version == 3001 ? "[^1]" : "x"}}}}}}});
  }
  client_.write(all);
  EXPECT_EQ(codes(client_.diagnostics(one(), 3001)), Json::array({"note-undefined"}));
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Editing, FilesThatChangeOnDiskAreReadAgain) {
  const Json watching = {
      {"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}};
  client_.initialize(watching, {{"rootUri", "file://" + folder_.path()}});
  const Json registered = client_.wait([](const Json& message) {
    return message.value("method", "") == "client/registerCapability";
  });
  EXPECT_NE(registered.dump().find("edition.json"), std::string::npos);
  EXPECT_EQ(registered.dump().find("**/*"), std::string::npos) << "no broad globs";
  client_.open(one(), chapter);
  folder_.file("two.md", "# Nothing of the kind\n");
  client_.notify("workspace/didChangeWatchedFiles",
                 {{"changes", {{{"uri", folder_.uri("two.md")}, {"type", 2}}}}});
  const Json found = client_.wait([&](const Json& message) {
    return message.value("method", "") == "textDocument/publishDiagnostics" &&
           message["params"]["uri"] == one() && !message["params"]["diagnostics"].empty();
  });
  EXPECT_EQ(codes(found["params"]["diagnostics"]), Json::array({"xref-broken"}));
}

}  // namespace
}  // namespace ibid::testing::editing_test
