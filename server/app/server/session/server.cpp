#include "app/server/session/server.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "app/server/session/session.h"
#include "lsp/methods.h"
#include "rpc/wire.h"

namespace ibid::app {
namespace {

spdlog::level::level_enum level_of(rpc::Level level) {
  switch (level) {
    case rpc::Level::debug:
      return spdlog::level::debug;
    case rpc::Level::info:
      return spdlog::level::info;
    case rpc::Level::warning:
      return spdlog::level::warn;
    case rpc::Level::error:
      break;
  }
  return spdlog::level::err;
}

// Never to standard output: that belongs to the protocol.
rpc::Log log_to_stderr(rpc::Level least) {
  auto logger =
      std::make_shared<spdlog::logger>("ibid", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_level(level_of(least));
  logger->set_pattern("%H:%M:%S.%e %n %l: %v");
  return [logger](rpc::Level level, std::string_view text) { logger->log(level_of(level), text); };
}

rpc::Connected connect(rpc::Loop& loop, const ServerOptions& options) {
  if (options.port) return rpc::connect_port(loop, *options.port);
  if (!options.pipe.empty()) return rpc::connect_pipe(loop, options.pipe);
  return rpc::connect_stdio(loop);
}

}  // namespace

int run_server(const ServerOptions& options) {
  const rpc::Log log = log_to_stderr(options.log_level);
  rpc::Loop loop(log);
  const rpc::Connected connected = connect(loop, options);
  if (!connected.transport) {
    log(rpc::Level::error, connected.problem);
    return 2;
  }
  rpc::Transport& transport = *connected.transport;
  int code = 1;
  {
    rpc::Pool pool(std::clamp(std::thread::hardware_concurrency(), 1U, 4U), log);
    Session session(loop, pool, transport, log);
    if (options.client_process) session.watch_process(*options.client_process);
    transport.start({[&](const std::string& body) { session.received(body); },
                     [&](const std::string& problem) { log(rpc::Level::warning, problem); },
                     [&](const std::string& reason) { session.ended(reason); }});
    loop.run();
    code = session.exit_code();
    pool.join();
  }
  transport.drain(std::chrono::seconds(1));
  return code;
}

}  // namespace ibid::app
