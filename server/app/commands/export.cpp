#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/commands.h"
#include "app/commands/common.h"
#include "app/commands/one_edition.h"
#include "app/commands/output/source_line.h"
#include "app/commands/output/terminal.h"
#include "app/commands/shell/arguments.h"
#include "app/files/bibliography.h"
#include "app/files/front_matter.h"
#include "app/version.h"
#include "export/tei.h"

namespace ibid::app {
namespace {

struct ExportOptions {
  BookOptions book;
  std::string format;
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

tei::Wanted wanted_of(const OneEdition& book) {
  tei::Wanted wanted;
  wanted.chapters = book.chapters;
  wanted.whole = book.whole;
  wanted.version = version;
  for (const std::size_t chapter : book.chapters) {
    const text::Text& text = book.loaded.edition[chapter].text();
    wanted.matters.push_back(matter_of(text));
    wanted.listed.merge(listed_in(text));
  }
  return wanted;
}

// A book that lacks what edition.json names, or what could not be read, would not be the book that
// was asked for.
std::vector<std::string> refusals(const OneEdition& book) {
  std::vector<std::string> out =
      book.messages.empty() ? missing_from(book.loaded, book.whole) : book.messages;
  if (out.empty() && book.chapters.empty()) out.emplace_back("the edition has no chapter");
  return out;
}

void tell_replaced(std::size_t count) {
  if (count == 0) return;
  say(std::to_string(count) +
      (count == 1 ? " character or byte that XML cannot hold was"
                  : " characters or bytes that XML cannot hold were") +
      " replaced by �");
}

int run_export(const ExportOptions& options) {
  const OneEdition book = one_edition(options.book, "exported");
  const std::vector<std::string> messages = refusals(book);
  for (const std::string& message : messages) fail(message);
  if (!messages.empty()) return exit_failure;
  const tei::Document made = tei::to_tei(book.loaded.edition, wanted_of(book));
  if (options.book.to_stdout()) {
    tell_replaced(made.replaced);
    return print(made.xml);
  }
  if (const int code = write_book(options.book, made.xml); code != exit_clean) return code;
  tell_replaced(made.replaced);
  const std::size_t chapters = book.chapters.size();
  say("Wrote " + shown(options.book.output) + ": " +
      (chapters == 1 ? "1 chapter" : std::to_string(chapters) + " chapters"));
  return exit_clean;
}

}  // namespace

void add_export(CLI::App& app, Chosen& chosen) {
  CLI::App* command = app.add_subcommand("export", "Write chapters in another format: TEI");
  const auto options = std::make_shared<ExportOptions>();
  one_of(command->add_option("--to", options->format, "The format: tei (TEI P5)")
             ->type_name("FORMAT")
             ->required(),
         {"tei"});
  takes_book(*command, options->book);
  command->footer(
      "\nAll chapters become one document, in the order of the book, with their notes, what each\n"
      "note cites, and a list of the works. Exit code: 0, or 2 where nothing was written.");
  command->callback([&chosen, options] { chosen = [options] { return run_export(*options); }; });
}

}  // namespace ibid::app
