// The loop and the pool: what is thrown, timers that are called off, who is told of what.

#include "rpc/loop.h"

#include <atomic>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rpc/connection.h"

namespace ibid::rpc {
namespace {

TEST(Loop, SurvivesWhatIsThrown) {
  std::vector<std::string> logged;
  Loop loop([&](Level, std::string_view line) { logged.emplace_back(line); });
  loop.post([] { throw std::runtime_error("oops"); });
  loop.post([&] { loop.stop(); });
  loop.run();
  EXPECT_EQ(logged, std::vector<std::string>{"unexpected: oops"});
}

TEST(Loop, ACancelledTimerDoesNotFire) {
  Loop loop(ignore);
  bool fired = false;
  Timer first = loop.after(std::chrono::milliseconds(0), [&] { fired = true; });
  Timer second = loop.after(std::chrono::milliseconds(0), [&] { fired = true; });
  first.cancel();
  second = loop.after(std::chrono::milliseconds(1), [&] { loop.stop(); });
  loop.run();
  EXPECT_FALSE(fired);
}

TEST(Pool, FinishesWhatItWasGiven) {
  std::atomic<int> done = 0;
  Pool pool(2, ignore);
  for (int i = 0; i < 100; ++i)
    pool.post([&] {
      ++done;
      throw std::runtime_error("survived");
    });
  pool.join();
  EXPECT_EQ(done, 100);
}

TEST(Pool, TellsOfSuccessAndOfFailure) {
  Loop loop(ignore);
  Pool pool(1, ignore);
  std::vector<std::optional<int>> told;
  const auto then = [&](std::optional<int> result) {
    told.push_back(result);
    if (told.size() == 2) loop.stop();
  };
  in_pool(
      pool, loop, []() -> int { throw std::bad_alloc(); }, then);
  in_pool(
      pool, loop, [] { return 7; }, then);
  loop.run();
  EXPECT_EQ(told, (std::vector<std::optional<int>>{std::nullopt, 7}));
}

}  // namespace
}  // namespace ibid::rpc
