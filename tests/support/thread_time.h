// The processor's time of this thread, which other programs spoil less than a clock's.
#pragma once

#include <algorithm>
#include <ctime>

namespace ibid::support {

inline double thread_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Of some runs the one that took least, which is what other programs spoil least.
template <typename Work>
double least_seconds(const Work& work) {
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    const double begin = thread_seconds();
    work();
    best = std::min(best, thread_seconds() - begin);
  }
  return best;
}

}  // namespace ibid::support
