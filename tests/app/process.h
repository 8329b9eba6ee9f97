// Runs the real `ibid` as a process of its own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ibid::app::test {

struct Invocation {
  std::vector<std::string> arguments{};
  std::string folder = ".";   ///< working directory
  std::string input{};        ///< standard input
  std::string output_to{};    ///< a file for standard output instead of a pipe
  bool close_output = false;  ///< nobody reads standard output
  std::optional<std::size_t>
      largest{};              ///< bytes that a file may have: what a full disk looks like
  bool dies = false;          ///< where it writes more: it is killed in the middle of the write
  bool unprivileged = false;  ///< as nobody, where the tests run as root
};

struct Ran {
  int code = -1;  ///< 128 + n where signal n ended it
  std::string output;
  std::string errors;
  double cpu = 0;  ///< seconds of the processor
};

Ran run(const Invocation& what);

}  // namespace ibid::app::test
