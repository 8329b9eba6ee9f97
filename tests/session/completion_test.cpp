// Completion over the wire, for clients that can everything and for one that can nothing.
#include <algorithm>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::completion_test {
namespace {

const std::string chapter =
    "# Глава 𝔄\r\n\r\n"
    "𝔄 раз.[^1] 𝔄 два.[^2] 𝔄 три.[^\r\n\r\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\r\n\r\n"
    "[^2]: воспом\r\n\r\n"
    "𝔄 Как @страна.\r\n\r\n[a](#) [b](two.md#) [x]{.sic }\r\n\r\n```\r\n[^\r\n```\r\n";
const std::string bibliography =
    "@book{serge1963, author = {Serge, Victor}, title = {Воспоминания 𝔄}, date = {1963}}\n"
    "@book{carr1958, author = {Carr, E. H.}, title = {Одна страна 𝔄}, location = {London}, "
    "date = {1958}}\n";

const Json rich = {
    {"textDocument",
     {{"completion",
       {{"contextSupport", true},
        {"completionItem",
         {{"snippetSupport", true},
          {"labelDetailsSupport", true},
          {"documentationFormat", {"markdown", "plaintext"}},
          {"resolveSupport", {{"properties", {"documentation", "detail"}}}}}},
        {"completionList", {{"itemDefaults", {"editRange", "insertTextFormat", "data"}}}}}}}}};

class CompletionSession : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void start(const Json& capabilities, const Json& more = Json::object()) {
    folder_.file("edition.json", R"({"chapters": ["*.md"], "bibliography": ["книги.bib"]})");
    folder_.file("1.md", chapter);
    folder_.file("two.md", "# Two\n\n## Под 𝔄\n");
    folder_.file("книги.bib", bibliography);
    provider_ = client_.initialize(capabilities, more)["capabilities"]["completionProvider"];
    client_.open(uri(), chapter);
    // The bibliography has been read once an entry of it is known to be cited.
    while (client_.call("workspace/symbol", {{"query", "страна"}}).empty()) continue;
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  std::string uri() const { return folder_.uri("1.md"); }

  Json at(int line, int character, const Json& context = nullptr) {
    Json params = {{"textDocument", {{"uri", uri()}}}, {"position", position(line, character)}};
    if (!context.is_null()) params["context"] = context;
    return client_.call("textDocument/completion", params);
  }
  static std::vector<std::string> labels(const Json& list) {
    std::vector<std::string> out;
    for (const Json& item : list["items"]) out.push_back(item["label"]);
    return out;
  }

  Json provider_;
};

using Labels = std::vector<std::string>;

// The edit of a new note's item comes when it is picked; what was typed since does not matter.
TEST_F(CompletionSession, ANewNoteIsResolvedWithItsEdits) {
  Json can = rich;
  can["textDocument"]["completion"]["completionItem"]["resolveSupport"]["properties"].push_back(
      "additionalTextEdits");
  start(can);
  const Json fresh = at(2, 33)["items"][0];
  EXPECT_EQ(fresh["label"], "3");
  EXPECT_FALSE(fresh.contains("additionalTextEdits"));
  const Json resolved = client_.call("completionItem/resolve", fresh);
  ASSERT_EQ(resolved["additionalTextEdits"].size(), 1U) << resolved;
  const Json edit = resolved["additionalTextEdits"][0];
  EXPECT_NE(edit["newText"].get<std::string>().find("[^3]:"), std::string::npos);

  client_.change(uri(), 2, {{{"range", on_line(2, 33, 33)}, {"text", "3"}}});
  EXPECT_EQ(client_.call("completionItem/resolve", fresh)["additionalTextEdits"],
            Json::array({edit}));
  client_.change(uri(), 3, {{{"range", on_line(2, 31, 33)}, {"text", "("}}});
  EXPECT_FALSE(client_.call("completionItem/resolve", fresh).contains("additionalTextEdits"));
}

TEST_F(CompletionSession, ForAClientThatCanEverything) {
  start(rich);
  EXPECT_EQ(provider_["resolveProvider"], true);
  EXPECT_EQ(provider_["triggerCharacters"], Json::array({"^", "@", "#", "(", "{", ".", "=", "/"}));

  // UTF-16: each 𝔄 counts twice.
  const Json found = at(2, 33);
  EXPECT_EQ(labels(found), (Labels{"3", "1", "2"}));
  EXPECT_EQ(found["isIncomplete"], false);
  EXPECT_EQ(found["itemDefaults"]["editRange"], on_line(2, 33, 33));
  EXPECT_EQ(found["itemDefaults"]["insertTextFormat"], 1);
  const Json& fresh = found["items"][0];
  EXPECT_EQ(fresh["textEditText"], "3]");
  ASSERT_EQ(fresh["additionalTextEdits"].size(), 1U) << fresh;
  const std::string added = fresh["additionalTextEdits"][0]["newText"];
  EXPECT_NE(added.find("[^3]:"), added.npos);
  EXPECT_NE(added.find("\r\n"), added.npos) << added;

  const Json& first = found["items"][1];
  EXPECT_EQ(first["labelDetails"]["description"], "Serge, Воспоминания 𝔄, p. 3");
  EXPECT_FALSE(first.contains("documentation"));
  EXPECT_FALSE(first.contains("textEdit"));
  const Json resolved = client_.call("completionItem/resolve", first);
  EXPECT_EQ(resolved["documentation"]["kind"], "markdown");
  const std::string text = resolved["documentation"]["value"];
  EXPECT_NE(text.find("V. Serge, *Воспоминания 𝔄*, London 1963"), text.npos) << text;
  EXPECT_EQ(resolved["label"], "1");
}

TEST_F(CompletionSession, WorksByAWordOfTheirTitle) {
  start(rich);
  const Json in_note = at(6, 12);
  EXPECT_EQ(labels(in_note), (Labels{"Ibid.", "Serge, Воспоминания 𝔄"}));
  EXPECT_EQ(in_note["isIncomplete"], true);
  EXPECT_EQ(in_note["itemDefaults"]["editRange"], on_line(6, 6, 12));
  EXPECT_EQ(in_note["items"][1]["filterText"], "воспом");
  EXPECT_EQ(in_note["items"][1]["textEditText"], "Serge, *Воспоминания 𝔄*");
  const Json key = at(8, 14);
  EXPECT_EQ(labels(key), (Labels{"carr1958"}));
  EXPECT_EQ(key["itemDefaults"]["editRange"], on_line(8, 8, 14));
  const Json resolved = client_.call("completionItem/resolve", key["items"][0]);
  const std::string text = resolved["documentation"]["value"];
  EXPECT_NE(text.find("**E. H. Carr, *Одна страна 𝔄***"), text.npos) << text;
}

TEST_F(CompletionSession, LinksClassesAndNothingInCode) {
  start(rich);
  EXPECT_EQ(labels(at(10, 5)), (Labels{"глава-𝔄"}));
  EXPECT_EQ(labels(at(10, 18)), (Labels{"two", "под-𝔄"}));
  const Json attributes = at(10, 29);
  ASSERT_EQ(labels(attributes).back(), "corr=");
  EXPECT_EQ(attributes["items"].back()["textEditText"], "corr=\"$0\"");
  EXPECT_EQ(attributes["items"].back()["insertTextFormat"], 2);
  EXPECT_EQ(at(13, 2), (Json{{"isIncomplete", false}, {"items", Json::array()}}));
  // A full stop in a note.
  EXPECT_EQ(labels(at(6, 12, {{"triggerKind", 2}, {"triggerCharacter", "."}})), Labels{});
}

TEST_F(CompletionSession, ForAClientThatCanNothing) {
  start(Json::object());
  const Json found = at(2, 33);
  EXPECT_EQ(labels(found), (Labels{"3", "1", "2"}));
  EXPECT_FALSE(found.contains("itemDefaults"));
  const Json& first = found["items"][1];
  EXPECT_EQ(first["textEdit"], (Json{{"range", on_line(2, 33, 33)}, {"newText", "1]"}}));
  EXPECT_EQ(first["insertTextFormat"], 1);
  EXPECT_EQ(first["documentation"]["kind"], "plaintext");
  EXPECT_EQ(first["sortText"], "0001");
  EXPECT_FALSE(first.contains("labelDetails"));
  EXPECT_FALSE(first.contains("filterText"));
  EXPECT_EQ(at(10, 29)["items"].back()["textEdit"]["newText"], "corr=\"\"");
  EXPECT_EQ(client_.call("completionItem/resolve", first)["documentation"], first["documentation"]);
  const Json bare = {{"label", "of somebody else"}};
  EXPECT_EQ(client_.call("completionItem/resolve", bare), bare);
}

TEST_F(CompletionSession, WhatIsSwitchedOffIsNotOffered) {
  start(rich, {{"initializationOptions", {{"links", false}}}});
  EXPECT_EQ(labels(at(10, 5)), Labels{});
  EXPECT_EQ(labels(at(8, 14)), (Labels{"carr1958"}));
  client_.notify("workspace/didChangeConfiguration",
                 {{"settings", {{"ibid", {{"links", true}, {"completion", false}}}}}});
  EXPECT_EQ(labels(at(10, 5)), Labels{});
  EXPECT_EQ(labels(at(8, 14)), Labels{});
}

}  // namespace
}  // namespace ibid::testing::completion_test
