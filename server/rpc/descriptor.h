// File descriptors that are never waited on longer than wanted: the transport's system calls.
//
// POSIX. A Wake interrupts every poll() that watches it, for good.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace ibid::rpc {

/// A flag that poll() can see.
class Wake {
 public:
  Wake();
  ~Wake();
  Wake(const Wake&) = delete;
  Wake& operator=(const Wake&) = delete;

  void set();
  int descriptor() const { return ends_[0]; }

 private:
  int ends_[2] = {-1, -1};
};

/// Waits until `descriptor` can be read; false where `wake` is set.
bool wait_readable(int descriptor, const Wake& wake);
bool wait_writable(int descriptor, const Wake& wake);

/// Waits no longer than `patience` for the other end to be closed; true where it is, whatever is
/// left to be read. False at once where `wake` is set.
bool wait_hung_up(int descriptor, const Wake& wake, std::chrono::milliseconds patience);

/// Reads what there is; 0 at the end, -1 on failure with errno.
std::ptrdiff_t read_some(int descriptor, char* into, std::size_t size);

/// Writes as much as goes without waiting: 0 where nothing does, -1 on failure with errno.
std::ptrdiff_t write_some(int descriptor, std::string_view bytes);

}  // namespace ibid::rpc
