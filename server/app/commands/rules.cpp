// `ibid rules`: what is checked, how severe it is, and what can be had against it.
#include "rules/rules.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/commands/commands.h"
#include "app/commands/rule_list.h"
#include "app/commands/shell/arguments.h"
#include "features/fixes/remedies.h"

namespace ibid::app {
namespace {

using features::Cure;

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.resize(std::max(width, out.size()), ' ');
  return out;
}

std::string_view in_table(Cure cure) {
  if (cure == Cure::safe) return "--fix";
  return cure == Cure::offered ? "editor" : "";
}

nlohmann::ordered_json in_json(Cure cure) {
  if (cure == Cure::none) return nullptr;
  return cure == Cure::safe ? "safe" : "offered";
}

int list(const std::string& format) {
  if (format == "json") return print(list_rules_json());
  return print(list_rules());
}

}  // namespace

std::string list_rules() {
  std::size_t widest = 0;
  for (const rules::Rule* rule : rules::all()) widest = std::max(widest, rule->id.size());
  const auto row = [&](std::string_view id, std::string_view severity, std::string_view cure,
                       std::string_view summary) {
    std::string line = padded(id, widest + 2) + padded(severity, 13) + padded(cure, 8);
    line += summary;
    return line + '\n';
  };
  std::string out = row("RULE", "SEVERITY", "MENDED", "WHEN");
  for (const rules::Rule* rule : rules::all())
    out += row(rule->id, rules::name(rule->severity), in_table(features::cure_of(*rule)),
               rule->summary);
  return out;
}

std::string list_rules_json() {
  nlohmann::ordered_json json{{"version", 1}, {"rules", nlohmann::ordered_json::array()}};
  for (const rules::Rule* rule : rules::all())
    json["rules"].push_back({{"id", rule->id},
                             {"severity", rules::name(rule->severity)},
                             {"summary", rule->summary},
                             {"fix", in_json(features::cure_of(*rule))}});
  return json.dump(2) + '\n';
}

void add_rules(CLI::App& app, Chosen& chosen) {
  CLI::App* command = app.add_subcommand("rules", "List what Ibid checks, and how severe it is");
  const auto format = std::make_shared<std::string>("text");
  one_of(
      command->add_option("--format", *format, "text or json (for programs)")->type_name("FORMAT"),
      {"text", "json"});
  command->footer(
      "\nMENDED: --fix where `ibid check --fix` mends what it can safely, editor where an editor\n"
      "offers something to choose. A rule's severity is set in edition.json:\n"
      "  \"rules\": { \"note-order\": \"off\" }\n"
      "`ibid explain note-order` tells more about one of them.");
  command->callback([&chosen, format] { chosen = [format] { return list(*format); }; });
}

}  // namespace ibid::app
