// The routing table with types on it: lanes, bad params, failing handlers, unknown methods.

#include "rpc/router.h"

#include <deque>
#include <nlohmann/json.hpp>
#include <vector>

#include <gtest/gtest.h>

namespace ibid::rpc {
namespace {

template <typename Self>
struct Numeric {
  using Params = int;
  using Result = int;
  static std::optional<std::string> read(const Value& json, int& out) {
    if (!json || !json->contains("n")) return "params.n: missing";
    if (!json->at("n").is_number_integer()) return "params.n: expected a number";
    out = json->at("n").get<int>();
    return std::nullopt;
  }
  static std::string write(int result) { return std::to_string(result); }
};
struct twice : Numeric<twice> {
  static constexpr std::string_view name = "test/twice";
};
struct about : Numeric<about> {
  static constexpr std::string_view name = "test/about";
  static std::string document(int n) { return "document " + std::to_string(n); }
};
struct noted : Numeric<noted> {
  static constexpr std::string_view name = "test/noted";
};

// A server whose pool runs when the test says so.
struct Server {
  std::vector<std::string> sent;
  std::vector<std::string> logged;
  std::deque<std::function<void()>> pool;
  int state = 100;
  Inflight inflight{[this](std::string body) { sent.push_back(std::move(body)); }, log()};
  Table table{inflight, log()};
  Router<int> router{table, [this] { return state; },
                     [this](std::function<void()> work) { pool.push_back(std::move(work)); }};

  Log log() {
    return [this](Level, std::string_view line) { logged.emplace_back(line); };
  }
  void request(int id, const std::string& method, const std::string& params = "") {
    table.dispatch(std::get<Request>(std::get<Message>(parse(write_request(id, method, params)))));
  }
  void notify(const std::string& method, const std::string& params = "") {
    table.dispatch(
        std::get<Notification>(std::get<Message>(parse(write_notification(method, params)))));
  }
  void run() {
    while (!pool.empty()) {
      const auto work = std::move(pool.front());
      pool.pop_front();
      work();
    }
  }
  nlohmann::json last() const { return nlohmann::json::parse(sent.back()); }
};

TEST(Router, ExclusiveHandlersRunAtOnce) {
  Server server;
  server.router.exclusive<twice>([](int n) { return 2 * n; });
  server.request(1, "test/twice", R"({"n":21})");
  EXPECT_EQ(server.last()["result"], 42);
}

TEST(Router, AnExclusiveHandlerMayAnswerLater) {
  Server server;
  std::optional<Reply> kept;
  server.router.exclusive<twice>([&](int, Reply reply) { kept = std::move(reply); });
  server.request(1, "test/twice", R"({"n":21})");
  EXPECT_TRUE(server.sent.empty());
  kept->result("42");
  EXPECT_EQ(server.last()["result"], 42);
}

TEST(Router, SharedHandlersSeeTheSnapshotOfTheirTime) {
  Server server;
  server.router.shared<twice>([](int state, int n, const std::stop_token&) { return state + n; });
  server.request(1, "test/twice", R"({"n":1})");
  server.state = 200;
  server.run();
  EXPECT_EQ(server.last()["result"], 101);
}

TEST(Router, BadParamsAreNamed) {
  Server server;
  server.router.exclusive<twice>([](int n) { return n; });
  server.router.shared<about>([](int, int n, const std::stop_token&) { return n; });
  for (const std::string method : {"test/twice", "test/about"}) {
    server.request(1, method, R"({"n":"x"})");
    EXPECT_EQ(server.last()["error"]["code"], -32602);
    EXPECT_EQ(server.last()["error"]["message"], "params.n: expected a number");
  }
  server.request(1, "test/twice");
  EXPECT_EQ(server.last()["error"]["message"], "params.n: missing");
  EXPECT_TRUE(server.pool.empty());
}

TEST(Router, UnknownRequestsAreAnswered) {
  Server server;
  for (const std::string method : {"no/such", "$/no/such", ""}) {
    server.request(1, method);
    EXPECT_EQ(server.last()["error"]["code"], -32601) << method;
  }
}

TEST(Router, UnknownNotificationsAreLoggedUnlessOptional) {
  Server server;
  server.notify("$/whatever");
  EXPECT_TRUE(server.logged.empty());
  server.notify("workspace/неизвестно");
  EXPECT_EQ(server.logged, std::vector<std::string>{"unknown notification: workspace/неизвестно"});
  EXPECT_TRUE(server.sent.empty());
}

TEST(Router, WhatHandlersThrowIsAnswered) {
  Server server;
  server.router.exclusive<twice>([](int n) -> int {
    if (n == 1) throw Failed(ErrorCode::request_failed, "not now");
    if (n == 2) throw std::runtime_error("oops \xFF");
    throw 3;
  });
  const std::vector<int> codes = {-32803, -32603, -32603};
  for (int n = 1; n <= 3; ++n) {
    server.request(n, "test/twice", "{\"n\":" + std::to_string(n) + "}");
    EXPECT_EQ(server.last()["error"]["code"], codes[static_cast<std::size_t>(n - 1)]);
  }
  EXPECT_EQ(server.sent.size(), 3U);
}

TEST(Router, WhatSharedHandlersThrowIsAnswered) {
  Server server;
  server.router.shared<twice>(
      [](int, int, const std::stop_token&) -> int { throw std::runtime_error("oops"); });
  server.request(1, "test/twice", R"({"n":1})");
  server.run();
  EXPECT_EQ(server.last()["error"]["message"], "oops");
  EXPECT_EQ(server.sent.size(), 1U);
}

TEST(Router, ThrowingNotificationsAreSurvived) {
  Server server;
  server.router.notified<noted>([](int) { throw std::runtime_error("oops"); });
  server.notify("test/noted", R"({"n":1})");
  server.notify("test/noted", R"({"n":[]})");
  EXPECT_EQ(server.logged,
            (std::vector<std::string>{"test/noted: oops",
                                      "test/noted ignored: params.n: expected a number"}));
}

TEST(Router, AnEditOvertakesASharedRequest) {
  Server server;
  int runs = 0;
  server.router.shared<about>([&](int, int n, const std::stop_token&) { return ++runs, n; });
  server.request(1, "test/about", R"({"n":6})");
  server.request(2, "test/about", R"({"n":7})");
  server.inflight.edited("document 6");
  EXPECT_EQ(server.last()["error"]["code"], -32801);
  server.run();
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(server.sent.size(), 2U);
}

TEST(Router, ADroppedJobIsStillAnswered) {
  Server server;
  server.router.shared<twice>([](int, int n, const std::stop_token&) { return n; });
  server.request(1, "test/twice", R"({"n":6})");
  server.pool.clear();
  EXPECT_EQ(server.last()["error"]["code"], -32603);
}

TEST(Router, TheGateComesFirst) {
  Server server;
  bool noticed = false;
  server.router.notified<noted>([&](int) { noticed = true; });
  server.table.gate([](std::string_view) {
    return Error{ErrorCode::server_not_initialized, "not yet", {}};
  });
  server.request(1, "no/such");
  EXPECT_EQ(server.last()["error"]["code"], -32002);
  server.notify("test/noted", R"({"n":1})");
  EXPECT_FALSE(noticed);
}

TEST(Router, ListsItsMethods) {
  Server server;
  server.router.shared<twice>([](int, int n, const std::stop_token&) { return n; });
  server.router.exclusive<about>([](int n) { return n; });
  server.router.notified<noted>([](int) {});
  EXPECT_EQ(server.table.methods(),
            (std::vector<std::string>{"test/about", "test/noted", "test/twice"}));
  EXPECT_TRUE(server.table.has("test/noted"));
  EXPECT_FALSE(server.table.has("test"));
  EXPECT_EQ(server.table.lane("test/twice"), Lane::shared);
  EXPECT_EQ(server.table.lane("test/about"), Lane::exclusive);
  EXPECT_THROW(server.router.exclusive<twice>([](int n) { return n; }), std::logic_error);
}

}  // namespace
}  // namespace ibid::rpc
