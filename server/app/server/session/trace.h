// The conversation, told to the client as it goes: `$/logTrace`, while the client wants it.
//
// Whatever is sent goes through here. Off, the price is one look at a number; on, each message that
// leaves is read again to say what it is. send() may be called from any thread.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "rpc/message.h"

namespace ibid::app {

class Trace {
 public:
  /// `out` takes a message's body and must be callable from any thread.
  explicit Trace(std::function<void(std::string_view)> out) : out_(std::move(out)) {}

  /// `off`, `messages` or `verbose`; anything else changes nothing.
  void set(std::string_view value);
  void off() { level_ = Level::off; }

  void received(const rpc::Message& message);
  void send(std::string_view body);

 private:
  enum class Level : std::uint8_t { off, messages, verbose };
  using Clock = std::chrono::steady_clock;
  struct Asked {
    std::string method;
    Clock::time_point at;
  };

  void tell(std::string message, const rpc::Value& content);
  std::string answered(const rpc::Response& response);

  std::function<void(std::string_view)> out_;
  std::atomic<Level> level_ = Level::off;
  std::mutex mutex_;
  std::map<rpc::Id, Asked> asked_;  ///< what the client waits for
};

}  // namespace ibid::app
