// A Transport under test, its loop, and the client's end of the wire.
#pragma once

#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "rpc/transport.h"

namespace ibid::rpc {

inline void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(descriptor, bytes.data(), bytes.size());
    ASSERT_GT(size, 0);
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
}

inline std::string read_exactly(int descriptor, std::size_t size) {
  std::string out(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::read(descriptor, out.data() + done, size - done);
    if (count <= 0) break;
    done += static_cast<std::size_t>(count);
  }
  out.resize(done);
  return out;
}

inline std::string read_to_end(int descriptor) {
  std::string out;
  for (std::string part; !(part = read_exactly(descriptor, 65536)).empty();) out += part;
  return out;
}

// What a transport has told; runs until `enough` messages have come, or its end.
struct Listener {
  explicit Listener(Loop& main) : loop(main) {}

  Transport::Events events(std::size_t enough = SIZE_MAX) {
    return {[this, enough](std::string body) {
              messages.push_back(std::move(body));
              if (messages.size() == enough) loop.stop();
            },
            [this](std::string problem) { problems.push_back(std::move(problem)); },
            [this](std::string reason) {
              end = std::move(reason);
              loop.stop();
            }};
  }

  Loop& loop;
  std::vector<std::string> messages;
  std::vector<std::string> problems;
  std::string end;
};

inline void ignore(Level, std::string_view) {}

}  // namespace ibid::rpc
