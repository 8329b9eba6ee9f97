#include "rpc/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ibid::rpc {
namespace {

// Of a socket, whose other half may still be open. Pipes tell POLLHUP unasked.
#ifdef POLLRDHUP
constexpr short hung_up = POLLRDHUP;
#else
constexpr short hung_up = 0;
#endif

bool wait(int descriptor, short events, const Wake& wake) {
  pollfd watched[] = {{descriptor, events, 0}, {wake.descriptor(), POLLIN, 0}};
  for (;;) {
    const int ready = ::poll(watched, 2, -1);
    if (ready < 0 && errno != EINTR) return true;  // the call that follows will say what is wrong
    if (watched[1].revents != 0) return false;
    if (ready > 0) return true;
  }
}

// A pipe that polls as writable takes PIPE_BUF bytes without blocking; more might not fit.
std::ptrdiff_t write_polled(int descriptor, std::string_view bytes, std::size_t most) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    pollfd watched{descriptor, POLLOUT, 0};
    if (::poll(&watched, 1, 0) <= 0) break;
    const ssize_t size =
        ::write(descriptor, bytes.data() + done, std::min(most, bytes.size() - done));
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) break;
    if (size < 0) return -1;
    done += static_cast<std::size_t>(size);
  }
  return static_cast<std::ptrdiff_t>(done);
}

std::ptrdiff_t write_socket(int descriptor, std::string_view bytes) {
  for (;;) {
    const ssize_t size =
        ::send(descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (size >= 0) return size;
    if (errno == EAGAIN || errno == EWOULDBLOCK) return 0;
    if (errno != EINTR) return -1;
  }
}

}  // namespace

Wake::Wake() {
  if (::pipe(ends_) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  for (const int end : ends_) ::fcntl(end, F_SETFD, FD_CLOEXEC);
}

Wake::~Wake() {
  for (const int end : ends_) ::close(end);
}

void Wake::set() {
  // It is never read: one byte keeps it set.
  [[maybe_unused]] const ssize_t written = ::write(ends_[1], "", 1);
}

bool wait_readable(int descriptor, const Wake& wake) {
  return wait(descriptor, POLLIN, wake);
}
bool wait_writable(int descriptor, const Wake& wake) {
  return wait(descriptor, POLLOUT, wake);
}

bool wait_hung_up(int descriptor, const Wake& wake, std::chrono::milliseconds patience) {
  pollfd watched[] = {{descriptor, hung_up, 0}, {wake.descriptor(), POLLIN, 0}};
  ::poll(watched, 2, static_cast<int>(patience.count()));
  return (watched[0].revents & (POLLHUP | hung_up)) != 0;
}

std::ptrdiff_t read_some(int descriptor, char* into, std::size_t size) {
  for (;;) {
    const ssize_t count = ::read(descriptor, into, size);
    if (count >= 0 || errno != EINTR) return count;
  }
}

std::ptrdiff_t write_some(int descriptor, std::string_view bytes) {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0) return -1;
  if (S_ISSOCK(about.st_mode)) return write_socket(descriptor, bytes);
  return write_polled(descriptor, bytes, S_ISREG(about.st_mode) ? bytes.size() : PIPE_BUF);
}

}  // namespace ibid::rpc
