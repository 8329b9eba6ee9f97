// The command line as a table: what the manual page and the completion scripts are made of, read
// from the options themselves. Hidden commands and options are left out.
#pragma once

#include <string>
#include <vector>

#include "app/commands/shell/arguments.h"

namespace CLI {
class App;
}

namespace ibid::app {

struct OptionRow {
  std::vector<std::string> names;  ///< "-o", "--output"; of a positional its one name: "PATH"
  std::string argument;            ///< "OUT"; empty for a flag
  std::string help;                ///< on one line
  Values values;
  bool required = false;
  bool several = false;
};

struct CommandRow {
  std::string name;
  std::string summary;
  std::string footer;  ///< in the lines that --help prints
  std::vector<OptionRow> options;
  std::vector<OptionRow> positionals;
};

struct CommandTable {
  std::string summary;  ///< in lines
  std::vector<OptionRow> options;
  std::vector<CommandRow> commands;
};

CommandTable table_of(CLI::App& app);

/// What is worth trying first, and what it does.
struct Example {
  std::string command;
  std::string what;
};
const std::vector<Example>& examples();

// What is made of it.
std::string manual_page(const CommandTable& table);
std::string bash_completion(const CommandTable& table);
std::string zsh_completion(const CommandTable& table);
std::string fish_completion(const CommandTable& table);

}  // namespace ibid::app
