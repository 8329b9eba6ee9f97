// `ibid check`: what is asked for, what comes of it, and the exit code.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "app/commands/checking.h"
#include "app/commands/commands.h"
#include "app/commands/output/terminal.h"
#include "app/commands/shell/arguments.h"

namespace ibid::app {
namespace {

int exit_code(const Outcome& outcome, const CheckOptions& options) {
  if (!outcome.failures.empty()) return exit_failure;
  const rules::Severity fail_on = *rules::severity_named(options.fail_on);
  if (fail_on == rules::Severity::off) return exit_clean;
  for (const auto severity : {rules::Severity::error, rules::Severity::warning,
                              rules::Severity::information, rules::Severity::hint})
    if (severity <= fail_on && count(outcome.report, severity) > 0) return exit_findings;
  return exit_clean;
}

std::string printed(const Outcome& outcome, const CheckOptions& options) {
  if (options.format == "json") return print_json(outcome.report);
  if (options.format == "github") return print_github(outcome.report);
  if (options.format == "sarif")
    return print_sarif(outcome.report,
                       {std::filesystem::current_path().generic_string(), outcome.failures});
  // Where something could not be checked, that nothing was found would be no news.
  if (outcome.report.empty() && !outcome.failures.empty()) return {};
  const TextStyle style{wants_colour(STDOUT_FILENO), options.hints, columns(STDOUT_FILENO),
                        options.fix};
  const std::string findings = print_findings(outcome.report, style);
  return findings + outcome.mended + print_summary(outcome.report, style);
}

int check(const CheckOptions& options) {
  if (const std::string clash = clash_of(options); !clash.empty()) return fail(clash);
  Outcome outcome = examine(options);
  if (outcome.fixed_input) {
    say_lines(outcome.mended +
              print_summary(outcome.report, {wants_colour(STDERR_FILENO), options.hints,
                                             columns(STDERR_FILENO), true}));
    return print(*outcome.fixed_input, exit_code(outcome, options));
  }
  if (options.dry_run) {
    say_lines(outcome.mended);
    return print(outcome.difference, exit_code(outcome, options));
  }
  if (outcome.nothing_written) return exit_failure;
  if (options.format != "text") say_lines(outcome.mended);
  return print(printed(outcome, options), exit_code(outcome, options));
}

void add_fixing(CLI::App& command, CheckOptions& options) {
  command.add_flag("--fix", options.fix,
                   "Mend what is safe to mend (`ibid rules` says which findings) and show what\n"
                   "is left; of standard input, print the mended text");
  command.add_flag("--dry-run", options.dry_run,
                   "With --fix: show the difference it would make, and write nothing");
}

}  // namespace

void add_check(CLI::App& app, Chosen& chosen) {
  CLI::App* command =
      app.add_subcommand("check", "Find what is wrong with notes, references and headings");
  const auto options = std::make_shared<CheckOptions>();
  options->jobs = std::max(1U, std::thread::hardware_concurrency());
  takes_paths(*command, options->paths);
  one_of(command
             ->add_option("--format", options->format,
                          "text, or for programs and always everything: json, sarif, github\n"
                          "(annotations)")
             ->type_name("FORMAT"),
         {"text", "json", "sarif", "github"});
  command->add_flag("--hints", options->hints, "Show hints too");
  add_fixing(*command, *options);
  one_of(command
             ->add_option("--fail-on", options->fail_on,
                          "The mildest finding that makes the exit code 1: error, warning (as\n"
                          "usual), information or hint; off for none")
             ->type_name("SEVERITY"),
         {"error", "warning", "information", "hint", "off"});
  takes_jobs(command->add_option("--jobs", options->jobs, "How many files to read at once"));
  command->footer(
      "\nA folder means the editions in it, a file its chapter within its edition.\n"
      "Exit code: 0 nothing found, 1 something found, 2 something could not be checked;\n"
      "with --fix, it is about what is left.");
  command->callback([&chosen, options] { chosen = [options] { return check(*options); }; });
}

}  // namespace ibid::app
