// A language server as a process: its pipes, and what it costs.
//
// Messages are stamped when their last byte was read and parsed by nobody here, so that a client
// that is slow to read JSON does not make a server look slow.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace ibid::bench {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;

struct Message {
  std::string body;
  Time at;  ///< when its last byte was here
};

/// In MiB: what is resident, and what of that is the process's own share.
struct Memory {
  double resident = 0;
  double proportional = 0;
};

class Process {
 public:
  /// Starts a program in a folder; what it says on standard error goes to the file `log`.
  Process(const std::vector<std::string>& command, const std::string& folder,
          const std::string& log);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Writes all of it, and reads meanwhile what the server has to say.
  void write(std::string_view bytes);
  /// The next message, or nothing if none came within that time or the server is gone.
  std::optional<Message> read(std::chrono::milliseconds patience);

  /// Says no more, and waits until the process has ended; it is killed where it does not.
  void end(std::chrono::seconds patience);

  /// Seconds of processor time so far, of the process and all that it started; 0 once it is gone.
  double processor() const;
  /// Of the process and what it started; or only of the latter, if the process is a mere
  /// go-between.
  Memory memory(bool without_itself = false) const;
  bool gone() const { return gone_; }

 private:
  bool take_frame(std::string& body);
  bool fill();

  pid_t child_ = -1;
  int to_ = -1;
  int from_ = -1;
  std::string read_;          ///< bytes read and not handed out
  std::size_t handed_ = 0;    ///< how many of them were
  Time last_ = Clock::now();  ///< of the last byte read
  bool gone_ = false;
};

}  // namespace ibid::bench
