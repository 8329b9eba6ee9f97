#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include <unistd.h>

#include "app/commands/commands.h"
#include "app/commands/output/output.h"
#include "app/commands/output/shell_word.h"
#include "app/commands/output/source_line.h"
#include "app/commands/shell/arguments.h"
#include "app/files/text_file.h"
#include "import/html/import_html.h"
#include "import/plain_text.h"

namespace ibid::app {
namespace {

struct ImportOptions {
  std::string input;
  std::string output;
  bool force = false;
  bool quiet = false;
};

void tell_guesses(const import::Guesses& guesses) {
  std::size_t widest = 0;
  for (const auto& guess : guesses) widest = std::max(widest, std::to_string(guess.line).size());
  std::string list;
  for (const auto& guess : guesses) {
    const std::string line = std::to_string(guess.line);
    std::string certainty(import::name(guess.certainty));
    certainty.resize(8, ' ');
    list += "  line " + std::string(widest - line.size(), ' ') + line + "  " + certainty + "  " +
            shown(guess.what) + '\n';
  }
  if (!list.empty()) say("What was guessed, line by line of the original:\n" + list);
}

int run_import(const ImportOptions& options) {
  const FileRead read = options.input == "-" ? read_stream(STDIN_FILENO) : read_file(options.input);
  const std::string name = options.input == "-" ? "standard input" : options.input;
  if (!read.bytes) return fail(name + ": " + read.message);
  // Of what a chapter cannot be, UTF-16 that says so is read.
  if (const auto why = no_text_because(*read.bytes); why && !is_marked_utf16(*read.bytes))
    return fail(name + ": " + *why);
  const import::Imported imported = import::is_html(*read.bytes, name)
                                        ? import::import_html(*read.bytes)
                                        : import::import_plain_bytes(*read.bytes);
  if (options.output.empty() || options.output == "-") {
    if (!options.quiet) tell_guesses(imported.guesses);
    return print(imported.markdown);
  }
  std::error_code error;
  if (options.input != "-" && std::filesystem::equivalent(options.input, options.output, error))
    return fail(options.output + " is the original, which is never changed");
  const auto if_exists = options.force ? IfExists::replace : IfExists::refuse;
  const std::string message = write_file(options.output, imported.markdown, if_exists);
  if (message == already_exists)
    return fail(options.output + " exists already: --force replaces it");
  if (!message.empty()) return fail(options.output + ": " + message);
  if (!options.quiet) tell_guesses(imported.guesses);
  say("Wrote " + shown(options.output) + ". Next: ibid check " + shell_word(options.output));
  return exit_clean;
}

}  // namespace

void add_import(CLI::App& app, Chosen& chosen) {
  CLI::App* command =
      app.add_subcommand("import", "Turn a chapter in plain text or HTML into the source format");
  const auto options = std::make_shared<ImportOptions>();
  takes(command->add_option("FILE", options->input, "The text; - for standard input")
            ->type_name("")
            ->required(),
        Value::file);
  takes(command
            ->add_option("-o,--output", options->output,
                         "Write to this file instead of standard output")
            ->type_name("OUT"),
        Value::file);
  command->add_flag("--force", options->force, "Replace the file if it exists");
  command->add_flag("--quiet", options->quiet, "Do not tell what was guessed");
  command->footer(
      "\nMarkers ([12]), lists of notes (12. …), headings and block quotations are recognised, in\n"
      "plain text and on web pages (HTML, in any encoding), which are told by how they begin.\n"
      "No word is lost or changed; what was guessed, and how surely, is told on standard error.");
  command->callback([&chosen, options] { chosen = [options] { return run_import(*options); }; });
}

}  // namespace ibid::app
