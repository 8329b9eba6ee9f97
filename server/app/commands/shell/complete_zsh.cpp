// Completion for zsh: what `_arguments` is told about each command. It asks no program.
#include "app/commands/shell/command_table.h"
#include "rules/rules.h"

namespace ibid::app {
namespace {

// For single quotes, within which `also` is to be escaped with a backslash.
std::string zsh_quoted(const std::string& text, std::string_view also) {
  std::string out;
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else if (also.find(c) != also.npos)
      out += std::string("\\") + c;
    else
      out += c;
  }
  return out;
}

std::string zsh_values(const Values& values) {
  std::string words;
  switch (values.kind) {
    case Value::word:
      for (const std::string& word : values.words) words += (words.empty() ? "" : " ") + word;
      return '(' + words + ')';
    case Value::rule:
      for (const rules::Rule* rule : rules::all())
        words += (words.empty() ? "" : " ") + std::string(rule->id);
      return '(' + words + ')';
    case Value::file:
    case Value::path:
      return "_files";
    case Value::folder:
      return "_files -/";
    default:
      return " ";
  }
}

std::string zsh_option(const OptionRow& row) {
  std::string names;
  for (const std::string& name : row.names) names += (names.empty() ? "" : " ") + name;
  const std::string help = '[' + zsh_quoted(row.help, "[]:\\") + ']';
  const bool ends = row.names.back() == "--help" || row.names.back() == "--version";
  const std::string apart = ends ? "(- *)" : '(' + names + ')';
  const std::string value =
      row.argument.empty() ? "" : ':' + row.argument + ':' + zsh_values(row.values);
  std::string out;
  for (const std::string& name : row.names) {
    const bool takes_equals = !row.argument.empty() && name.starts_with("--");
    out += " \\\n        '" + apart + name;
    out += takes_equals ? "=" : "";
    out += help + value + '\'';
  }
  return out;
}

std::string command_case(const CommandRow& command) {
  std::string out = "    " + command.name + ")\n      _arguments -s";
  for (const OptionRow& row : command.options) out += zsh_option(row);
  int place = 1;
  for (const OptionRow& row : command.positionals)
    out += " \\\n        '" + (row.several ? "*" : std::to_string(place++)) + ':' +
           row.names.front() + ':' + zsh_values(row.values) + '\'';
  return out + " ;;\n";
}

}  // namespace

std::string zsh_completion(const CommandTable& table) {
  std::string described;
  std::string cases;
  std::string options;
  for (const CommandRow& command : table.commands) {
    described += "    '" + command.name + ':' + zsh_quoted(command.summary, ":\\") + "'\n";
    cases += command_case(command);
  }
  for (const OptionRow& row : table.options) options += zsh_option(row);
  return "#compdef ibid\n"
         "# Completion of ibid for zsh. `ibid completions zsh` prints it.\n"
         "_ibid() {\n"
         "  local curcontext=$curcontext state line\n"
         "  local -a commands=(\n" +
         described +
         "  )\n"
         "  _arguments -C" +
         options +
         " \\\n"
         "        '1: :->command' \\\n"
         "        '*:: :->arguments' && return\n"
         "  if [[ $state == command ]]; then\n"
         "    _describe -t commands command commands\n"
         "    return\n"
         "  fi\n"
         "  case $words[1] in\n" +
         cases +
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _ibid ]]; then _ibid \"$@\"; else compdef _ibid ibid; fi\n";
}

}  // namespace ibid::app
