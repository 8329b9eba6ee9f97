#include "app/process.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ibid::app::test {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// Nameless files instead of pipes: nobody has to read while the process writes.
File scratch(const std::string& content = {}) {
  File file(std::tmpfile());
  if (!file) throw std::runtime_error("no temporary file");
  std::fwrite(content.data(), 1, content.size(), file.get());
  std::rewind(file.get());
  return file;
}

std::string content(std::FILE* file) {
  std::string bytes;
  std::rewind(file);
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), file)) > 0;)
    bytes.append(buffer.data(), n);
  return bytes;
}

[[noreturn]] void become(const Invocation& what, int input, int output, int errors) {
  if (::chdir(what.folder.c_str()) != 0) ::_exit(126);
  if (!what.output_to.empty()) output = ::open(what.output_to.c_str(), O_WRONLY);
  std::array<int, 2> ends{};
  if (what.close_output && ::pipe(ends.data()) == 0) {
    ::close(ends[0]);
    output = ends[1];
  }
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  if (what.largest) {
    std::signal(SIGXFSZ, what.dies ? SIG_DFL : SIG_IGN);
    const rlimit limit{*what.largest, *what.largest};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  constexpr uid_t nobody = 65534;
  if (what.unprivileged && ::geteuid() == 0 &&
      (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
    ::_exit(126);
  std::vector<char*> arguments{const_cast<char*>(IBID_PROGRAM)};
  for (const std::string& argument : what.arguments)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  ::execv(IBID_PROGRAM, arguments.data());
  ::_exit(127);
}

}  // namespace

Ran run(const Invocation& what) {
  const File input = scratch(what.input);
  const File output = scratch();
  const File errors = scratch();
  const pid_t child = ::fork();
  if (child == 0)
    become(what, ::fileno(input.get()), ::fileno(output.get()), ::fileno(errors.get()));
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  const double cpu =
      static_cast<double>(used.ru_utime.tv_sec) + 1e-6 * static_cast<double>(used.ru_utime.tv_usec);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), content(output.get()),
          content(errors.get()), cpu};
}

}  // namespace ibid::app::test
