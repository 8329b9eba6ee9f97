// Files renamed in the editor: links and edition.json follow; what comes and goes is noticed.
#include <cstdio>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::files_test {
namespace {

const std::string first = "# Один\n\n[два](2.md#там) 𝔄 ![к](к.png)\n";
const std::string manifest = R"({"chapters": ["1.md", "2.md"], "bibliography": ["b.bib"]})";

class FilesSession : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void start(const Json& capabilities) {
    folder_.file("edition.json", manifest);
    folder_.file("1.md", first);
    folder_.file("2.md", "# Два {#там}\n");
    folder_.file("b.bib", "@book{x, title = {Икс}}\n");
    folder_.file("к.png", "");
    client_.initialize(capabilities);
    client_.open(folder_.uri("1.md"), first);
    client_.open(folder_.uri("2.md"), "# Два {#там}\n");
    client_.diagnostics(folder_.uri("1.md"));
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  Json renamed(const std::string& from, const std::string& to) {
    return {{"files", {{{"oldUri", folder_.uri(from)}, {"newUri", folder_.uri(to)}}}}};
  }
};

TEST_F(FilesSession, LinksAndTheManifestFollow) {
  start({{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}});
  const Json edit = client_.call("workspace/willRenameFiles", renamed("2.md", "части/2.md"));
  ASSERT_EQ(edit["documentChanges"].size(), 2U) << edit;
  const Json& chapter = edit["documentChanges"][0];
  EXPECT_EQ(chapter["textDocument"], (Json{{"uri", folder_.uri("1.md")}, {"version", 1}}));
  ASSERT_EQ(chapter["edits"].size(), 1U);
  EXPECT_EQ(chapter["edits"][0]["range"], on_line(2, 6, 10));
  EXPECT_EQ(chapter["edits"][0]["newText"], "части/2.md");
  const Json& listed = edit["documentChanges"][1];
  EXPECT_EQ(listed["textDocument"]["uri"], folder_.uri("edition.json"));
  EXPECT_EQ(listed["edits"][0]["range"], on_line(0, 22, 28));
  EXPECT_EQ(listed["edits"][0]["newText"], "\"части/2.md\"");
}

TEST_F(FilesSession, AClientWithoutVersionsAndABibliography) {
  start(Json::object());
  const Json edit = client_.call("workspace/willRenameFiles", renamed("b.bib", "works.bib"));
  ASSERT_EQ(edit["changes"].size(), 1U) << edit;
  EXPECT_EQ(edit["changes"][folder_.uri("edition.json")][0]["newText"], "\"works.bib\"");
  EXPECT_EQ(client_.call("workspace/willRenameFiles", renamed("notes.txt", "n.txt")), nullptr);
}

TEST_F(FilesSession, AChapterWhoseNameLooksLikeAPattern) {
  start(Json::object());
  const auto listed = [&](const std::string& from, const std::string& to) {
    const Json edit = client_.call("workspace/willRenameFiles", renamed(from, to));
    return edit["changes"][folder_.uri("edition.json")];
  };
  const Json now = listed("2.md", "глава [2].md");
  ASSERT_EQ(now.size(), 1U) << now;
  EXPECT_EQ(now[0]["newText"], "\"глава [[]2].md\"");
  client_.open(folder_.uri("edition.json"),
               R"({"chapters": ["1.md", "глава [[]2].md", "*.txt", "[3].md"]})");
  const Json then = listed("глава [2].md", "2.md");
  ASSERT_EQ(then.size(), 1U) << then;
  EXPECT_EQ(then[0]["newText"], "\"2.md\"");
}

TEST_F(FilesSession, FrontMatterFollows) {
  start(Json::object());
  const std::string alone =
      "---\r\ntitle: Глава 𝔄\r\nbibliography:\r\n  - b.bib\r\n  - \"книги/b.bib\"\r\n"
      "  - 'other.bib'\r\n---\r\n\r\nText.\r\n";
  folder_.file("3.md", alone);
  client_.open(folder_.uri("3.md"), alone);
  const auto edits = [&](const std::string& from, const std::string& to) {
    const Json edit = client_.call("workspace/willRenameFiles", renamed(from, to));
    return edit.is_null() ? Json::array()
                          : edit["changes"].value(folder_.uri("3.md"), Json::array());
  };
  EXPECT_EQ(edits("b.bib", "works/b.bib"),
            Json::array({{{"range", on_line(3, 4, 9)}, {"newText", "works/b.bib"}}}));
  EXPECT_EQ(edits("книги", "old books"),
            Json::array({{{"range", on_line(4, 4, 17)}, {"newText", "\"old books/b.bib\""}}}));
  EXPECT_EQ(edits("other.bib", "an%2520other.bib"), Json::array()) << "would be read otherwise";
  // The chapter itself moves, and its bibliographies stay.
  const Json moved = edits("3.md", "части/3.md");
  ASSERT_EQ(moved.size(), 3U) << moved;
  EXPECT_EQ(moved[0]["newText"], "../b.bib");
  EXPECT_EQ(moved[2]["range"], on_line(5, 4, 15));
}

TEST_F(FilesSession, WhatIsDeletedIsMissedAtOnce) {
  start(Json::object());
  client_.notify("textDocument/didClose", {{"textDocument", {{"uri", folder_.uri("2.md")}}}});
  ASSERT_EQ(std::remove((folder_.path() + "/2.md").c_str()), 0);
  client_.notify("workspace/didDeleteFiles", {{"files", {{{"uri", folder_.uri("2.md")}}}}});
  while (codes(client_.diagnostics(folder_.uri("1.md"))) != Json::array({"xref-broken"})) continue;
}

// The edition lets a chapter go while the editor holds it: the chapter is on its own from then on.
TEST_F(FilesSession, AChapterThatIsListedNoMore) {
  folder_.file("edition.json", R"({"chapters": ["1.md"]})");
  folder_.file("1.md", first);
  client_.initialize({});
  client_.open(folder_.uri("1.md"), first);
  client_.diagnostics(folder_.uri("1.md"));
  folder_.file("edition.json", R"({"chapters": ["9.md"]})");
  folder_.file("9.md", "# Девять\n");
  client_.notify("workspace/didChangeWatchedFiles",
                 {{"changes", Json::array({{{"uri", folder_.uri("9.md")}, {"type", 1}}})}});
  client_.notify("workspace/didChangeWatchedFiles",
                 {{"changes", Json::array({{{"uri", folder_.uri("1.md")}, {"type", 2}}})}});
  const Json outline = client_.call("textDocument/documentSymbol",
                                    {{"textDocument", {{"uri", folder_.uri("1.md")}}}});
  EXPECT_EQ(outline[0]["name"], "Один") << outline;
}

}  // namespace
}  // namespace ibid::testing::files_test
