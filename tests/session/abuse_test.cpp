// Clients that go, hang, flood or talk nonsense: the server outlives what it can and ends with them
// where it cannot.
#include <map>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::abuse_test {
namespace {

std::string chapter(int notes) {
  std::string text = "# Глава 𝔄\n\n";
  for (int i = 1; i <= notes; ++i) {
    const std::string n = std::to_string(i);
    text += "## Section " + n + "\n\nWords.[^" + n + "]\n\n[^" + n + "]: Serge, *Книга*, p. 3.\n\n";
  }
  return text;
}

Json of(const std::string& uri) {
  return {{"textDocument", {{"uri", uri}}}};
}
Json at(const std::string& uri, int line, int character) {
  Json params = of(uri);
  params["position"] = position(line, character);
  return params;
}

std::string symbols_frame(int id, const std::string& uri) {
  return Client::frame({{"jsonrpc", "2.0"},
                        {"id", id},
                        {"method", "textDocument/documentSymbol"},
                        {"params", of(uri)}});
}

TEST(Abuse, AClientThatNeverReadsMayGo) {
  Client client;
  client.initialize();
  client.open("untitled:a", chapter(200));
  std::string all;
  for (int id = 1000; id < 1300; ++id) all += symbols_frame(id, "untitled:a");
  ASSERT_EQ(client.write_deaf(all), all.size()) << "a pipe takes that much";
  client.close_input();
  EXPECT_EQ(client.wait_for_exit_deaf(), 1);
}

TEST(Abuse, AServerThatNobodyListensToEnds) {
  Client client;
  client.initialize();
  client.close_output();
  const std::string question = symbols_frame(1000, "untitled:a");
  ASSERT_EQ(client.write_deaf(question), question.size());
  EXPECT_EQ(client.wait_for_exit_deaf(), 1) << "though it could still be spoken to";
}

TEST(Abuse, InputThatEndsMidwayEndsTheServer) {
  for (const std::string rest :
       {"Content-Le", "Content-Length: 500\r\n", "Content-Length: 500\r\n\r\n", "",
        "Content-Length: 500\r\n\r\n{\"jsonrpc\":\"2.0\",\"meth"}) {
    Client client;
    client.initialize();
    client.write(rest);
    client.close_input();
    EXPECT_EQ(client.wait_for_exit(), 1) << rest;
  }
}

TEST(Abuse, WhatComesBeforeInitializeIsDropped) {
  Client client;
  client.open("untitled:a", "A[^1]\n");
  client.notify("textDocument/didSave", of("untitled:a"));
  client.notify("$/cancelRequest", {{"id", 1}});
  client.initialize();
  EXPECT_EQ(client.call("textDocument/documentSymbol", of("untitled:a")), Json::array())
      << "it is not open";
  EXPECT_EQ(client.finish(), 0);
  for (const Json& one : client.pending())
    EXPECT_NE(one.value("method", ""), "textDocument/publishDiagnostics");
  Client other;
  other.notify("exit", nullptr);
  EXPECT_EQ(other.wait_for_exit(), 1);
}

TEST(Abuse, IdsAreGivenBackAsTheyCame) {
  Client client;
  client.initialize();
  const auto ask = [&](const Json& id) {
    client.write(Client::frame({{"jsonrpc", "2.0"}, {"id", id}, {"method", "no/suchMethod"}}));
    return client.wait([](const Json& one) { return !one.contains("method"); });
  };
  for (const Json& id : std::vector<Json>{"a", "", "ѣ𝔄\n\"", 0, -1, 9007199254740993,
                                          std::numeric_limits<std::int64_t>::max(), nullptr,
                                          std::string(100'000, 'i')}) {
    const Json answer = ask(id);
    EXPECT_EQ(answer["id"], id);
    EXPECT_EQ(answer["error"]["code"], -32601);
  }
  for (const Json& id : std::vector<Json>{true, Json::array(), Json::object(), 1.5, 1e300,
                                          std::numeric_limits<std::uint64_t>::max()}) {
    const Json answer = ask(id);
    EXPECT_EQ(answer["id"], nullptr);
    EXPECT_EQ(answer["error"]["code"], -32600) << id;
  }
  EXPECT_EQ(client.finish(), 0);
}

TEST(Abuse, EachOfTwoRequestsWithOneIdIsAnswered) {
  Client client;
  client.initialize();
  client.open("untitled:a", chapter(300));
  client.write(symbols_frame(7000, "untitled:a") + symbols_frame(7000, "untitled:a"));
  client.answer(7000);
  client.answer(7000);
  EXPECT_TRUE(client.call("textDocument/documentSymbol", of("untitled:a")).is_array());
  EXPECT_EQ(client.finish(), 0);
}

TEST(Abuse, TenThousandCancelledRequestsAreAnsweredOnceEach) {
  Client client;
  client.initialize();
  client.open("untitled:a", chapter(20));
  client.diagnostics("untitled:a", 1);
  std::string all;
  for (int id = 10'000; id < 20'000; ++id) all += symbols_frame(id, "untitled:a");
  for (int id = 10'000; id < 20'000; ++id)
    all += Client::frame(
        {{"jsonrpc", "2.0"}, {"method", "$/cancelRequest"}, {"params", {{"id", id}}}});
  client.write(all);
  EXPECT_EQ(client.finish(), 0);
  std::map<int, int> answers;
  for (const Json& one : client.pending())
    if (!one.contains("method")) ++answers[one["id"].get<int>()];
  EXPECT_EQ(answers.size(), 10'000U);
  for (const auto& [id, times] : answers) EXPECT_EQ(times, 1) << id;
}

TEST(Abuse, EditsThatMakeNoSenseAreMadeAsFarAsTheyCan) {
  Client client;
  client.initialize();
  client.open("untitled:a", "One.\n\nTwo.\n", 50);
  // Reversed, overlapping what the one before it has taken away, and beyond the end.
  client.change("untitled:a", 3,
                {{{"range", range(position(2, 3), position(0, 1))}, {"text", "x"}},
                 {{"range", range(position(0, 0), position(99, 99))}, {"text", "Left.[^1]\n"}},
                 {{"range", range(position(7, 7), position(7, 9))}, {"text", "\n[^2]: b\n"}}});
  const Json found = client.wait([](const Json& one) {
    return one.value("method", "") == "textDocument/publishDiagnostics" &&
           one["params"].value("version", 0) == 3;
  });
  EXPECT_EQ(codes(found["params"]["diagnostics"]), Json::array({"note-undefined", "note-unused"}));
  client.notify("textDocument/didChange", {{"textDocument", {{"uri", "untitled:a"}}}});
  client.notify("textDocument/didChange", Json::array());
  client.notify("textDocument/didOpen", {{"textDocument", {{"uri", 7}}}});
  EXPECT_EQ(client.finish(), 0);
}

TEST(Abuse, UrisOfAllKindsNameDocuments) {
  Client client;
  client.initialize();
  for (const std::string uri : {"file:///tmp/no%20such/a%25b.md",
                                "file:///tmp/not encoded/ѣ?#.md",
                                "file:///tmp/%.md",
                                "file:///c%3A/Book/a.md",
                                "file://server/share/a.md",
                                "\\\\server\\share\\a.md",
                                "file:///tmp/%00.md",
                                "file:///tmp/%FF%FE.md",
                                "file:",
                                "file://",
                                "",
                                "a.md",
                                ":",
                                "%",
                                "untitled:Untitled-1",
                                "git:/a/b.md?%7B%22path%22%3A%22x%22%7D",
                                "vscode-notebook-cell:/a.md#W0",
                                "file:///dev/null",
                                "file:///dev/zero.md",
                                "file:///proc/self/mem",
                                "file:///../../../etc/a.md"}) {
    client.open(uri, "# Title\n\nWord.[^1]\n");
    client.change(uri, 2, {{{"range", on_line(0, 0, 0)}, {"text", ""}}});
    client.call("textDocument/hover", at(uri, 2, 6));
    EXPECT_EQ(client.call("textDocument/documentSymbol", of(uri)).size(), 1U) << uri;
    client.notify("textDocument/didClose", of(uri));
  }
  EXPECT_EQ(client.finish(), 0);
}

TEST(Abuse, TextOfAllBytesIsEdited) {
  Client client;
  client.initialize();
  // JSON of our own making, as no library would write it.
  const auto raw = [&](std::string_view method, const std::string& params) {
    const std::string body =
        R"({"jsonrpc":"2.0","method":")" + std::string(method) + R"(","params":)" + params + "}";
    client.write("Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
  };
  raw("textDocument/didOpen",
      "{\"textDocument\":{\"uri\":\"untitled:a\",\"languageId\":\"markdown\",\"version\":1,"
      "\"text\":\"# \\u0000\\ud800 \xFF\xC3\\r\\u2028\\udc00\\ud800\\udbff[^1]\\n\"}}");
  for (int version = 2; version < 40; ++version) {
    const std::string column = std::to_string(version % 12);
    raw("textDocument/didChange",
        "{\"textDocument\":{\"uri\":\"untitled:a\",\"version\":" + std::to_string(version) +
            "},\"contentChanges\":[{\"range\":{\"start\":{\"line\":0,\"character\":" + column +
            "},\"end\":{\"line\":0,\"character\":" + column +
            "}},\"text\":\"\\udc00\xF0\x9F\\u0000\\ud835\"}]}");
    client.call("textDocument/hover", at("untitled:a", 0, version % 20));
  }
  EXPECT_TRUE(client.call("textDocument/documentSymbol", of("untitled:a")).is_array());
  EXPECT_EQ(client.finish(), 0);
}

TEST(Abuse, MessagesOfManyMegabytes) {
  Client client;
  client.initialize();
  client.open("untitled:a", std::string(1 << 20, 'a') + "[^1]\n");
  EXPECT_EQ(codes(client.diagnostics("untitled:a", 1)), Json::array({"note-undefined"}));
  EXPECT_EQ(client.call("workspace/symbol", {{"query", std::string(1 << 20, 'q')}}), Json::array());
  EXPECT_EQ(
      client.answer(client.request(std::string(1 << 20, 'm'), Json::object()))["error"]["code"],
      -32601);
  EXPECT_EQ(client.finish(), 0);
}

// Everything between the fences is code while both are there, and is what it was once one is gone.
TEST(Abuse, AFenceComesAndGoesAtTheTopOfALongChapter) {
  Client client;
  client.initialize();
  client.open("untitled:a", chapter(800) + "\n```\n");
  const auto symbols = [&] { return client.call("textDocument/documentSymbol", of("untitled:a")); };
  const Json before = symbols();
  EXPECT_GT(before.size(), 800U);
  for (int version = 2; version < 6; version += 2) {
    client.change("untitled:a", version, {{{"range", on_line(0, 0, 0)}, {"text", "```\n"}}});
    EXPECT_EQ(symbols(), Json::array());
    client.change("untitled:a", version + 1,
                  {{{"range", range(position(0, 0), position(1, 0))}, {"text", ""}}});
  }
  EXPECT_EQ(symbols(), before);
  EXPECT_EQ(client.finish(), 0);
}

}  // namespace
}  // namespace ibid::testing::abuse_test
