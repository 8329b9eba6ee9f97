// Completion for bash: one function, of bash alone; it asks no program.
#include "app/commands/shell/command_table.h"
#include "rules/rules.h"

namespace ibid::app {
namespace {

std::string offering(const std::string& words) {
  return "COMPREPLY=($(compgen -W '" + words + "' -- \"$word\"))";
}

std::string bash_values(const Values& values) {
  std::string words;
  switch (values.kind) {
    case Value::word:
      for (const std::string& word : values.words) words += word + ' ';
      return offering(words);
    case Value::rule:
      for (const rules::Rule* rule : rules::all()) words += std::string(rule->id) + ' ';
      return offering(words);
    case Value::file:
    case Value::path:
      return "compopt -o default";
    case Value::folder:
      return "compopt -o dirnames";
    default:
      return ":";
  }
}

// After an option that takes a value.
std::string value_cases(const CommandRow& command) {
  std::string out;
  for (const OptionRow& row : command.options) {
    if (row.argument.empty()) continue;
    std::string pattern;
    for (const std::string& name : row.names)
      pattern += (pattern.empty() ? "" : "|") + command.name + ':' + name;
    out += "    " + pattern + ") " + bash_values(row.values) + "; return ;;\n";
  }
  return out;
}

std::string names_of(const std::vector<OptionRow>& options) {
  std::string out;
  for (const OptionRow& row : options)
    for (const std::string& name : row.names) out += name + ' ';
  return out;
}

}  // namespace

std::string bash_completion(const CommandTable& table) {
  std::string commands;
  std::string patterns;
  std::string values;
  std::string options;
  std::string arguments;
  for (const CommandRow& command : table.commands) {
    commands += command.name + ' ';
    patterns += (patterns.empty() ? "" : "|") + command.name;
    values += value_cases(command);
    options += "      " + command.name + ") " + offering(names_of(command.options)) + " ;;\n";
    for (const OptionRow& row : command.positionals)
      arguments += "    " + command.name + ") " + bash_values(row.values) + " ;;\n";
  }
  return "# Completion of ibid for bash. `ibid completions bash` prints it.\n"
         "_ibid() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i\n"
         "  # --format=json comes as three words.\n"
         "  if [[ $word == = ]]; then\n"
         "    word=\n"
         "  elif [[ $before == = ]]; then\n"
         "    before=${COMP_WORDS[COMP_CWORD-2]}\n"
         "  fi\n"
         "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
         "    case ${COMP_WORDS[i]} in\n"
         "      " +
         patterns +
         ") command=${COMP_WORDS[i]}; break ;;\n"
         "    esac\n"
         "  done\n"
         "  COMPREPLY=()\n"
         "  case $command:$before in\n" +
         values +
         "  esac\n"
         "  if [[ $word == -* ]]; then\n"
         "    case $command in\n"
         "      '') " +
         offering(names_of(table.options)) + " ;;\n" + options +
         "    esac\n"
         "    return\n"
         "  fi\n"
         "  case $command in\n"
         "    '') " +
         offering(commands) + " ;;\n" + arguments +
         "  esac\n"
         "}\n"
         "complete -F _ibid ibid\n";
}

}  // namespace ibid::app
