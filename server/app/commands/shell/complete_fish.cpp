// Completion for fish: one `complete` for each thing there is to say. It asks no program.
#include "app/commands/shell/command_table.h"
#include "rules/rules.h"

namespace ibid::app {
namespace {

std::string fish_quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

// What follows: nothing but these words, files, or folders.
std::string fish_values(const Values& values) {
  std::string words;
  switch (values.kind) {
    case Value::word:
      for (const std::string& word : values.words) words += (words.empty() ? "" : " ") + word;
      return " -x -a " + fish_quoted(words);
    case Value::rule:
      for (const rules::Rule* rule : rules::all())
        words += std::string(words.empty() ? "" : "\n") + std::string(rule->id) + '\t' +
                 std::string(rule->summary);
      return " -x -a " + fish_quoted(words);
    case Value::file:
    case Value::path:
      return " -F";
    case Value::folder:
      return " -x -a '(__fish_complete_directories)'";
    default:
      return " -x";
  }
}

std::string fish_option(const std::string& where, const OptionRow& row) {
  std::string names = "complete -c ibid -n " + where;
  for (const std::string& name : row.names)
    names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  std::string out;
  // Said apart, so that the values do not bear the option's description.
  if (!row.argument.empty()) out += names + fish_values(row.values) + '\n';
  out += names + (row.argument.empty() ? "" : " -r") + " -d " + fish_quoted(row.help) + '\n';
  return out;
}

}  // namespace

std::string fish_completion(const CommandTable& table) {
  std::string out =
      "# Completion of ibid for fish. `ibid completions fish` prints it.\n"
      "complete -c ibid -f\n";
  const std::string first = "__fish_use_subcommand";
  for (const OptionRow& row : table.options) out += fish_option(first, row);
  for (const CommandRow& command : table.commands)
    out += "complete -c ibid -n " + first + " -a " + command.name + " -d " +
           fish_quoted(command.summary) + '\n';
  for (const CommandRow& command : table.commands) {
    const std::string where = "'__fish_seen_subcommand_from " + command.name + '\'';
    for (const OptionRow& row : command.options) out += fish_option(where, row);
    for (const OptionRow& row : command.positionals)
      out += "complete -c ibid -n " + where + fish_values(row.values) + '\n';
  }
  return out;
}

}  // namespace ibid::app
