// Requests of ours to the peer: each answer reaches the one who asked.

#include "rpc/client.h"

#include <nlohmann/json.hpp>
#include <vector>

#include <gtest/gtest.h>

namespace ibid::rpc {
namespace {

struct ask {
  static constexpr std::string_view name = "test/ask";
  using Params = std::string;
  using Result = int;
  static std::string write(const std::string& text) { return "[" + quote(text) + "]"; }
  static std::optional<std::string> read(const Value& json, int& out) {
    if (!json || !json->is_number_integer()) return "result: expected a number";
    out = json->get<int>();
    return std::nullopt;
  }
};

struct Fixture {
  std::vector<std::string> sent;
  std::vector<std::string> logged;
  std::vector<int> results;
  std::vector<std::string> failures;
  Client client{[this](std::string body) { sent.push_back(std::move(body)); },
                [this](Level, std::string_view line) { logged.emplace_back(line); }};

  void request(const std::string& text) {
    client.request<ask>(
        text, [this](int result) { results.push_back(result); },
        [this](const Error& error) { failures.push_back(error.message); });
  }
  void answer(const std::string& body) {
    client.answered(std::get<Response>(std::get<Message>(parse(body))));
  }
};

TEST(Client, Notifies) {
  Fixture test;
  test.client.notify<ask>("ä");
  EXPECT_EQ(test.sent.back(), R"({"jsonrpc":"2.0","method":"test/ask","params":["ä"]})");
}

TEST(Client, AnswersReachTheirRequestInAnyOrder) {
  Fixture test;
  test.request("a"), test.request("b");
  EXPECT_EQ(test.sent.front(), R"({"jsonrpc":"2.0","id":1,"method":"test/ask","params":["a"]})");
  test.answer(write_result(2, "20"));
  test.answer(write_result(1, "10"));
  EXPECT_EQ(test.results, (std::vector<int>{20, 10}));
  EXPECT_EQ(test.client.waiting(), 0U);
}

TEST(Client, FailuresAndNonsenseAreToldApartFromResults) {
  Fixture test;
  test.request("a"), test.request("b");
  test.answer(write_error(1, {ErrorCode::method_not_found, "what?", {}}));
  test.answer(write_result(2, "\"x\""));
  EXPECT_EQ(test.failures, (std::vector<std::string>{"what?", "result: expected a number"}));
}

TEST(Client, AnswersToNothingAreLogged) {
  Fixture test;
  test.request("a");
  test.answer(write_result(1, "1"));
  test.answer(write_result(1, "1"));
  test.answer(write_result(std::string("1"), "1"));
  EXPECT_EQ(test.logged, (std::vector<std::string>{"an answer to nothing we asked: 1",
                                                   "an answer to nothing we asked: \"1\""}));
}

TEST(Client, AFailureThatNobodyTakesIsLogged) {
  Fixture test;
  test.client.request<ask>("a");
  test.answer(write_error(1, {ErrorCode::internal_error, "no", {}}));
  EXPECT_EQ(test.logged, std::vector<std::string>{"the client failed at test/ask: no"});
}

TEST(Client, AThrowingHandlerIsSurvived) {
  Fixture test;
  test.client.request<ask>("a", [](int) { throw std::runtime_error("oops"); });
  test.answer(write_result(1, "1"));
  EXPECT_EQ(test.logged, std::vector<std::string>{"while taking an answer: oops"});
}

}  // namespace
}  // namespace ibid::rpc
