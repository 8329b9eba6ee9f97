// Whether work takes time in proportion to what it is given, where its steps are not counted.
#pragma once

#include <algorithm>
#include <ctime>

#include <gtest/gtest.h>
#include <malloc.h>

namespace ibid::support {

/// The processor's time of this thread, which other programs spoil less than a clock's.
inline double thread_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

template <typename Work>
double seconds_of(const Work& work) {
  const double begin = thread_seconds();
  work();
  return thread_seconds() - begin;
}

/// Memory once asked of the kernel is kept: with large pieces given back each time, the second of
/// two sizes would pay for fresh pages where the first pays for none.
inline void keep_memory() {
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

/// `large` is `small` with eight times as much. Other programs only ever add to what is measured,
/// so the least of some turns counts; what grows with the square takes 64 times as long in each.
template <typename Small, typename Large>
void expect_linear(const Small& small, const Large& large) {
  constexpr int turns = 10;
  constexpr double most = 16;
  constexpr double of_the_clock = 0.002;
  keep_memory();
  double once = 1e9;
  double eight = 1e9;
  for (int turn = 0; turn < turns && (turn == 0 || eight > most * once + of_the_clock); ++turn) {
    once = std::min(once, seconds_of(small));
    eight = std::min(eight, seconds_of(large));
  }
  EXPECT_LE(eight, most * once + of_the_clock);
}

}  // namespace ibid::support
