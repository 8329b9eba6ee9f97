// The ways a client may be reached, each ending in a Transport.
//
// POSIX only. Sockets are connected to, not listened on: the client waits there.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "rpc/transport.h"

namespace ibid::rpc {

/// A transport, or a sentence on why there is none.
struct Connected {
  std::unique_ptr<Transport> transport;
  std::string problem;
};

/// Standard input and output. From then on file descriptor 1 is standard error, so that nothing
/// else can write between the messages.
Connected connect_stdio(Loop& loop, Transport::Limits limits = {});

/// `--socket=PORT`: TCP on the loopback interface.
Connected connect_port(Loop& loop, std::uint16_t port, Transport::Limits limits = {});

/// `--pipe=NAME`: a Unix domain socket.
Connected connect_pipe(Loop& loop, const std::string& name, Transport::Limits limits = {});

}  // namespace ibid::rpc
