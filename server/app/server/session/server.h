// The language server: from the first byte to the exit code.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "rpc/log.h"

namespace ibid::app {

struct ServerOptions {
  std::optional<std::uint16_t> port;           ///< --socket: connect to it on the loopback
  std::string pipe;                            ///< --pipe: connect to this Unix domain socket
  std::optional<std::int64_t> client_process;  ///< end when this process has gone
  rpc::Level log_level = rpc::Level::warning;  ///< what goes to standard error
};

/// Serves one client until it is done. 0 after an orderly shutdown, 1 otherwise, 2 where no client
/// could be reached.
int run_server(const ServerOptions& options);

}  // namespace ibid::app
