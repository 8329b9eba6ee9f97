// `ibid report`: the page of report/report.h, with the findings of `ibid check`.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>

#include "app/commands/commands.h"
#include "app/commands/common.h"
#include "app/commands/examine.h"
#include "app/commands/one_edition.h"
#include "app/commands/output/source_line.h"
#include "app/commands/output/terminal.h"
#include "app/version.h"
#include "report/report.h"

namespace ibid::app {
namespace {

// Files by the name that a reader of the page knows them by: their path within the edition.
report::Sheet sheet_of(FileReport file, const model::Edition& edition) {
  report::Sheet sheet;
  sheet.chapter = edition.find(file.file);
  sheet.file = std::move(file.file);
  sheet.text = std::move(file.text);
  for (Reported& one : file.findings)
    sheet.remarks.push_back({one.severity, std::move(one.rule), std::move(one.message), one.span});
  return sheet;
}

report::Wanted wanted_of(const OneEdition& book, unsigned jobs) {
  Progress progress("Checking chapter");
  const model::Edition& edition = book.loaded.edition;
  const auto is_wanted = [&](const std::string& path) {
    const auto chapter = edition.find(path);
    if (!chapter) return book.whole;
    return std::find(book.chapters.begin(), book.chapters.end(), *chapter) != book.chapters.end();
  };
  const auto as_is = [](const std::string& path) { return path; };
  Report files =
      examine(book.loaded, {is_wanted, as_is, jobs, false,
                            [&](std::size_t done, std::size_t of) { progress.show(done, of); }});
  report::Wanted wanted;
  wanted.version = version;
  for (FileReport& file : files) wanted.sheets.push_back(sheet_of(std::move(file), edition));
  return wanted;
}

int run_report(const BookOptions& options) {
  if (options.to_stdout() && is_terminal(STDOUT_FILENO))
    return fail(
        "a page is for a browser: say where to write it, as in  ibid report -o report.html");
  const OneEdition book = one_edition(options, "reported on");
  for (const std::string& message : book.messages) fail(message);
  if (!book.messages.empty()) return exit_failure;
  const std::vector<std::string> missing = missing_from(book.loaded, book.whole);
  for (const std::string& message : missing) fail(message);
  if (book.chapters.empty()) return fail("there is no chapter to report on");
  const int code = missing.empty() ? exit_clean : exit_failure;
  const std::string page = report::to_html(book.loaded.edition, wanted_of(book, options.jobs));
  if (options.to_stdout()) return print(page, code);
  if (const int failed = write_book(options, page); failed != exit_clean) return failed;
  say("Wrote " + shown(options.output) + ": open it in a browser, or print it");
  return code;
}

}  // namespace

void add_report(CLI::App& app, Chosen& chosen) {
  CLI::App* command =
      app.add_subcommand("report", "Make a page of all notes, sources and findings");
  const auto options = std::make_shared<BookOptions>();
  takes_book(*command, *options);
  command->footer(
      "\nThe page is HTML and needs nothing beside it: open it in a browser, print it, send it.\n"
      "It shows every note with the works it cites, a picture of which notes lean on which, the\n"
      "works by how often they are cited, the findings, and what stays open.\n"
      "Exit code: 0, or 2 where something could not be read or written.");
  command->callback([&chosen, options] { chosen = [options] { return run_report(*options); }; });
}

}  // namespace ibid::app
