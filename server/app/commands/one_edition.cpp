#include "app/commands/one_edition.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>

#include "app/commands/commands.h"
#include "app/commands/common.h"
#include "app/commands/output/output.h"
#include "app/commands/output/terminal.h"
#include "app/commands/shell/arguments.h"
#include "app/commands/targets.h"

namespace ibid::app {
namespace {

OneEdition of_stdin() {
  OneEdition book;
  auto [loaded, message] = edition_of_stdin();
  book.loaded = std::move(loaded);
  if (message.empty())
    book.chapters.push_back(0);
  else
    book.messages.push_back(message);
  return book;
}

OneEdition of_target(CheckTarget target, unsigned jobs) {
  OneEdition book;
  Progress progress("Reading chapter");
  book.loaded = load_edition(std::move(target.files), jobs,
                             [&](std::size_t done, std::size_t of) { progress.show(done, of); });
  const auto wanted = [&](const std::string& path) {
    return target.whole || target.wanted.contains(path);
  };
  book.whole = target.whole;
  for (std::size_t i = 0; i < book.loaded.edition.chapters().size(); ++i)
    if (wanted(book.loaded.edition[i].path())) book.chapters.push_back(i);
  std::erase_if(book.loaded.unreadable,
                [&](const Unreadable& one) { return !wanted(one.chapter.path); });
  return book;
}

}  // namespace

void takes_book(CLI::App& command, BookOptions& options) {
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  takes(command
            .add_option("PATH", options.paths,
                        "An edition's folder, or some of its chapters; - for standard input;\n"
                        "without any, this folder")
            ->type_name(""),
        Value::path);
  takes(command
            .add_option("-o,--output", options.output,
                        "Write to this file instead of standard output")
            ->type_name("OUT"),
        Value::file);
  command.add_flag("--force", options.force, "Replace the file if it exists");
  takes_jobs(command.add_option("--jobs", options.jobs, "How many files to read at once"));
}

int write_book(const BookOptions& options, const std::string& bytes) {
  const auto if_exists = options.force ? IfExists::replace : IfExists::refuse;
  const std::string message = write_file(options.output, bytes, if_exists);
  if (message == already_exists)
    return fail(options.output + " exists already: --force replaces it");
  return message.empty() ? exit_clean : fail(options.output + ": " + message);
}

OneEdition one_edition(const BookOptions& options, const std::string& participle) {
  const std::vector<std::string>& paths = options.paths;
  const bool from_stdin = std::find(paths.begin(), paths.end(), "-") != paths.end();
  if (from_stdin && paths.size() == 1) return of_stdin();
  OneEdition book;
  if (from_stdin) {
    book.messages.push_back("standard input (-) is " + participle +
                            " by itself, without other files");
    return book;
  }
  CheckTargets targets = find_targets(paths.empty() ? std::vector<std::string>{"."} : paths);
  book.messages = std::move(targets.missing);
  if (!book.messages.empty()) return book;
  for (const CheckTarget& target : targets.editions)
    for (std::string& message : not_chapters(target)) book.messages.push_back(std::move(message));
  if (!book.messages.empty()) return book;
  if (targets.editions.size() == 1)
    return of_target(std::move(targets.editions.front()), options.jobs);
  const bool manifests = std::all_of(targets.editions.begin(), targets.editions.end(),
                                     [](const auto& target) { return target.files.has_manifest; });
  book.messages.push_back(
      manifests ? "these are several editions: one at a time is " + participle
                : "these chapters belong to no edition together: one at a time is " + participle +
                      "; or make their folder an edition with `ibid init`");
  return book;
}

}  // namespace ibid::app
