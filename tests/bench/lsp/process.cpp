#include "bench/lsp/process.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <ctime>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ibid::bench {
namespace {

[[noreturn]] void become(const std::vector<std::string>& command, const std::string& folder,
                         const std::string& log, int input, int output) {
  const int errors = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  if (errors >= 0) ::dup2(errors, STDERR_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  if (::chdir(folder.c_str()) == 0) ::execvp(arguments[0], arguments.data());
  ::_exit(127);
}

std::vector<pid_t> family(pid_t root) {
  std::vector<pid_t> all{root};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string of = std::to_string(all[i]);
    std::ifstream children("/proc/" + of + "/task/" + of + "/children");
    for (pid_t child = 0; children >> child;) all.push_back(child);
  }
  return all;
}

double seconds_of(pid_t process) {
  clockid_t clock{};
  timespec time{};
  if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0) return 0;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

Process::Process(const std::vector<std::string>& command, const std::string& folder,
                 const std::string& log) {
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe");
  std::signal(SIGPIPE, SIG_IGN);
  child_ = ::fork();
  if (child_ == 0) become(command, folder, log, in[0], out[1]);
  ::close(in[0]);
  ::close(out[1]);
  to_ = in[1];
  from_ = out[0];
  ::fcntl(to_, F_SETFL, O_NONBLOCK);
  ::fcntl(from_, F_SETFL, O_NONBLOCK);
}

Process::~Process() {
  if (to_ >= 0) ::close(to_);
  ::close(from_);
  for (const pid_t process : family(child_)) ::kill(process, SIGKILL);
  ::waitpid(child_, nullptr, 0);
}

void Process::end(std::chrono::seconds patience) {
  ::close(to_);
  to_ = -1;
  while (read(patience)) {
  }
}

void Process::write(std::string_view bytes) {
  while (!bytes.empty() && !gone_) {
    const ssize_t n = ::write(to_, bytes.data(), bytes.size());
    if (n > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(n));
      continue;
    }
    if (errno != EAGAIN && errno != EINTR) gone_ = true;
    std::array<pollfd, 2> ends{{{to_, POLLOUT, 0}, {from_, POLLIN, 0}}};
    ::poll(ends.data(), ends.size(), 1000);
    if ((ends[1].revents & POLLIN) != 0) fill();
  }
}

// Reads what is there; false where nothing was.
bool Process::fill() {
  std::array<char, 1 << 16> buffer;
  const ssize_t n = ::read(from_, buffer.data(), buffer.size());
  if (n == 0) gone_ = true;
  if (n <= 0) return false;
  last_ = Clock::now();
  read_.append(buffer.data(), static_cast<std::size_t>(n));
  return true;
}

std::optional<Message> Process::read(std::chrono::milliseconds patience) {
  const Time until = Clock::now() + patience;
  Message message;
  while (!take_frame(message.body)) {
    if (gone_) return std::nullopt;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    pollfd end{from_, POLLIN, 0};
    const int wait = static_cast<int>(std::max<std::int64_t>(left.count(), 0));
    const int ready = ::poll(&end, 1, wait);
    if (ready == 0) return std::nullopt;
    if (ready > 0) fill();
  }
  message.at = last_;
  return message;
}

bool Process::take_frame(std::string& body) {
  constexpr std::string_view name = "Content-Length: ";
  const std::string_view rest = std::string_view(read_).substr(handed_);
  const std::size_t head = rest.find("\r\n\r\n");
  if (head == rest.npos) return false;
  const std::size_t at = rest.substr(0, head).find(name);
  if (at == rest.npos) throw std::runtime_error("no Content-Length: " + read_.substr(0, 200));
  std::size_t length = 0;
  std::from_chars(rest.data() + at + name.size(), rest.data() + head, length);
  if (rest.size() < head + 4 + length) return false;
  body = rest.substr(head + 4, length);
  handed_ += head + 4 + length;
  if (handed_ == read_.size()) {
    read_.clear();
    handed_ = 0;
  }
  return true;
}

double Process::processor() const {
  double sum = 0;
  for (const pid_t process : family(child_)) sum += seconds_of(process);
  return sum;
}

Memory Process::memory(bool without_itself) const {
  Memory sum;
  for (const pid_t process : family(child_)) {
    if (without_itself && process == child_) continue;
    std::ifstream rollup("/proc/" + std::to_string(process) + "/smaps_rollup");
    for (std::string line; std::getline(rollup, line);) {
      const auto kib = [&](std::string_view name) {
        return line.starts_with(name) ? std::stod(line.substr(name.size())) / 1024 : 0.0;
      };
      sum.resident += kib("Rss:");
      sum.proportional += kib("Pss:");
    }
  }
  return sum;
}

}  // namespace ibid::bench
