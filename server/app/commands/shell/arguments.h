// What the values of an option may be, said once: for the command line, which refuses others, and
// for the completion scripts and the manual page, which are made of the same options.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace ibid::app {

enum class Value : std::uint8_t {
  any,
  word,  ///< one of a few words
  file,  ///< an existing file, or one to be written
  folder,
  path,  ///< a file or a folder
  rule,  ///< a rule's id
};

/// Takes one of these words alone.
CLI::Option* one_of(CLI::Option* option, const std::vector<std::string>& words);
/// Takes this kind of value; what it must be is up to the command.
CLI::Option* takes(CLI::Option* option, Value value);
/// Gives a command the files and folders that it is about.
void takes_paths(CLI::App& command, std::vector<std::string>& paths);
/// Takes a number from 1 on.
CLI::Option* takes_jobs(CLI::Option* option);

/// For a validator of another kind that takes these words alone: its name.
std::string words_name(const std::vector<std::string>& words);

struct Values {
  Value kind = Value::any;
  std::vector<std::string> words;
};
Values values_of(CLI::Option& option);

}  // namespace ibid::app
