#include "rules/rules.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>

#include "app/commands/commands.h"

namespace ibid::app {
namespace {

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.resize(std::max(width, out.size()), ' ');
  return out;
}

std::string table() {
  std::size_t widest = 0;
  for (const rules::Rule* rule : rules::all()) widest = std::max(widest, rule->id.size());
  std::string out;
  for (const rules::Rule* rule : rules::all()) {
    out += padded(rule->id, widest + 2) + padded(rules::name(rule->severity), 13);
    out += rule->summary;
    out += '\n';
  }
  return out;
}

}  // namespace

void add_rules(CLI::App& app, Chosen& chosen) {
  CLI::App* command = app.add_subcommand("rules", "List what Ibid checks, and how severe it is");
  command->footer(
      "\nA rule's severity is set in edition.json: \"rules\": { \"note-order\": \"off\" }\n"
      "`ibid explain note-order` tells more about one of them.");
  command->callback([&chosen] { chosen = [] { return print(table()); }; });
}

}  // namespace ibid::app
