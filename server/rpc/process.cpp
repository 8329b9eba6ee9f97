#include "rpc/process.h"

#include <cerrno>
#include <csignal>
#include <limits>
#include <utility>

#include <sys/types.h>

namespace ibid::rpc {
namespace {

bool exists(std::int64_t pid) {
  // 0 and negative numbers mean groups of processes to kill().
  if (pid <= 0 || pid > std::numeric_limits<pid_t>::max()) return false;
  return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

}  // namespace

struct Watch::State {
  Loop& loop;
  std::int64_t pid;
  std::function<void()> gone;
  std::chrono::milliseconds interval;
  Timer timer;

  void look() {
    if (!exists(pid)) {
      // The callback may well destroy the watch.
      const std::function<void()> call = std::move(gone);
      return call();
    }
    timer = loop.after(interval, [this] { look(); });
  }
};

Watch watch_process(Loop& loop, std::int64_t pid, std::function<void()> gone,
                    std::chrono::milliseconds interval) {
  auto state =
      std::make_shared<Watch::State>(Watch::State{loop, pid, std::move(gone), interval, Timer{}});
  state->timer = loop.after(std::chrono::milliseconds(0), [at = state.get()] { at->look(); });
  return Watch(std::move(state));
}

}  // namespace ibid::rpc
