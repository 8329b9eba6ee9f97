// A connection to a client: whole messages in and out over two file descriptors.
//
// One thread reads and posts messages to the loop, one writes. So a regular file may be standard
// input, and a client that does not read never blocks the main thread: what it has not read waits
// here, and unsent() tells how much that is. A client that writes faster than we handle, or that
// asks on and on without reading, is made to wait. Knows no JSON.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "rpc/framing.h"
#include "rpc/loop.h"

namespace ibid::rpc {

class Transport {
 public:
  /// All called on the loop's thread.
  struct Events {
    std::function<void(std::string body)> message;
    /// Bytes were skipped that are no message; see Decoder.
    std::function<void(std::string problem)> problem;
    /// The last event, once: nothing more will come, and why.
    std::function<void(std::string reason)> end;
  };

  struct Limits {
    std::size_t message = Decoder::default_limit;
    /// Reading pauses while messages of so many bytes wait for the loop.
    std::size_t unhandled = std::size_t{64} << 20;
    /// And while the client has not taken so many bytes of what it was told.
    std::size_t unsent = std::size_t{256} << 20;
  };

  /// Takes over the descriptors, which may be one and the same, and ignores SIGPIPE from now on.
  /// REQUIRES: `loop` outlives it.
  Transport(Loop& loop, int in, int out, Limits limits);
  Transport(Loop& loop, int in, int out) : Transport(loop, in, out, Limits{}) {}
  /// Drops what has not been sent; see drain().
  ~Transport();
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;

  void start(Events events);

  /// Queues a message. From any thread; never waits. Messages leave in the order of the calls.
  void send(std::string_view body);
  /// Bytes that the client has not taken yet. From any thread.
  std::size_t unsent() const;
  /// Messages that have arrived and not been handed out yet. From any thread.
  std::size_t unhandled() const;

  /// Waits until everything is sent or cannot be any more; false where it took too long.
  bool drain(std::chrono::milliseconds patience);

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace ibid::rpc
