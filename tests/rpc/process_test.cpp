// Noticing that the editor's process has gone.

#include "rpc/process.h"

#include <array>
#include <optional>

#include <sys/wait.h>

#include "rpc/connection.h"

namespace ibid::rpc {
namespace {

constexpr std::chrono::milliseconds often(1);

TEST(Process, ReportsOneThatDoesNotExist) {
  Loop loop(ignore);
  for (const std::int64_t pid : {std::int64_t{0}, std::int64_t{-1}, INT64_MAX}) {
    int calls = 0;
    Loop own(ignore);
    const Watch watch = watch_process(
        own, pid, [&] { ++calls, own.stop(); }, often);
    own.run();
    EXPECT_EQ(calls, 1);
  }
}

TEST(Process, ReportsOneThatEnds) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    char byte = 0;
    ::close(ends[1]);
    ::_exit(static_cast<int>(::read(ends[0], &byte, 1)));
  }
  Loop loop(ignore);
  bool gone = false;
  std::optional<Watch> watch = watch_process(
      loop, child,
      [&] {
        gone = true;
        watch.reset();
        loop.stop();
      },
      often);
  const Timer later = loop.after(often * 5, [&] {
    EXPECT_FALSE(gone);
    ::close(ends[1]);
    ::waitpid(child, nullptr, 0);
  });
  loop.run();
  EXPECT_TRUE(gone);
  ::close(ends[0]);
}

TEST(Process, AForgottenWatchIsSilent) {
  Loop loop(ignore);
  bool gone = false;
  {
    const Watch watch = watch_process(
        loop, -1, [&] { gone = true; }, often);
  }
  const Timer later = loop.after(often, [&] { loop.stop(); });
  loop.run();
  EXPECT_FALSE(gone);
}

}  // namespace
}  // namespace ibid::rpc
