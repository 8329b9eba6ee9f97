// ibid: the command line. Reads the arguments and does what they choose.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include "app/commands/commands.h"
#include "app/commands/shell/command_table.h"
#include "app/files/nearest.h"

namespace {

using namespace ibid::app;

void describe(CLI::App& app) {
  app.description(
      "Ibid keeps the notes, references and quotations of scholarly editions in order.\n"
      "Chapters are Markdown files; edition.json says how they make up a book.\n");
  app.set_version_flag("--version", "ibid " IBID_VERSION, "Print the version");
  app.set_help_flag("-h,--help", "Print this help");
  app.get_formatter()->column_width(28);
  app.require_subcommand(0, 1);
}

// After the commands are added, which would take it over.
void add_examples(CLI::App& app) {
  std::string footer = "\nExamples:\n";
  for (const Example& example : examples()) {
    std::string command = example.command;
    command.resize(std::max<std::size_t>(command.size() + 2, 35), ' ');
    footer += "  " + command + example.what + '\n';
  }
  app.footer(footer +
             "\nWithout a command, Ibid serves an editor over the Language Server Protocol.\n"
             "`ibid COMMAND --help` tells more about a command.");
}

std::string complaint(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  const std::vector<std::string> extra = app.remaining(true);
  if (extra.empty()) return error.what();
  const std::string& first = extra.front();
  std::vector<std::string> known;
  if (first.substr(0, 1) == "-") {
    for (const CLI::Option* option : command->get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    return "there is no option “" + first + "”" + did_you_mean(first, known);
  }
  if (command != &app) return "“" + first + "” is one argument too many";
  for (const CLI::App* one : app.get_subcommands({})) known.push_back(one->get_name());
  return "there is no command “" + first + "”" + did_you_mean(first, known);
}

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app("", "ibid");
  describe(app);
  Chosen chosen;
  add_lsp(app, chosen);
  add_check(app, chosen);
  add_sources(app, chosen);
  add_import(app, chosen);
  add_export(app, chosen);
  add_report(app, chosen);
  add_init(app, chosen);
  add_rules(app, chosen);
  add_explain(app, chosen);
  add_scripts(app, chosen);
  add_examples(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return print(app.help());
  } catch (const CLI::CallForVersion& version) {
    return print(std::string(version.what()) + '\n');
  } catch (const CLI::ParseError& error) {
    return fail(complaint(app, error), "`ibid --help` tells what there is");
  }
  return chosen();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    return fail("there is not enough memory");
  } catch (const std::exception& error) {
    return fail(error.what());
  }
}
