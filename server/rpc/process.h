// Notices that another process has gone, so that no server outlives its editor.
//
// POSIX only: asks every now and then whether the process exists. A process whose id is taken over
// by another in between is taken to live on.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>

#include "rpc/loop.h"

namespace ibid::rpc {

/// Watches until destroyed. Main thread only.
class Watch {
 public:
  Watch() = default;
  struct State;
  explicit Watch(std::shared_ptr<State> state) : state_(std::move(state)) {}

 private:
  std::shared_ptr<State> state_;
};

/// Calls `gone` on the loop, once, when there is no process `pid` (any more).
[[nodiscard]] Watch watch_process(Loop& loop, std::int64_t pid, std::function<void()> gone,
                                  std::chrono::milliseconds interval = std::chrono::seconds(2));

}  // namespace ibid::rpc
