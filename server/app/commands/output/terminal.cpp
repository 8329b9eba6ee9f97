#include "app/commands/output/terminal.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>

#include "app/commands/output/output.h"

namespace ibid::app {
namespace {

constexpr std::size_t usual_columns = 100;
constexpr long long noticed = 300;
constexpr long long refresh = 50;

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

long long Progress::steady() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Progress::Progress(std::string_view what, int descriptor, Clock clock)
    : what_(what), descriptor_(descriptor), clock_(clock), begun_(clock()) {}

Progress::~Progress() {
  clear();
}

void Progress::clear() {
  if (shown_ > 0) write_all(descriptor_, "\r\x1b[K");
  shown_ = 0;
}

void Progress::show(std::size_t done, std::size_t of) {
  if (!is_terminal(descriptor_)) return;
  const long long time = clock_();
  if (time - begun_ < noticed || time - shown_ < refresh) return;
  shown_ = time;
  write_all(descriptor_, "\r" + std::string(what_) + ' ' + std::to_string(done) + " of " +
                             std::to_string(of) + "\x1b[K");
}

}  // namespace ibid::app
