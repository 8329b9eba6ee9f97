// The commands of `ibid`, one file each.
//
// Each adds itself to the command line and stores what to do when it is chosen; that returns the
// exit code: 0 all is well, 1 `check` found something, 2 it could not run. Results go to standard
// output, anything else to standard error.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace ibid::app {

enum Exit : int { exit_clean = 0, exit_findings = 1, exit_failure = 2 };

/// What to do once the arguments are read.
using Chosen = std::function<int()>;

void add_lsp(CLI::App& app, Chosen& chosen);
void add_check(CLI::App& app, Chosen& chosen);
void add_sources(CLI::App& app, Chosen& chosen);
void add_export(CLI::App& app, Chosen& chosen);
void add_report(CLI::App& app, Chosen& chosen);
void add_import(CLI::App& app, Chosen& chosen);
void add_init(CLI::App& app, Chosen& chosen);
void add_rules(CLI::App& app, Chosen& chosen);
void add_explain(CLI::App& app, Chosen& chosen);
/// `man` and `completions`. REQUIRES: `app` outlives what is chosen.
void add_scripts(CLI::App& app, Chosen& chosen);

/// Says on standard error, in one line, why nothing was done, and returns exit_failure. What a
/// terminal would obey is replaced. `hint`: another line.
int fail(std::string_view message, std::string_view hint = {});
/// Prints a result; `code`, or exit_failure where it could not be written.
int print(std::string_view result, int code = exit_clean);
/// Says something on standard error that is not the result.
void say(std::string_view message);
/// The same of lines that have their ends, or of nothing.
void say_lines(std::string_view lines);

}  // namespace ibid::app
