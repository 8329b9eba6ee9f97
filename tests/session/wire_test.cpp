// What a client may do that is odd or many at once: every request is answered once, nothing ends
// the server; several editions at a time.
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::wire_test {
namespace {

const std::string chapter = "# A 𝔄\n\nA claim.[^1]\n\n[^1]: Carr, *Socialism*, p. 1.\n";

Json at(const std::string& uri, std::int64_t line, std::int64_t character) {
  return {{"textDocument", {{"uri", uri}}},
          {"position", {{"line", line}, {"character", character}}}};
}

TEST(Wire, WhatGoesWrongIsLoggedToTheClientWhileItMayBeSpokenTo) {
  Client client;
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", "untitled:a"}}}});
  client.initialize();
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", "untitled:b"}}}});
  const Json told = client.wait(
      [](const Json& message) { return message.value("method", "") == "window/logMessage"; });
  EXPECT_EQ(told["params"]["type"], 2);
  EXPECT_EQ(told["params"]["message"], "closed, but not open: untitled:b");
  client.call("shutdown", nullptr);
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", "untitled:c"}}}});
  client.notify("exit", nullptr);
  EXPECT_EQ(client.wait_for_exit(), 0);
  for (const Json& message : client.pending()) EXPECT_NE(message["method"], "window/logMessage");
}

TEST(Wire, PositionsFarOutAreClampedAndALoneCarriageReturnEndsALine) {
  Client client;
  client.initialize();
  client.open("untitled:a", "One\rTwo.[^1]\r\n\r\n[^2]: Two.\r\n");
  const Json found = client.diagnostics("untitled:a", 1);
  ASSERT_EQ(codes(found), Json::array({"note-undefined", "note-unused"}));
  EXPECT_EQ(found[0]["range"], on_line(1, 4, 8));
  for (const auto& [line, character] : std::vector<std::pair<std::int64_t, std::int64_t>>{
           {0, 999}, {99, 0}, {2147483647, 2147483647}, {4294967295, 4294967295}})
    client.call("textDocument/hover", at("untitled:a", line, character));
  EXPECT_EQ(client.finish(), 0);
}

TEST(Wire, OtherSchemesAreReadFromTheClientsTextOnly) {
  Client client;
  client.initialize();
  for (const std::string uri : {"git:/etc/passwd.md?ref", "vscode-vfs://github/a/%D0%BA.md"}) {
    client.open(uri, "See [that](../b.md).[^1]\n");
    EXPECT_EQ(codes(client.diagnostics(uri, 1)).back(), "note-undefined") << uri;
  }
  EXPECT_EQ(client.finish(), 0);
}

TEST(Wire, EveryRequestIsAnsweredOnceWhateverComesBetween) {
  Folder folder;
  Client client;
  client.initialize();
  const std::string uri = folder.uri("one.md");
  client.open(uri, chapter);
  const std::vector<std::string> methods{"textDocument/hover",          "textDocument/definition",
                                         "textDocument/documentSymbol", "no/suchMethod",
                                         "textDocument/diagnostic",     "workspace/symbol"};
  std::mt19937 random(20260);
  const auto below = [&](std::size_t end) { return random() % end; };
  std::vector<int> asked;
  for (int round = 0, version = 2; round < 600; ++round) {
    switch (below(4)) {
      case 0:
        client.change(uri, version++,
                      {{{"range", range(position(2, 0), position(2, 0))}, {"text", "é𝔄 "}}});
        break;
      case 1:
        if (!asked.empty()) client.notify("$/cancelRequest", {{"id", asked[below(asked.size())]}});
        break;
      default: {
        Json params = at(uri, 2, 9);
        params["query"] = "a";
        asked.push_back(client.request(methods[below(methods.size())], params));
      }
    }
  }
  EXPECT_EQ(client.answer(client.request("shutdown", nullptr))["result"], nullptr);
  client.notify("exit", nullptr);
  EXPECT_EQ(client.wait_for_exit(), 0);
  std::map<int, int> answers;
  for (const Json& message : client.pending())
    if (!message.contains("method")) ++answers[message["id"].get<int>()];
  for (const int id : asked) EXPECT_EQ(answers[id], 1) << id;
  EXPECT_EQ(answers.size(), asked.size());
}

// What is asked and the edit that overtakes it come in one write; whether the answer has been made
// by then is for the machine to say, so it is tried until it has not.
TEST(Wire, WhatAnEditOvertakesIsAnsweredWithContentModified) {
  std::string text = "# Глава 𝔄\n\n";
  for (int i = 1; i < 1000; ++i) text += "Слово.[^" + std::to_string(i) + "]\n\n";
  for (int i = 1; i < 1000; ++i)
    text += "[^" + std::to_string(i) + "]: V. Serge, *Воспоминания*, p. 3.\n\n";
  Client client;
  client.initialize();
  client.open("untitled:a", text);
  client.open("untitled:b", chapter);
  int overtaken = 0;
  for (int round = 0; round < 100 && overtaken == 0; ++round) {
    const int id = 5000 + 2 * round;
    const auto frame = [](Json message) {
      message["jsonrpc"] = "2.0";
      return Client::frame(message);
    };
    const auto symbols = [&](int number, const char* uri) {
      return frame({{"id", number},
                    {"method", "textDocument/documentSymbol"},
                    {"params", {{"textDocument", {{"uri", uri}}}}}});
    };
    const Json change = {
        {"textDocument", {{"uri", "untitled:a"}, {"version", round + 2}}},
        {"contentChanges", Json::array({{{"range", on_line(0, 0, 0)}, {"text", "é"}}})}};
    client.write(symbols(id, "untitled:a") + symbols(id + 1, "untitled:b") +
                 frame({{"method", "textDocument/didChange"}, {"params", change}}));
    const Json answer = client.answer(id);
    if (answer.contains("error")) {
      EXPECT_EQ(answer["error"]["code"], -32801);
      ++overtaken;
    }
    EXPECT_TRUE(client.answer(id + 1).contains("result")) << "another document’s is";
  }
  EXPECT_EQ(overtaken, 1);
  EXPECT_EQ(client.finish(), 0);
}

TEST(Wire, EditionsComeAndGoWithTheirFolders) {
  Folder first;
  Folder second;
  for (const Folder* folder : {&first, &second}) {
    folder->file("edition.json", R"({"chapters": ["one.md"]})");
    folder->file("one.md", folder == &first ? "# Жизнь\n" : "# Смерть 𝔄\n");
  }
  const auto folder_of = [](const Folder& folder) {
    return Json{{"uri", "file://" + folder.path()}, {"name", "a"}};
  };
  Client client;
  client.initialize(Json::object(), {{"workspaceFolders", {folder_of(first)}}});
  const auto names = [&](const std::string& query) {
    return client.call("workspace/symbol", {{"query", query}}).size();
  };
  const auto await = [&](const std::string& query, bool there) {
    for (int i = 0; i < 10000; ++i)
      if ((names(query) > 0) == there) return true;
    return false;
  };
  EXPECT_TRUE(await("Жизнь", true));
  EXPECT_EQ(names("Смерть"), 0U);
  const auto change = [&](const Json& added, const Json& removed) {
    client.notify("workspace/didChangeWorkspaceFolders",
                  {{"event", {{"added", added}, {"removed", removed}}}});
  };
  // Neovim 0.7 says that something without a name has gone.
  change(Json::array({folder_of(second)}), Json::array({Json::array()}));
  EXPECT_TRUE(await("Смерть", true));
  EXPECT_GT(names("Жизнь"), 0U) << "both at once";
  change(Json::array(), Json::array({folder_of(first)}));
  EXPECT_TRUE(await("Жизнь", false));
  EXPECT_GT(names("Смерть"), 0U);
  EXPECT_EQ(client.finish(), 0);
}

}  // namespace
}  // namespace ibid::testing::wire_test
