// The main thread's event loop, timers on it, and the pool beside it.
//
// Loop::run() is the main thread. post() may be called from any thread; what is posted runs there,
// in order. An exception that gets out of it is logged and the loop goes on.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "rpc/log.h"

namespace ibid::rpc {

/// A callback to come. Destroying it calls it off. Main thread only; the loop must outlive it.
class Timer {
 public:
  struct State;
  Timer() = default;
  explicit Timer(std::shared_ptr<State> state) : state_(std::move(state)) {}
  Timer(Timer&&) noexcept = default;
  Timer& operator=(Timer&& other) noexcept;
  ~Timer() { cancel(); }

  void cancel();

 private:
  std::shared_ptr<State> state_;
};

class Loop {
 public:
  explicit Loop(Log log);
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  void post(std::function<void()> work);
  [[nodiscard]] Timer after(std::chrono::milliseconds delay, std::function<void()> work);

  /// Runs what is posted until stop(); returns at once where that has been called already.
  void run();
  /// From any thread. What is still queued is not run.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Threads that work on snapshots. Destroying it drops what has not begun and waits for the rest.
class Pool {
 public:
  Pool(std::size_t threads, Log log);
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  void post(std::function<void()> work);
  /// Waits until all is done; nothing may be posted afterwards.
  void join();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Does `work` in the pool and then calls `then` on the loop with a std::optional of what it
/// returned, empty where an exception got out of it: whoever waits is told in any case, unless the
/// loop has stopped. The loop must outlive the pool's threads.
template <typename Work, typename Then>
void in_pool(Pool& pool, Loop& loop, Work work, Then then) {
  const auto result = std::make_shared<std::optional<std::invoke_result_t<Work&>>>();
  pool.post(
      [&loop, result, work = std::move(work),
       back = [result, then = std::move(then)]() mutable { then(std::move(*result)); }]() mutable {
        try {
          result->emplace(work());
        } catch (...) {
          loop.post(std::move(back));
          throw;
        }
        loop.post(std::move(back));
      });
}

}  // namespace ibid::rpc
