#include "rpc/transport.h"

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstring>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include <unistd.h>

#include "rpc/descriptor.h"

namespace ibid::rpc {
namespace {

constexpr std::size_t read_size = std::size_t{64} << 10;
// What one call of send() writes by itself; the writer thread does the rest.
constexpr std::size_t write_size = std::size_t{64} << 10;
// How often a client that does not read is looked after.
constexpr std::chrono::milliseconds glance{50};

}  // namespace

// Posted events keep it alive; the threads end with the Transport.
struct Transport::State : std::enable_shared_from_this<State> {
  State(Loop& main, int from, int to, Limits most) : loop(main), in(from), out(to), limits(most) {}

  void read_all();
  bool wait_for_room();
  void arrived(std::string body);
  void post_end(std::string reason);
  void write_all();
  void write_front(std::size_t most);
  template <typename Call>
  void post(Call call);

  Loop& loop;
  const int in;
  const int out;
  const Limits limits;
  Wake wake;
  std::thread reader;
  std::thread writer;

  // The loop's thread only.
  Events events;
  bool ended = false;

  std::atomic<bool> end_posted = false;
  std::atomic<std::size_t> messages_waiting = 0;

  mutable std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::string> queue;
  std::size_t sent_of_front = 0;
  std::size_t unsent = 0;
  std::size_t unhandled = 0;
  bool broken = false;  ///< nothing can be sent any more
  bool closing = false;
};

template <typename Call>
void Transport::State::post(Call call) {
  loop.post([self = shared_from_this(), call = std::move(call)]() mutable {
    if (!self->ended) call(*self);
  });
}

// False where nothing is to be read any more.
bool Transport::State::wait_for_room() {
  for (;;) {
    {
      const std::lock_guard lock(mutex);
      if (closing) return false;
      if (unsent <= limits.unsent) return true;
    }
    if (!wait_hung_up(in, wake, glance)) continue;
    post_end("the client has gone without reading what it was told");
    return false;
  }
}

void Transport::State::read_all() {
  Decoder decoder({[this](std::string body) { arrived(std::move(body)); },
                   [this](std::string problem) {
                     post([problem = std::move(problem)](State& self) {
                       if (self.events.problem) self.events.problem(problem);
                     });
                   }},
                  limits.message);
  std::vector<char> buffer(read_size);
  while (wait_for_room() && wait_readable(in, wake)) {
    const std::ptrdiff_t count = read_some(in, buffer.data(), buffer.size());
    if (count < 0) return post_end(std::string("reading failed: ") + std::strerror(errno));
    if (count == 0)
      return post_end(decoder.midway() ? "the client closed the connection inside a message"
                                       : "the client closed the connection");
    decoder.feed({buffer.data(), static_cast<std::size_t>(count)});
  }
}

void Transport::State::arrived(std::string body) {
  const std::size_t size = body.size();
  {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return closing || unhandled < limits.unhandled; });
    unhandled += size;
  }
  ++messages_waiting;
  post([size, body = std::move(body)](State& self) mutable {
    --self.messages_waiting;
    {
      const std::lock_guard lock(self.mutex);
      self.unhandled -= size;
    }
    self.changed.notify_all();
    if (self.events.message) self.events.message(std::move(body));
  });
}

void Transport::State::post_end(std::string reason) {
  if (end_posted.exchange(true)) return;
  post([reason = std::move(reason)](State& self) {
    self.ended = true;
    if (self.events.end) self.events.end(reason);
  });
}

// REQUIRES: the mutex is held, the queue is not empty.
void Transport::State::write_front(std::size_t most) {
  const std::string_view rest = std::string_view(queue.front()).substr(sent_of_front, most);
  const std::ptrdiff_t count = write_some(out, rest);
  if (count < 0) {
    broken = true;
    queue.clear();
    unsent = 0;
    post_end(std::string("the client does not listen any more: ") + std::strerror(errno));
  } else {
    unsent -= static_cast<std::size_t>(count);
    sent_of_front += static_cast<std::size_t>(count);
    if (sent_of_front < queue.front().size()) return;
    sent_of_front = 0;
    queue.pop_front();
  }
  if (queue.empty()) changed.notify_all();
}

void Transport::State::write_all() {
  for (;;) {
    {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return closing || !queue.empty(); });
      if (closing) return;
    }
    if (!wait_writable(out, wake)) return;
    const std::lock_guard lock(mutex);
    if (!queue.empty()) write_front(write_size);
  }
}

Transport::Transport(Loop& loop, int in, int out, Limits limits)
    : state_(std::make_shared<State>(loop, in, out, limits)) {
  // A client that has gone is noticed by the write that fails.
  ::signal(SIGPIPE, SIG_IGN);
}

Transport::~Transport() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->closing = true;
  }
  state_->changed.notify_all();
  state_->wake.set();
  if (state_->reader.joinable()) state_->reader.join();
  if (state_->writer.joinable()) state_->writer.join();
  state_->ended = true;
  ::close(state_->in);
  if (state_->out != state_->in) ::close(state_->out);
}

void Transport::start(Events events) {
  state_->events = std::move(events);
  state_->reader = std::thread([state = state_.get()] { state->read_all(); });
  state_->writer = std::thread([state = state_.get()] { state->write_all(); });
}

void Transport::send(std::string_view body) {
  std::string message = frame(body);
  {
    const std::lock_guard lock(state_->mutex);
    if (state_->broken) return;
    const bool first = state_->queue.empty();
    state_->unsent += message.size();
    state_->queue.push_back(std::move(message));
    // Spares the common case, a small answer to a client that reads, a change of threads.
    if (first) state_->write_front(write_size);
    if (state_->queue.empty()) return;
  }
  state_->changed.notify_all();
}

std::size_t Transport::unsent() const {
  const std::lock_guard lock(state_->mutex);
  return state_->unsent;
}

std::size_t Transport::unhandled() const {
  return state_->messages_waiting;
}

bool Transport::drain(std::chrono::milliseconds patience) {
  std::unique_lock lock(state_->mutex);
  return state_->changed.wait_for(lock, patience, [&] { return state_->queue.empty(); });
}

}  // namespace ibid::rpc
