// Every request is answered exactly once, whoever answers first and whatever happens meanwhile.

#include "rpc/inflight.h"

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace ibid::rpc {
namespace {

// What has been sent and logged; may be told from any thread.
struct Peer {
  std::mutex mutex;
  std::vector<std::string> sent;
  std::vector<std::string> logged;
  Inflight inflight{[this](std::string body) {
                      const std::lock_guard lock(mutex);
                      sent.push_back(std::move(body));
                    },
                    [this](Level, std::string_view line) {
                      const std::lock_guard lock(mutex);
                      logged.emplace_back(line);
                    }};

  Reply begin(const Id& id, const std::string& document = {}) {
    std::optional<Reply> reply = inflight.begin(id, "test/method");
    EXPECT_TRUE(reply);
    if (!document.empty()) reply->concerns(document);
    return std::move(*reply);
  }
  int code(std::size_t index) const {
    const auto json = nlohmann::json::parse(sent.at(index));
    return json.contains("error") ? json["error"]["code"].get<int>() : 0;
  }
};

TEST(Inflight, AnswersWithTheResult) {
  Peer peer;
  peer.begin(7).result("[1]");
  EXPECT_EQ(peer.sent, std::vector<std::string>{R"({"jsonrpc":"2.0","id":7,"result":[1]})"});
  EXPECT_EQ(peer.inflight.size(), 0U);
  EXPECT_TRUE(peer.logged.empty());
}

TEST(Inflight, OnlyTheFirstAnswerCounts) {
  Peer peer;
  Reply reply = peer.begin(7);
  reply.result("1");
  reply.result("2");
  reply.fail({});
  EXPECT_EQ(peer.sent.size(), 1U);
}

TEST(Inflight, AForgottenReplyAnswersAndIsLogged) {
  Peer peer;
  { const Reply reply = peer.begin(std::string("ѣ")); }
  ASSERT_EQ(peer.sent.size(), 1U);
  EXPECT_EQ(peer.code(0), -32603);
  EXPECT_EQ(peer.logged, std::vector<std::string>{"no reply to test/method(\"ѣ\")"});
}

TEST(Inflight, MovingAReplyMovesTheDuty) {
  Peer peer;
  Reply first = peer.begin(1);
  Reply second = peer.begin(2);
  Reply moved = std::move(first);
  EXPECT_TRUE(peer.sent.empty());
  moved = std::move(second);
  moved.result("2");
  EXPECT_EQ(peer.code(0), 0);
}

TEST(Inflight, CancellingAnswersAtOnceAndStopsTheWork) {
  Peer peer;
  Reply reply = peer.begin(7);
  EXPECT_FALSE(reply.stop().stop_requested());
  peer.inflight.cancel(8);
  peer.inflight.cancel(std::string("7"));
  EXPECT_TRUE(peer.sent.empty());
  peer.inflight.cancel(7);
  EXPECT_EQ(peer.code(0), -32800);
  EXPECT_TRUE(reply.stop().stop_requested());
  reply.result("1");
  peer.inflight.cancel(7);
  EXPECT_EQ(peer.sent.size(), 1U);
}

TEST(Inflight, AnEditOvertakesRequestsOfItsDocumentOnly) {
  Peer peer;
  Reply six = peer.begin(1, "file:///06.md");
  Reply seven = peer.begin(2, "file:///07.md");
  Reply none = peer.begin(3);
  peer.inflight.edited("");
  peer.inflight.edited("file:///06.md");
  ASSERT_EQ(peer.sent.size(), 1U);
  EXPECT_EQ(peer.code(0), -32801);
  EXPECT_TRUE(six.stop().stop_requested());
  EXPECT_FALSE(seven.stop().stop_requested());
  seven.result("null"), none.result("null");
  EXPECT_EQ(peer.sent.size(), 3U);
}

TEST(Inflight, ASecondRequestWithTheSameIdIsRefused) {
  Peer peer;
  Reply first = peer.begin(7);
  EXPECT_FALSE(peer.inflight.begin(7, "test/method"));
  ASSERT_EQ(peer.sent.size(), 1U);
  EXPECT_EQ(peer.code(0), -32600);
  first.result("1");
  EXPECT_EQ(peer.code(1), 0);
}

TEST(Inflight, ALateAnswerIsNotTakenForThatOfANewRequest) {
  Peer peer;
  Reply old = peer.begin(7);
  peer.inflight.cancel(7);
  Reply fresh = peer.begin(7);
  old.result("\"old\"");
  fresh.result("\"new\"");
  ASSERT_EQ(peer.sent.size(), 2U);
  EXPECT_EQ(peer.sent[1], R"({"jsonrpc":"2.0","id":7,"result":"new"})");
}

TEST(Inflight, AbandonedRequestsAreNotAnswered) {
  Peer peer;
  Reply reply = peer.begin(7);
  peer.inflight.abandon();
  EXPECT_TRUE(reply.stop().stop_requested());
  reply.result("1");
  EXPECT_TRUE(peer.sent.empty());
}

TEST(Inflight, WhatIsOpenAtTheEndIsAnsweredSo) {
  Peer peer;
  Reply reply = peer.begin(7);
  peer.inflight.close();
  EXPECT_TRUE(reply.stop().stop_requested());
  reply.result("1");
  ASSERT_EQ(peer.sent.size(), 1U);
  EXPECT_NE(peer.sent[0].find("-32800"), std::string::npos) << peer.sent[0];
}

TEST(Inflight, ARepliesMayOutliveIt) {
  std::vector<std::string> sent;
  std::optional<Reply> reply;
  {
    Inflight inflight([&](std::string body) { sent.push_back(std::move(body)); },
                      [](Level, std::string_view) {});
    reply = inflight.begin(1, "m");
  }
  reply.reset();
  EXPECT_EQ(sent.size(), 1U);
}

// Workers answer, fail, or forget, while the main thread begins, cancels and edits.
void interleave(unsigned seed) {
  Peer peer;
  constexpr int requests = 300;
  constexpr int workers = 3;
  std::mutex mutex;
  std::vector<Reply> jobs;
  std::atomic<bool> done = false;
  std::vector<std::jthread> pool;
  for (unsigned worker = 0; worker < workers; ++worker) {
    pool.emplace_back([&, worker] {
      std::mt19937 random(seed * 10 + worker);
      for (;;) {
        std::optional<Reply> job;
        {
          const std::lock_guard lock(mutex);
          if (jobs.empty() && done) return;
          if (jobs.empty()) continue;
          std::swap(jobs[random() % jobs.size()], jobs.back());
          job.emplace(std::move(jobs.back()));
          jobs.pop_back();
        }
        const unsigned choice = random() % 4;
        if (choice == 0) job->fail({ErrorCode::request_failed, "no", {}});
        if (choice == 1) job->concerns("c"), job->result("1"), job->result("2");
        if (choice == 2) job->result("null");
      }
    });
  }
  std::mt19937 random(seed);
  for (int id = 0; id < requests; ++id) {
    Reply reply = peer.begin(id, id % 2 == 0 ? "a" : "b");
    {
      const std::lock_guard lock(mutex);
      jobs.push_back(std::move(reply));
    }
    if (random() % 3 == 0)
      peer.inflight.cancel(static_cast<int>(random() % static_cast<unsigned>(id + 1)));
    if (random() % 10 == 0) peer.inflight.edited(random() % 2 == 0 ? "a" : "b");
  }
  done = true;
  pool.clear();
  std::map<int, int> answers;
  for (const std::string& body : peer.sent) ++answers[nlohmann::json::parse(body)["id"].get<int>()];
  ASSERT_EQ(answers.size(), static_cast<std::size_t>(requests));
  for (const auto& [id, count] : answers) ASSERT_EQ(count, 1) << id;
  ASSERT_EQ(peer.inflight.size(), 0U);
}

TEST(Inflight, ExactlyOneAnswerUnderRandomInterleavings) {
  for (unsigned seed = 0; seed < 40; ++seed) interleave(seed);
}

}  // namespace
}  // namespace ibid::rpc
