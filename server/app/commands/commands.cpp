#include "app/commands/commands.h"

#include <unistd.h>

#include "app/commands/output/output.h"
#include "app/commands/output/source_line.h"

namespace ibid::app {

int fail(std::string_view message, std::string_view hint) {
  say("ibid: " + shown(message));
  if (!hint.empty()) say(hint);
  return exit_failure;
}

int print(std::string_view result, int code) {
  const std::string message = write_all(STDOUT_FILENO, result);
  return message.empty() ? code : fail("cannot write the result: " + message);
}

void say(std::string_view message) {
  write_all(STDERR_FILENO, std::string(message) + '\n');
}

void say_lines(std::string_view lines) {
  write_all(STDERR_FILENO, lines);
}

}  // namespace ibid::app
