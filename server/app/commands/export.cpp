#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/common.h"
#include "app/commands/output.h"
#include "app/commands/targets.h"
#include "app/commands/terminal.h"
#include "app/files/bibliography.h"
#include "app/files/front_matter.h"
#include "app/version.h"
#include "export/tei.h"

namespace ibid::app {
namespace {

struct ExportOptions {
  std::vector<std::string> paths;
  std::string format;
  std::string output;
  bool force = false;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
};

// What is to be exported; with messages, it cannot be.
struct Book {
  LoadedEdition loaded;
  tei::Wanted wanted;
  std::vector<std::string> messages{};
};

tei::Matter matter_of(const text::Text& chapter) {
  const std::string bytes = chapter.str();
  const auto all = [&](const char* key) { return strings_in_front_matter(bytes, key); };
  const auto first = [&](const char* key) {
    const auto found = all(key);
    return found.empty() ? std::string() : found.front();
  };
  tei::Matter matter;
  matter.title = first("title");
  matter.subtitle = first("subtitle");
  matter.authors = all("author");
  matter.editors = all("editor");
  matter.language = first("lang");
  matter.date = first("date");
  return matter;
}

void add_chapter(Book& book, std::size_t index) {
  const text::Text& text = book.loaded.edition[index].text();
  book.wanted.chapters.push_back(index);
  book.wanted.matters.push_back(matter_of(text));
  book.wanted.listed.merge(listed_in(text));
}

Book book_of_stdin() {
  Book book;
  auto [loaded, message] = edition_of_stdin();
  book.loaded = std::move(loaded);
  if (message.empty())
    add_chapter(book, 0);
  else
    book.messages.push_back(message);
  return book;
}

// A book that lacks what edition.json names, or what could not be read, would not be the book that
// was asked for.
void refuse_incomplete(const CheckTarget& target, Book& book) {
  const EditionFiles& files = book.loaded.files;
  if (target.whole) {
    const std::string manifest = called(files.manifest_path().lexically_normal());
    if (!files.manifest.complete)
      book.messages.push_back(manifest + " cannot be read to its end: ibid check tells where");
    for (const Problem& problem : files.listing.problems)
      book.messages.push_back(manifest + ": " + problem.message);
  }
  for (const Unreadable& one : book.loaded.unreadable) {
    if (!target.whole && !target.wanted.contains(one.chapter.path)) continue;
    book.messages.push_back(called((files.folder / one.chapter.path).lexically_normal()) + ": " +
                            one.message);
  }
}

Book book_of(CheckTarget target, const ExportOptions& options) {
  Book book;
  Progress progress("Reading chapter");
  book.loaded = load_edition(std::move(target.files), options.jobs,
                             [&](std::size_t done, std::size_t of) { progress.show(done, of); });
  refuse_incomplete(target, book);
  for (std::size_t i = 0; i < book.loaded.edition.chapters().size(); ++i) {
    if (target.whole || target.wanted.contains(book.loaded.edition[i].path())) add_chapter(book, i);
  }
  if (book.wanted.chapters.empty() && book.messages.empty())
    book.messages.emplace_back("the edition has no chapter");
  book.wanted.whole = target.whole;
  return book;
}

Book book_at(const ExportOptions& options) {
  const bool from_stdin =
      std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  if (from_stdin && options.paths.size() == 1) return book_of_stdin();
  Book book;
  if (from_stdin) {
    book.messages.emplace_back("standard input (-) is exported by itself, without other files");
    return book;
  }
  CheckTargets targets =
      find_targets(options.paths.empty() ? std::vector<std::string>{"."} : options.paths);
  book.messages = std::move(targets.missing);
  if (!book.messages.empty()) return book;
  if (targets.editions.size() == 1) return book_of(std::move(targets.editions.front()), options);
  const bool manifests = std::all_of(targets.editions.begin(), targets.editions.end(),
                                     [](const auto& target) { return target.files.has_manifest; });
  book.messages.push_back(
      manifests ? "these are several editions: export one at a time"
                : "these chapters belong to no edition together: export one at a time, or make "
                  "their folder an edition with `ibid init`");
  return book;
}

void tell_replaced(std::size_t count) {
  if (count == 0) return;
  say(std::to_string(count) +
      (count == 1 ? " character or byte that XML cannot hold was"
                  : " characters or bytes that XML cannot hold were") +
      " replaced by �");
}

int run_export(const ExportOptions& options) {
  Book book = book_at(options);
  for (const std::string& message : book.messages) fail(message);
  if (!book.messages.empty()) return exit_failure;
  book.wanted.version = version;
  const tei::Document made = tei::to_tei(book.loaded.edition, book.wanted);
  if (options.output.empty() || options.output == "-") {
    tell_replaced(made.replaced);
    return print(made.xml);
  }
  const auto if_exists = options.force ? IfExists::replace : IfExists::refuse;
  const std::string message = write_file(options.output, made.xml, if_exists);
  if (message == already_exists)
    return fail(options.output + " exists already: --force replaces it");
  if (!message.empty()) return fail(options.output + ": " + message);
  tell_replaced(made.replaced);
  const std::size_t chapters = book.wanted.chapters.size();
  say("Wrote " + options.output + ": " +
      (chapters == 1 ? "1 chapter" : std::to_string(chapters) + " chapters"));
  return exit_clean;
}

}  // namespace

void add_export(CLI::App& app, Chosen& chosen) {
  CLI::App* command = app.add_subcommand("export", "Write chapters in another format: TEI");
  const auto options = std::make_shared<ExportOptions>();
  takes(command
            ->add_option("PATH", options->paths,
                         "An edition's folder, or some of its chapters; - for standard input;\n"
                         "without any, this folder")
            ->type_name(""),
        Value::path);
  one_of(command->add_option("--to", options->format, "The format: tei (TEI P5)")
             ->type_name("FORMAT")
             ->required(),
         {"tei"});
  takes(command
            ->add_option("-o,--output", options->output,
                         "Write to this file instead of standard output")
            ->type_name("OUT"),
        Value::file);
  command->add_flag("--force", options->force, "Replace the file if it exists");
  takes_jobs(command->add_option("--jobs", options->jobs, "How many files to read at once"));
  command->footer(
      "\nAll chapters become one document, in the order of the book, with their notes, what each\n"
      "note cites, and a list of the works. Exit code: 0, or 2 where nothing was written.");
  command->callback([&chosen, options] { chosen = [options] { return run_export(*options); }; });
}

}  // namespace ibid::app
