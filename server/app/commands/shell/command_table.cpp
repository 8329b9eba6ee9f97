#include "app/commands/shell/command_table.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace ibid::app {
namespace {

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

bool is_help(const OptionRow& row) {
  return std::find(row.names.begin(), row.names.end(), "--help") != row.names.end();
}

OptionRow row_of(CLI::Option& option) {
  OptionRow row;
  for (const std::string& name : option.get_snames()) row.names.push_back('-' + name);
  for (const std::string& name : option.get_lnames()) row.names.push_back("--" + name);
  if (option.get_positional()) row.names = {option.get_name(true)};
  if (option.get_items_expected_max() > 0) row.argument = option.get_type_name();
  // What validators say of themselves follows a colon.
  row.argument = row.argument.substr(0, row.argument.find(':'));
  row.help = on_one_line(option.get_description());
  row.values = values_of(option);
  row.required = option.get_required();
  row.several = option.get_items_expected_max() > 1;
  return row;
}

void add_options(CLI::App& app, std::vector<OptionRow>& options,
                 std::vector<OptionRow>* positionals) {
  for (CLI::Option* option : app.get_options([](CLI::Option*) { return true; })) {
    if (option->get_group().empty()) continue;
    std::vector<OptionRow>& rows = positionals && option->get_positional() ? *positionals : options;
    rows.push_back(row_of(*option));
  }
  // What is asked for least often is named last.
  std::stable_partition(options.begin(), options.end(),
                        [](const auto& row) { return !is_help(row); });
}

}  // namespace

CommandTable table_of(CLI::App& app) {
  CommandTable table{app.get_description(), {}, {}};
  add_options(app, table.options, nullptr);
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    if (command->get_group().empty()) continue;
    CommandRow row{command->get_name(), command->get_description(), command->get_footer(), {}, {}};
    add_options(*command, row.options, &row.positionals);
    table.commands.push_back(std::move(row));
  }
  return table;
}

const std::vector<Example>& examples() {
  static const std::vector<Example> all{
      {"ibid init", "make this folder an edition"},
      {"ibid check", "check the edition in this folder"},
      {"ibid check chapters/06.md", "check one chapter"},
      {"ibid check --fix --dry-run", "show what could be mended safely"},
      {"ibid sources chapters/06.md", "show which work each note cites"},
      {"ibid import scan.txt -o 06.md", "turn text or a web page into a chapter"},
      {"ibid export --to tei -o book.xml", "the edition as TEI"},
      {"ibid explain note-order", "what a finding means"},
  };
  return all;
}

}  // namespace ibid::app
