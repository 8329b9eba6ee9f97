#include "app/commands/terminal.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>

#include "app/commands/output.h"

namespace ibid::app {
namespace {

constexpr std::size_t usual_columns = 100;
constexpr long long noticed = 300;
constexpr long long refresh = 50;

long long now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

bool is_terminal(int descriptor) {
  return ::isatty(descriptor) == 1;
}

bool wants_colour(int descriptor) {
  return is_terminal(descriptor) && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

std::size_t columns(int descriptor) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_columns;
  return std::max<std::size_t>(size.ws_col, 40);
}

Progress::Progress(std::string_view what) : what_(what), begun_(now()) {}

Progress::~Progress() {
  if (shown_ > 0) write_all(STDERR_FILENO, "\r\x1b[K");
}

void Progress::show(std::size_t done, std::size_t of) {
  if (!is_terminal(STDERR_FILENO)) return;
  const long long time = now();
  if (time - begun_ < noticed || time - shown_ < refresh) return;
  shown_ = time;
  write_all(STDERR_FILENO, "\r" + std::string(what_) + ' ' + std::to_string(done) + " of " +
                               std::to_string(of) + "\x1b[K");
}

}  // namespace ibid::app
