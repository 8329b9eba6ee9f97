#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "app/commands/commands.h"
#include "app/commands/common.h"
#include "app/commands/examine.h"
#include "app/commands/targets.h"
#include "app/commands/terminal.h"

namespace ibid::app {
namespace {

struct CheckOptions {
  std::vector<std::string> paths{"."};
  std::string format = "text";
  std::string fail_on = "warning";
  bool hints = false;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
};

struct Outcome {
  Report report;
  bool failed = false;  // something asked for could not be read

  void complain(const std::string& message) {
    fail(message);
    failed = true;
  }
  void add(Report more) { std::move(more.begin(), more.end(), std::back_inserter(report)); }
};

void check_stdin(Outcome& outcome) {
  const auto [loaded, message] = edition_of_stdin();
  if (!message.empty()) return outcome.complain(message);
  const auto as_is = [](const std::string& path) { return path; };
  outcome.add(examine(loaded, {[](const std::string&) { return true; }, as_is, 1}));
}

void check_target(CheckTarget target, const CheckOptions& options, Outcome& outcome) {
  Progress progress("Reading chapter");
  const bool has_mistakes = !target.files.problems().empty();
  const LoadedEdition loaded =
      load_edition(std::move(target.files), options.jobs,
                   [&](std::size_t done, std::size_t of) { progress.show(done, of); });
  const auto wanted = [&](const std::string& path) {
    return target.whole || target.wanted.contains(path);
  };
  const auto name = [&](const std::string& path) {
    return called((loaded.files.folder / path).lexically_normal());
  };
  outcome.add(examine(loaded, {wanted, name, options.jobs}));
  // Where edition.json is reported on, these are findings of its own.
  if (target.whole) return;
  for (const Unreadable& chapter : loaded.unreadable)
    if (wanted(chapter.chapter.path))
      outcome.complain(name(chapter.chapter.path) + ": " + chapter.message);
  const std::string manifest = name(std::string(manifest_name));
  if (has_mistakes)
    say("ibid: " + manifest + " has mistakes: `ibid check " + manifest + "` shows them");
}

int exit_code(const Outcome& outcome, rules::Severity fail_on) {
  if (outcome.failed) return exit_failure;
  if (fail_on == rules::Severity::off) return exit_clean;
  for (const auto severity : {rules::Severity::error, rules::Severity::warning,
                              rules::Severity::information, rules::Severity::hint})
    if (severity <= fail_on && count(outcome.report, severity) > 0) return exit_findings;
  return exit_clean;
}

int check(const CheckOptions& options) {
  Outcome outcome;
  std::vector<std::string> paths = options.paths;
  const auto dash = std::remove(paths.begin(), paths.end(), "-");
  if (dash != paths.end()) check_stdin(outcome);
  paths.erase(dash, paths.end());
  CheckTargets targets = find_targets(paths);
  for (const std::string& message : targets.missing) outcome.complain(message);
  for (CheckTarget& target : targets.editions) check_target(std::move(target), options, outcome);
  const int code = exit_code(outcome, *rules::severity_named(options.fail_on));
  if (options.format == "json") return print(print_json(outcome.report), code);
  if (outcome.report.empty() && outcome.failed) return code;
  const TextStyle style{wants_colour(STDOUT_FILENO), options.hints, columns(STDOUT_FILENO)};
  return print(print_text(outcome.report, style), code);
}

}  // namespace

void add_check(CLI::App& app, Chosen& chosen) {
  CLI::App* command =
      app.add_subcommand("check", "Find what is wrong with notes, references and headings");
  const auto options = std::make_shared<CheckOptions>();
  command
      ->add_option("PATH", options->paths,
                   "Files and folders; - for standard input; without any, this folder")
      ->type_name("");
  command->add_option("--format", options->format, "text or json (for programs; always everything)")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "json"}).description(""));
  command->add_flag("--hints", options->hints, "Show hints too");
  command
      ->add_option("--fail-on", options->fail_on,
                   "The mildest finding that makes the exit code 1: error, warning (as usual),\n"
                   "information or hint; off for none")
      ->type_name("SEVERITY")
      ->check(CLI::IsMember({"error", "warning", "information", "hint", "off"}).description(""));
  command->add_option("--jobs", options->jobs, "How many files to read at once")
      ->type_name("N")
      ->check(CLI::Range(1U, 256U).description(""));
  command->footer(
      "\nA folder means the editions in it, a file its chapter within its edition.\n"
      "Exit code: 0 nothing found, 1 something found, 2 something could not be checked.");
  command->callback([&chosen, options] { chosen = [options] { return check(*options); }; });
}

}  // namespace ibid::app
