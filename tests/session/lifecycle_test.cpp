// The lifecycle and the wire, against the real program: what protocol.md promises and what others
// get wrong.
#include <algorithm>
#include <csignal>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "session/client.h"

namespace ibid::testing::lifecycle_test {
namespace {

TEST(Lifecycle, AnswersInitializeAndEndsWellBehaved) {
  Client client;
  const Json result = client.initialize();
  EXPECT_EQ(result["serverInfo"]["name"], "ibid");
  EXPECT_TRUE(result["capabilities"]["hoverProvider"]);
  EXPECT_TRUE(result["capabilities"]["definitionProvider"]);
  EXPECT_TRUE(result["capabilities"]["referencesProvider"]);
  EXPECT_TRUE(result["capabilities"]["documentSymbolProvider"]);
  EXPECT_EQ(client.finish(), 0);
}

TEST(Lifecycle, ExitWithoutShutdownIsAFailure) {
  Client client;
  client.initialize();
  client.notify("exit", nullptr);
  EXPECT_EQ(client.wait_for_exit(), 1);
}

TEST(Lifecycle, EndOfInputEndsTheServer) {
  Client client;
  client.initialize();
  client.close_input();
  EXPECT_EQ(client.wait_for_exit(), 1);
}

TEST(Lifecycle, RefusesRequestsAtTheWrongTime) {
  Client client;
  EXPECT_EQ(client.answer(client.request("textDocument/hover", Json::object()))["error"]["code"],
            -32002);
  client.initialize();
  EXPECT_EQ(client.answer(
                client.request("initialize", {{"capabilities", Json::object()}}))["error"]["code"],
            -32600);
  EXPECT_EQ(client.answer(client.request("no/suchMethod", Json::object()))["error"]["code"],
            -32601);
  EXPECT_EQ(client.answer(client.request("$/noSuchMethod", Json::object()))["error"]["code"],
            -32601);
  EXPECT_EQ(
      client.answer(client.request("textDocument/hover", {{"textDocument", 7}}))["error"]["code"],
      -32602);
  client.call("shutdown", nullptr);
  EXPECT_EQ(client.answer(client.request("textDocument/hover", Json::object()))["error"]["code"],
            -32600);
  client.notify("exit", nullptr);
  EXPECT_EQ(client.wait_for_exit(), 0);
}

TEST(Lifecycle, NegotiatesThePositionEncoding) {
  const auto chosen = [](const Json& offered) {
    Client client;
    Json general = Json::object();
    if (!offered.is_null()) general["positionEncodings"] = offered;
    return client.initialize({{"general", general}})["capabilities"].value("positionEncoding",
                                                                           std::string("none"));
  };
  EXPECT_EQ(chosen({"utf-16", "utf-8"}), "utf-8");
  EXPECT_EQ(chosen({"utf-32", "utf-16"}), "utf-16");
  EXPECT_EQ(chosen({"utf-32"}), "utf-32");
  EXPECT_EQ(chosen(nullptr), "utf-16");
}

TEST(Lifecycle, GoesWithItsClientsProcess) {
  const pid_t child = fork();
  if (child == 0) _exit(0);
  waitpid(child, nullptr, 0);
  Client client;
  client.initialize(Json::object(), {{"processId", child}});
  EXPECT_NE(client.wait_for_exit(), 128 + SIGKILL);
}

// What is told of a trace until the answer to a request; the others are left for later.
std::vector<Json> traced(Client& client, const std::string& last) {
  std::vector<Json> out;
  while (out.empty() || out.back()["message"].get<std::string>().find(last) == std::string::npos) {
    out.push_back(client.wait(
        [](const Json& one) { return one.value("method", "") == "$/logTrace"; })["params"]);
  }
  return out;
}

bool tells(const std::vector<Json>& all, const std::string& words) {
  return std::any_of(all.begin(), all.end(), [&](const Json& one) {
    return one["message"].get<std::string>().starts_with(words);
  });
}

TEST(Lifecycle, TracesWhatIsSaidWhileTheClientWantsIt) {
  Client client;
  client.initialize();
  client.open("untitled:𝔄", "# Глава\n\nРаз.[^1]\n");
  const auto symbols = [&] {
    client.call("textDocument/documentSymbol", {{"textDocument", {{"uri", "untitled:𝔄"}}}});
  };
  symbols();
  for (const Json& one : client.pending()) EXPECT_NE(one.value("method", ""), "$/logTrace");

  client.notify("$/setTrace", {{"value", "messages"}});
  symbols();
  auto all = traced(client, "Sent the answer to textDocument/documentSymbol");
  EXPECT_TRUE(tells(all, "Received the request textDocument/documentSymbol ("));
  EXPECT_NE(all.back()["message"].get<std::string>().find(" ms"), std::string::npos);
  for (const Json& one : all) EXPECT_FALSE(one.contains("verbose"));

  client.notify("$/setTrace", {{"value", "verbose"}});
  client.change("untitled:𝔄", 2, Json::array({{{"text", "# Другая\n"}}}));
  symbols();
  all = traced(client, "Sent the answer to textDocument/documentSymbol");
  EXPECT_TRUE(tells(all, "Received textDocument/didChange"));
  EXPECT_NE(all.back()["verbose"].get<std::string>().find("Другая"), std::string::npos);

  client.notify("$/setTrace", {{"value", "no such level"}});
  client.notify("$/setTrace", {{"value", "off"}});
  symbols();
  const std::size_t before = client.pending().size();  // told before it was off
  symbols();
  const auto said = client.pending();
  for (std::size_t i = before; i < said.size(); ++i)
    EXPECT_NE(said[i].value("method", ""), "$/logTrace") << said[i];
  EXPECT_EQ(client.finish(), 0);
}

TEST(Lifecycle, TracesFromTheBeginningWhereInitializeSaysSo) {
  Client client;
  client.initialize(Json::object(), {{"trace", "messages"}});
  EXPECT_EQ(client.answer(client.request("no/suchMethod", Json::object()))["error"]["code"],
            -32601);
  const auto all = traced(client, "Sent the answer to no/suchMethod");
  EXPECT_NE(all.back()["message"].get<std::string>().find("ms: "), std::string::npos) << all.back();
  EXPECT_EQ(client.finish(), 0);
}

TEST(Wire, TakesBytesAsTheyCome) {
  Client client;
  const std::string one = Client::frame({{"jsonrpc", "2.0"},
                                         {"id", 900},
                                         {"method", "initialize"},
                                         {"params", {{"capabilities", {}}}}});
  for (const char byte : one) client.write(std::string_view(&byte, 1));
  EXPECT_TRUE(client.answer(900).contains("result"));
}

TEST(Wire, TakesSeveralMessagesInOneWrite) {
  Client client;
  client.initialize();
  std::string all;
  for (int id = 1000; id < 1050; ++id) {
    all += Client::frame({{"jsonrpc", "2.0"}, {"id", id}, {"method", "no/suchMethod"}});
  }
  client.write(all);
  for (int id = 1000; id < 1050; ++id) EXPECT_EQ(client.answer(id)["error"]["code"], -32601);
  EXPECT_EQ(client.finish(), 0);
}

TEST(Wire, HeaderNamesAreCaseInsensitive) {
  Client client;
  const std::string body = R"({"jsonrpc":"2.0","id":901,"method":"x"})";
  client.write("content-TYPE: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: " +
               std::to_string(body.size()) + "\r\n\r\n" + body);
  EXPECT_EQ(client.answer(901)["error"]["code"], -32002);
}

TEST(Wire, SurvivesWhatIsNoMessage) {
  Client client;
  client.initialize();
  const auto raw = [&](std::string_view body) {
    client.write("Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body));
  };
  raw("{not json");
  EXPECT_EQ(client.answer_null()["error"]["code"], -32700);
  raw("[]");
  EXPECT_EQ(client.answer_null()["error"]["code"], -32600);
  raw(std::string(1000, '[') + std::string(1000, ']'));
  EXPECT_TRUE(client.answer_null().contains("error"));
  raw(R"({"jsonrpc":"2.0","id":1e999,"method":"x"})");
  EXPECT_TRUE(client.answer_null().contains("error"));
  raw("{\"jsonrpc\":\"2.0\",\"method\":\"$/x\xFF\xC3\",\"params\":{\"a\":\"\\ud800\"}}");
  raw(R"({"jsonrpc":"2.0","method":"$/unknownNotification"})");
  raw(R"({"jsonrpc":"2.0","method":"unknown/notification"})");
  EXPECT_EQ(client.finish(), 0) << "the next good message is answered";
}

}  // namespace
}  // namespace ibid::testing::lifecycle_test
