#include "rpc/loop.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <exception>
#include <string>
#include <utility>

namespace ibid::rpc {
namespace {

namespace asio = boost::asio;

void survive(const Log& log, const std::function<void()>& work) {
  try {
    work();
  } catch (const std::exception& problem) {
    log(Level::error, std::string("unexpected: ") + problem.what());
  } catch (...) {
    log(Level::error, "unexpected failure");
  }
}

}  // namespace

struct Loop::State {
  explicit State(Log sink) : log(std::move(sink)) {}
  Log log;
  asio::io_context context{1};
};

struct Timer::State {
  explicit State(asio::io_context& context) : timer(context) {}
  asio::steady_timer timer;
  bool wanted = true;
};

void Timer::cancel() {
  if (!state_) return;
  // The handler may be queued already, where the timer itself can no longer stop it.
  state_->wanted = false;
  state_->timer.cancel();
  state_.reset();
}

Timer& Timer::operator=(Timer&& other) noexcept {
  if (this != &other) {
    cancel();
    state_ = std::move(other.state_);
  }
  return *this;
}

Loop::Loop(Log log) : state_(std::make_unique<State>(std::move(log))) {}
Loop::~Loop() = default;

void Loop::post(std::function<void()> work) {
  asio::post(state_->context, [this, work = std::move(work)] { survive(state_->log, work); });
}

Timer Loop::after(std::chrono::milliseconds delay, std::function<void()> work) {
  auto timer = std::make_shared<Timer::State>(state_->context);
  timer->timer.expires_after(delay);
  // The handler keeps the timer alive, never the other way round.
  timer->timer.async_wait([this, timer, work = std::move(work)](const auto& error) {
    if (!error && timer->wanted) survive(state_->log, work);
  });
  return Timer(std::move(timer));
}

void Loop::run() {
  const auto guard = asio::make_work_guard(state_->context);
  state_->context.run();
}

void Loop::stop() {
  state_->context.stop();
}

struct Pool::State {
  State(std::size_t count, Log sink) : log(std::move(sink)), threads(count) {}
  Log log;
  asio::thread_pool threads;
};

Pool::Pool(std::size_t threads, Log log)
    : state_(std::make_unique<State>(threads, std::move(log))) {}

Pool::~Pool() {
  state_->threads.stop();
  state_->threads.join();
}

void Pool::post(std::function<void()> work) {
  asio::post(state_->threads, [this, work = std::move(work)] { survive(state_->log, work); });
}

void Pool::join() {
  state_->threads.join();
}

}  // namespace ibid::rpc
