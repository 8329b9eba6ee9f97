// `ibid man` and `ibid completions`: what is installed beside the program, made of its own options;
// `ibid schema`: docs/edition.schema.json, made of its rules. They are for those who build it, and
// hidden from --help.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/commands/commands.h"
#include "app/commands/shell/arguments.h"
#include "app/commands/shell/command_table.h"
#include "app/files/edition_schema.h"

namespace ibid::app {
namespace {

std::string completion(const std::string& shell, const CommandTable& table) {
  if (shell == "bash") return bash_completion(table);
  return shell == "zsh" ? zsh_completion(table) : fish_completion(table);
}

}  // namespace

void add_scripts(CLI::App& app, Chosen& chosen) {
  CLI::App* manual = app.add_subcommand("man", "Print the manual page")->group("");
  manual->callback(
      [&app, &chosen] { chosen = [&app] { return print(manual_page(table_of(app))); }; });

  CLI::App* schema =
      app.add_subcommand("schema", "Print the JSON Schema of edition.json")->group("");
  schema->callback([&chosen] { chosen = [] { return print(edition_schema()); }; });

  CLI::App* completions =
      app.add_subcommand("completions", "Print the completion script of a shell")->group("");
  const auto shell = std::make_shared<std::string>();
  one_of(completions->add_option("SHELL", *shell, "bash, zsh or fish")->type_name("")->required(),
         {"bash", "zsh", "fish"});
  completions->callback([&app, &chosen, shell] {
    chosen = [&app, shell] { return print(completion(*shell, table_of(app))); };
  });
}

}  // namespace ibid::app
