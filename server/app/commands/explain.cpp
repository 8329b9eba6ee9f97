#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>

#include "app/commands/commands.h"
#include "app/commands/rule_list.h"
#include "app/commands/shell/arguments.h"
#include "app/files/embedded.h"
#include "app/files/nearest.h"
#include "rules/rules.h"

namespace ibid::app {
namespace {

int explain(const std::string& id) {
  if (id.empty()) return print(list_rules() + "\n`ibid explain note-order` tells all about one.\n");
  const rules::Rule* rule = rules::find(id);
  if (!rule) {
    std::vector<std::string> ids;
    for (const rules::Rule* one : rules::all()) ids.emplace_back(one->id);
    return fail("there is no rule “" + id + "”" + did_you_mean(id, ids),
                "`ibid rules` lists them all");
  }
  for (const EmbeddedPage& page : embedded_rule_pages())
    if (page.id == id) return print(page.text);
  // A rule whose page is yet to be written still has its one line.
  return print("# " + id + "\n\n" + std::string(rule->summary) + ".\n");
}

}  // namespace

void add_explain(CLI::App& app, Chosen& chosen) {
  CLI::App* command =
      app.add_subcommand("explain", "Tell what a rule is about and what to do about its findings");
  const auto id = std::make_shared<std::string>();
  takes(command
            ->add_option("ID", *id,
                         "The rule, as in the brackets behind a finding: note-order; without it,\n"
                         "all of them are listed")
            ->type_name(""),
        Value::rule);
  command->callback([&chosen, id] { chosen = [id] { return explain(*id); }; });
}

}  // namespace ibid::app
