// Renaming over the wire: what a client is told it could rename, the edits of all documents at
// once, and the reasons against.
#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::rename_test {
namespace {

const std::string first =
    "# Глава 𝔄 {#one}\r\n\r\n"
    "𝔄 раз.[^1] Два,[^2] see note 1; @serge1963.\r\n\r\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\r\n\r\n"
    "[^2]: Ibid., p. 4.\r\n";
const std::string second = "# Two\n\n𝔄 [a](1.md#one) and [Ibid.]{.cite key=serge1963}.\n";
const std::string books =
    "@book{serge1963, author = {Serge, Victor}, title = {Воспоминания 𝔄}, date = {1963}}\n"
    "@inbook{part, crossref = {serge1963}, title = {Часть}}\n";

class RenameSession : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;
  Json server_;

  // Waits until all files have been read.
  void start(const Json& capabilities) {
    folder_.file("edition.json", R"({"chapters": ["1.md", "2.md"], "bibliography": ["b.bib"]})");
    folder_.file("1.md", first);
    folder_.file("2.md", second);
    folder_.file("b.bib", books);
    server_ = client_.initialize(capabilities)["capabilities"];
    client_.open(folder_.uri("1.md"), first, 7);
    while (refused("1.md", position(0, 3), "x").find("read yet") != std::string::npos) continue;
    while (refused("1.md", position(2, 38), "x").find("read yet") != std::string::npos) continue;
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  Json at(const std::string& file, const Json& place) const {
    return {{"textDocument", {{"uri", folder_.uri(file)}}}, {"position", place}};
  }
  Json renamed(const std::string& file, const Json& place, const std::string& name) {
    Json params = at(file, place);
    params["newName"] = name;
    return client_.answer(client_.request("textDocument/rename", params));
  }
  // The reason; empty where it is not refused.
  std::string refused(const std::string& file, const Json& place, const std::string& name) {
    const Json answer = renamed(file, place, name);
    if (!answer.contains("error")) return "";
    EXPECT_EQ(answer["error"]["code"], -32803);
    return answer["error"]["message"];
  }
};

Json rich(const std::string& encoding) {
  return {{"general", {{"positionEncodings", {encoding}}}},
          {"workspace",
           {{"workspaceEdit",
             {{"documentChanges", true}, {"changeAnnotationSupport", Json::object()}}}}},
          {"textDocument", {{"rename", {{"prepareSupport", true}}}}}};
}

TEST_F(RenameSession, ALabelInItsChapterWithAnnotations) {
  start(rich("utf-16"));
  EXPECT_EQ(server_["renameProvider"], (Json{{"prepareProvider", true}}));
  const Json place = position(2, 10);
  EXPECT_EQ(client_.call("textDocument/prepareRename", at("1.md", place)),
            (Json{{"range", on_line(2, 9, 10)}, {"placeholder", "1"}}));
  const Json edit = renamed("1.md", place, "9")["result"];
  ASSERT_EQ(edit["documentChanges"].size(), 1U) << edit;
  const Json& document = edit["documentChanges"][0];
  EXPECT_EQ(document["textDocument"], (Json{{"uri", folder_.uri("1.md")}, {"version", 7}}));
  ASSERT_EQ(document["edits"].size(), 3U) << document;
  EXPECT_EQ(document["edits"][0]["range"], on_line(2, 9, 10));
  EXPECT_EQ(document["edits"][1]["range"], on_line(2, 30, 31));
  EXPECT_EQ(document["edits"][2]["range"], on_line(4, 2, 3));
  for (const Json& one : document["edits"]) {
    EXPECT_EQ(one["newText"], "9");
    EXPECT_TRUE(edit["changeAnnotations"].contains(one["annotationId"].get<std::string>()));
  }
  EXPECT_EQ(refused("1.md", place, "2"),
            "Not renamed: there is a note “2” in this chapter already");
  EXPECT_EQ(refused("1.md", place, "1 a"), "Not renamed: a note’s label has no spaces");
  EXPECT_EQ(client_.call("textDocument/prepareRename", at("1.md", position(2, 4))), nullptr);
}

TEST_F(RenameSession, AnIdentifierAndItsLinksInChaptersThatAreNotOpen) {
  start(rich("utf-32"));
  const Json edit = renamed("1.md", position(0, 12), "первая")["result"];
  ASSERT_EQ(edit["documentChanges"].size(), 2U) << edit;
  EXPECT_EQ(edit["documentChanges"][0]["edits"][0]["range"], on_line(0, 12, 15));
  EXPECT_EQ(edit["documentChanges"][1]["textDocument"],
            (Json{{"uri", folder_.uri("2.md")}, {"version", nullptr}}));
  EXPECT_EQ(edit["documentChanges"][1]["edits"][0]["range"], on_line(2, 11, 14));
}

TEST_F(RenameSession, AKeyFromAChapterAndFromTheBibliography) {
  start(rich("utf-8"));
  const Json edit = renamed("1.md", position(2, 42), "серж-1963")["result"];
  ASSERT_EQ(edit["documentChanges"].size(), 3U) << edit;
  const Json& bib = edit["documentChanges"][2];
  EXPECT_EQ(bib["textDocument"]["uri"], folder_.uri("b.bib"));
  ASSERT_EQ(bib["edits"].size(), 2U);
  EXPECT_EQ(bib["edits"][0]["range"], on_line(0, 6, 15));
  EXPECT_EQ(bib["edits"][1]["range"], on_line(1, 26, 35));
  EXPECT_EQ(refused("1.md", position(2, 42), "part"), "Not renamed: “part” is in b.bib already");

  client_.open(folder_.uri("b.bib"), books, 3, "bibtex");
  Json there;
  while ((there = renamed("b.bib", position(0, 8), "серж-1963")).contains("error")) {
    ASSERT_NE(there["error"]["message"].get<std::string>().find("read yet"), std::string::npos);
  }
  EXPECT_EQ(there["result"]["documentChanges"][2]["textDocument"]["version"], 3);
  EXPECT_EQ(there["result"]["documentChanges"][0], edit["documentChanges"][0]);
  EXPECT_EQ(client_.call("textDocument/prepareRename", at("b.bib", position(1, 28))),
            (Json{{"range", on_line(1, 26, 35)}, {"placeholder", "serge1963"}}));
}

TEST_F(RenameSession, AMinimalClientGetsPlainChanges) {
  start(Json::object());
  EXPECT_EQ(server_["renameProvider"], true);
  EXPECT_EQ(server_["linkedEditingRangeProvider"], true);
  const Json edit = renamed("1.md", position(0, 14), "x")["result"];
  EXPECT_FALSE(edit.contains("documentChanges")) << edit;
  EXPECT_FALSE(edit.contains("changeAnnotations")) << edit;
  EXPECT_EQ(edit["changes"][folder_.uri("1.md")],
            Json::array({{{"range", on_line(0, 13, 16)}, {"newText", "x"}}}));
  EXPECT_EQ(edit["changes"][folder_.uri("2.md")],
            Json::array({{{"range", on_line(2, 12, 15)}, {"newText", "x"}}}));
  EXPECT_EQ(renamed("1.md", position(0, 14), "one")["result"], nullptr);
}

TEST_F(RenameSession, LabelsThatAreTypedAtOnce) {
  start(Json::object());
  const Json linked = client_.call("textDocument/linkedEditingRange", at("1.md", position(4, 3)));
  EXPECT_EQ(linked["ranges"], (Json{on_line(2, 9, 10), on_line(2, 30, 31), on_line(4, 2, 3)}));
  EXPECT_EQ(linked["wordPattern"], R"([^\s\[\]^]+)");
  EXPECT_EQ(client_.call("textDocument/linkedEditingRange", at("1.md", position(4, 9))), nullptr);
}

TEST(RenameTerm, EditionJsonExplainsItUnderItsNewName) {
  const Folder folder;
  Client client;
  const std::string text =
      "# Один\n\n𝔄 [Коминтерну]{.term key=Коминтерн} и [его]{.term key=Коминтерн}.\n";
  folder.file("edition.json",
              "{\"chapters\": [\"1.md\"],\n \"terms\": {\"Коминтерн\": \"the International\"}}");
  folder.file("1.md", text);
  client.initialize({{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}});
  client.open(folder.uri("1.md"), text);
  client.diagnostics(folder.uri("1.md"));
  const Json edit =
      client.call("textDocument/rename", {{"textDocument", {{"uri", folder.uri("1.md")}}},
                                          {"position", position(2, 28)},
                                          {"newName", "Профинтерн"}});
  ASSERT_EQ(edit["documentChanges"].size(), 2U) << edit;
  EXPECT_EQ(edit["documentChanges"][0]["edits"].size(), 2U) << edit;
  const Json& manifest = edit["documentChanges"][1];
  EXPECT_EQ(manifest["textDocument"]["uri"], folder.uri("edition.json"));
  ASSERT_EQ(manifest["edits"].size(), 1U) << edit;
  EXPECT_EQ(manifest["edits"][0]["range"], on_line(1, 12, 21));
  EXPECT_EQ(manifest["edits"][0]["newText"], "Профинтерн");
  EXPECT_EQ(client.finish(), 0);
}

}  // namespace
}  // namespace ibid::testing::rename_test
