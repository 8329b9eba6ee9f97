// What there is to know of the terminal that output goes to.
#pragma once

#include <cstddef>
#include <string_view>

namespace ibid::app {

bool is_terminal(int descriptor);

/// Whether colours are wanted there: on a terminal, unless NO_COLOR is set (no-color.org) or TERM
/// says it is a dumb one.
bool wants_colour(int descriptor);

/// How many cells a line has; 100 where it is no terminal.
std::size_t columns(int descriptor);

/// A line that is written over as work goes on and is gone at the end, on a terminal only, and only
/// when the work takes long enough to be noticed. Any thread, one at a time.
class Progress {
 public:
  using Clock = long long (*)();  ///< milliseconds from some time on
  static long long steady();

  explicit Progress(std::string_view what, int descriptor = 2, Clock clock = steady);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();
  void show(std::size_t done, std::size_t of);
  /// Takes the line away before something else is said.
  void clear();

 private:
  std::string_view what_;
  int descriptor_;
  Clock clock_;
  long long begun_ = 0;  ///< milliseconds
  long long shown_ = 0;  ///< when; 0 while there is no line
};

}  // namespace ibid::app
