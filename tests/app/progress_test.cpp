// The line that tells how far work has come: on a terminal, after a while, gone at the end.
#include <array>
#include <string>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include "app/commands/output/terminal.h"

namespace ibid::app::test {
namespace {

long long now = 0;
long long clock_of_ours() {
  return now;
}

// What is written to `slave` can be read here.
class Terminal {
 public:
  Terminal() : master(::posix_openpt(O_RDWR | O_NOCTTY)) {
    if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0) return;
    slave = ::open(::ptsname(master), O_RDWR | O_NOCTTY);
    ::fcntl(master, F_SETFL, O_NONBLOCK);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() {
    ::close(slave);
    ::close(master);
  }
  std::string read() const {
    ::tcdrain(slave);
    std::array<char, 512> buffer{};
    const ssize_t count = ::read(master, buffer.data(), buffer.size());
    return {buffer.data(), static_cast<std::size_t>(count > 0 ? count : 0)};
  }

  int master = -1;
  int slave = -1;
};

TEST(Progress, IsOneLineWrittenOver) {
  const Terminal terminal;
  if (terminal.slave < 0) GTEST_SKIP() << "there is no pseudo-terminal";
  now = 1000;
  {
    Progress progress("Reading chapter", terminal.slave, clock_of_ours);
    progress.show(1, 9);
    EXPECT_EQ(terminal.read(), "");
    now = 1400;
    progress.show(2, 9);
    EXPECT_EQ(terminal.read(), "\rReading chapter 2 of 9\x1b[K");
    now = 1410;
    progress.show(3, 9);
    EXPECT_EQ(terminal.read(), "");
    now = 1500;
    progress.show(4, 9);
    EXPECT_EQ(terminal.read(), "\rReading chapter 4 of 9\x1b[K");
  }
  EXPECT_EQ(terminal.read(), "\r\x1b[K");
}

TEST(Progress, SaysNothingOfQuickWork) {
  const Terminal terminal;
  if (terminal.slave < 0) GTEST_SKIP() << "there is no pseudo-terminal";
  now = 1000;
  {
    Progress progress("Reading chapter", terminal.slave, clock_of_ours);
    now = 1100;
    progress.show(9, 9);
  }
  EXPECT_EQ(terminal.read(), "");
}

TEST(Progress, SaysNothingWhereNobodyLooks) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_NONBLOCK), 0);
  now = 1000;
  {
    Progress progress("Reading chapter", ends[1], clock_of_ours);
    now = 9000;
    progress.show(1, 9);
  }
  std::array<char, 8> buffer{};
  EXPECT_LT(::read(ends[0], buffer.data(), buffer.size()), 0);
  ::close(ends[0]);
  ::close(ends[1]);
}

}  // namespace
}  // namespace ibid::app::test
