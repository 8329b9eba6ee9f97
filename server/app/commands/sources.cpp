#include <CLI/CLI.hpp>
#include <filesystem>
#include <list>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "app/commands/commands.h"
#include "app/commands/common.h"
#include "app/commands/output/terminal.h"
#include "app/commands/reports/sources_report.h"
#include "app/commands/shell/arguments.h"
#include "app/commands/targets.h"

namespace ibid::app {
namespace {

struct SourcesOptions {
  std::vector<std::string> paths{"."};
  std::string format = "text";
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
};

struct Outcome {
  std::list<LoadedEdition> editions;  // pages point into them
  std::vector<SourcesPage> pages;
  bool failed = false;

  void complain(const std::string& message) {
    fail(message);
    failed = true;
  }
};

void add_pages(LoadedEdition loaded, const CheckTarget& target, Outcome& outcome) {
  std::erase_if(loaded.unreadable, [&](const Unreadable& one) {
    return !target.whole && !target.wanted.contains(one.chapter.path);
  });
  const bool whole = target.whole && loaded.files.has_manifest;
  for (const std::string& message : missing_from(loaded, whole)) outcome.complain(message);
  if (!target.whole) tell_mistakes(loaded.files);
  outcome.editions.push_back(std::move(loaded));
  const LoadedEdition& kept = outcome.editions.back();
  const auto name = [&](const std::string& path) {
    return called((kept.files.folder / path).lexically_normal());
  };
  for (std::size_t i = 0; i < kept.edition.chapters().size(); ++i) {
    const std::string& path = kept.edition[i].path();
    if (target.whole || target.wanted.contains(path)) {
      outcome.pages.push_back({name(path), &kept.edition, i});
    }
  }
}

std::string written(const std::vector<SourcesPage>& pages, const std::string& format) {
  if (format == "json") return print_sources_json(pages);
  if (format == "bib") return print_sources_bib(pages);
  return print_sources_text(pages, {wants_colour(STDOUT_FILENO)});
}

int sources(const SourcesOptions& options) {
  Outcome outcome;
  std::vector<std::string> paths = options.paths;
  const auto dash = std::remove(paths.begin(), paths.end(), "-");
  if (dash != paths.end()) {
    CheckTarget target;
    target.whole = true;
    auto [loaded, message] = edition_of_stdin();
    if (!message.empty())
      outcome.complain(message);
    else
      add_pages(std::move(loaded), target, outcome);
  }
  paths.erase(dash, paths.end());
  CheckTargets targets = find_targets(paths);
  for (const std::string& message : targets.missing) outcome.complain(message);
  for (CheckTarget& target : targets.editions) {
    for (const std::string& message : not_chapters(target)) outcome.complain(message);
    Progress progress("Reading chapter");
    LoadedEdition loaded =
        load_edition(std::move(target.files), options.jobs,
                     [&](std::size_t done, std::size_t of) { progress.show(done, of); });
    add_pages(std::move(loaded), target, outcome);
  }
  const int code = outcome.failed ? exit_failure : exit_clean;
  if (outcome.pages.empty() && outcome.failed) return code;
  return print(written(outcome.pages, options.format), code);
}

}  // namespace

void add_sources(CLI::App& app, Chosen& chosen) {
  CLI::App* command =
      app.add_subcommand("sources", "Show which work every note cites, through every Ibid.");
  const auto options = std::make_shared<SourcesOptions>();
  takes_paths(*command, options->paths);
  one_of(command
             ->add_option("--format", options->format,
                          "text; json (for programs); or bib: BibLaTeX entries for the works that\n"
                          "the notes introduce, as a start for an edition without a bibliography")
             ->type_name("FORMAT"),
         {"text", "json", "bib"});
  takes_jobs(command->add_option("--jobs", options->jobs, "How many files to read at once"));
  command->footer(
      "\nA folder means the editions in it, a file its chapter within its edition.\n"
      "Exit code: 0, or 2 where something could not be read.");
  command->callback([&chosen, options] { chosen = [options] { return sources(*options); }; });
}

}  // namespace ibid::app
