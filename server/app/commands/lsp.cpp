#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <string>

#include "app/commands/commands.h"
#include "app/commands/shell/arguments.h"
#include "app/server/session/server.h"

namespace ibid::app {
namespace {

const std::map<std::string, rpc::Level> levels{{"debug", rpc::Level::debug},
                                               {"info", rpc::Level::info},
                                               {"warning", rpc::Level::warning},
                                               {"error", rpc::Level::error}};

}  // namespace

void add_lsp(CLI::App& app, Chosen& chosen) {
  CLI::App* command = app.add_subcommand(
      "lsp", "Serve an editor over the Language Server Protocol (what plain `ibid` does)");
  const auto options = std::make_shared<ServerOptions>();
  const auto stdio = std::make_shared<bool>();
  // Editors' libraries add these to any server's command, so plain `ibid` takes them too.
  for (CLI::App* taker : {command, &app}) {
    const std::string group = taker == command ? "Options" : "";
    taker->add_flag("--stdio", *stdio, "Talk over standard input and output: the default")
        ->group(group);
    taker->add_option("--socket", options->port, "Talk over this port of the local machine")
        ->type_name("PORT")
        ->group(group);
    takes(taker->add_option("--pipe", options->pipe, "Talk over this socket file")
              ->type_name("NAME")
              ->group(group),
          Value::file);
    taker->add_option("--clientProcessId", options->client_process, "End when this process ends")
        ->type_name("N")
        ->group(group);
    taker
        ->add_option("--log-level", options->log_level,
                     "How much to tell on standard error: error, warning, info or debug")
        ->type_name("LEVEL")
        ->transform(CLI::CheckedTransformer(levels).description("").name(
            words_name({"error", "warning", "info", "debug"})))
        ->group(group);
  }
  chosen = [options, stdio] { return run_server(*options); };
  command->callback(
      [&chosen, options, stdio] { chosen = [options] { return run_server(*options); }; });
}

}  // namespace ibid::app
