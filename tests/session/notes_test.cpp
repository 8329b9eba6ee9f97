// Edits of the apparatus over the wire: offered at a place, made when they are picked, or carried
// out as commands of a menu.
#include <algorithm>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::notes_test {
namespace {

const std::string chapter =
    "# Глава 𝔄\r\n\r\n"
    "𝔄 раз.[^1] Два.[^2]\r\n\r\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\r\n\r\n"
    "[^2]: Ibid., p. 4.\r\n";
const std::string inserted = "Insert note 2 here and renumber those behind it";

Json rich() {
  return {{"workspace",
           {{"applyEdit", true},
            {"workspaceEdit",
             {{"documentChanges", true}, {"changeAnnotationSupport", Json::object()}}}}},
          {"window", {{"showDocument", {{"support", true}}}}},
          {"textDocument",
           {{"codeAction",
             {{"dataSupport", true},
              {"disabledSupport", true},
              {"resolveSupport", {{"properties", {"edit"}}}},
              {"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {""}}}}}}}}}}};
}

class NotesSession : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void start(const Json& capabilities) {
    client_.initialize(capabilities);
    client_.open(uri(), chapter);
    client_.diagnostics(uri());
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }
  std::string uri() const { return folder_.uri("1.md"); }

  Json offered(const Json& where, const Json& only = Json::array()) {
    return client_.call("textDocument/codeAction",
                        {{"textDocument", {{"uri", uri()}}},
                         {"range", where},
                         {"context", {{"diagnostics", Json::array()}, {"only", only}}}});
  }
  Json offer(const Json& where, const std::string& title) {
    for (const Json& action : offered(where)) {
      if (action["title"] == title) return action;
    }
    ADD_FAILURE() << title << " is not offered";
    return nullptr;
  }
  Json command(const std::string& name, int line, int character) {
    return {{"command", name},
            {"arguments",
             {{{"textDocument", {{"uri", uri()}}}, {"position", position(line, character)}}}}};
  }
  Json asked(const std::string& method) {
    return client_.wait([&](const Json& message) {
      return message.value("method", "") == method && message.contains("id");
    });
  }
  void reply(const Json& request, const Json& result) {
    client_.write(Client::frame({{"jsonrpc", "2.0"}, {"id", request["id"]}, {"result", result}}));
  }
};

TEST_F(NotesSession, TheEditIsMadeWhenItIsPicked) {
  start(rich());
  const Json action = offer(on_line(2, 11, 11), inserted);
  EXPECT_FALSE(action.contains("edit"));
  const Json picked = client_.call("codeAction/resolve", action);
  const Json& edit = picked["edit"];
  const Json& document = edit["documentChanges"][0];
  EXPECT_EQ(document["textDocument"], (Json{{"uri", uri()}, {"version", 1}}));
  const Json& edits = document["edits"];
  ASSERT_EQ(edits.size(), 5U) << edits;
  EXPECT_EQ(edits[0]["range"], on_line(2, 11, 11)) << edits;  // behind the marker it stood in
  EXPECT_EQ(edits[0]["newText"], "[^2]");
  EXPECT_EQ(edits[1]["newText"], "3");
  EXPECT_EQ(edits[2]["newText"], "[^2]: \r\n\r\n");
  EXPECT_EQ(edits[4]["newText"], "Serge, *Воспоминания 𝔄*");
  const auto why = [&](const Json& one) {
    return edit["changeAnnotations"][one["annotationId"].get<std::string>()]["label"];
  };
  EXPECT_EQ(why(edits[0]), "Notes and their markers");
  EXPECT_EQ(why(edits[4]), "Written out to keep its meaning");
}

TEST_F(NotesSession, WhatWasOfferedForAnOlderTextIsRefused) {
  start(rich());
  const Json action = offer(on_line(2, 11, 11), inserted);
  client_.change(uri(), 2, {{{"range", on_line(2, 0, 0)}, {"text", "х"}}});
  const Json answer = client_.answer(client_.request("codeAction/resolve", action));
  EXPECT_EQ(answer["error"]["code"], -32801) << answer;
}

TEST_F(NotesSession, AClientThatCannotWaitGetsTheEditAtOnce) {
  start({{"textDocument",
          {{"codeAction",
            {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {""}}}}}}}}}}});
  const Json action = offer(on_line(2, 11, 11), inserted);
  ASSERT_TRUE(action.contains("edit")) << action;
  EXPECT_FALSE(action.contains("data"));
  EXPECT_EQ(action["edit"]["changes"][uri()].size(), 5U);
  EXPECT_FALSE(action["edit"]["changes"][uri()][0].contains("annotationId"));
}

TEST_F(NotesSession, OrganizingIsAskedForByItsKind) {
  start(rich());
  client_.change(uri(), 2,
                 {{{"range", on_line(2, 9, 10)}, {"text", "2"}},
                  {{"range", on_line(2, 18, 19)}, {"text", "1"}}});
  const Json offers = offered(on_line(0, 0, 0), {"source.organizeNotes"});
  ASSERT_EQ(offers.size(), 1U) << offers;
  EXPECT_EQ(offers[0]["kind"], "source.organizeNotes.ibid");
}

TEST_F(NotesSession, ACommandInsertsANoteAndShowsIt) {
  start(rich());
  const int id = client_.request("workspace/executeCommand", command("ibid.insertNote", 2, 11));
  const Json request = asked("workspace/applyEdit");
  EXPECT_EQ(request["params"]["label"], inserted);
  const Json& edits = request["params"]["edit"]["documentChanges"][0]["edits"];
  Json changes = Json::array();
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    changes.push_back({{"range", (*edit)["range"]}, {"text", (*edit)["newText"]}});
  }
  client_.change(uri(), 2, changes);
  reply(request, {{"applied", true}});
  EXPECT_EQ(client_.answer(id)["result"], nullptr);
  const Json show = asked("window/showDocument");
  EXPECT_EQ(show["params"]["uri"], uri());
  EXPECT_EQ(show["params"]["selection"], on_line(6, 6, 6)) << show;
  reply(show, {{"success", true}});
}

TEST_F(NotesSession, ACommandSaysWhyItCannot) {
  start(rich());
  const auto error = [&](const Json& params) {
    return client_.answer(client_.request("workspace/executeCommand", params))["error"];
  };
  EXPECT_EQ(error(command("ibid.deleteNote", 0, 0))["code"], -32803);
  EXPECT_EQ(error(command("ibid.nonsense", 0, 0))["code"], -32602);
  EXPECT_EQ(error({{"command", "ibid.insertNote"}})["code"], -32602);

  const int id = client_.request("workspace/executeCommand", command("ibid.deleteNote", 2, 9));
  reply(asked("workspace/applyEdit"), {{"applied", false}, {"failureReason", "read-only"}});
  EXPECT_EQ(client_.answer(id)["error"]["message"], "Nothing was changed: read-only");
}

}  // namespace
}  // namespace ibid::testing::notes_test
