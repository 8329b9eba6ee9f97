// What is agreed on at initialize: what the client can shapes what it is sent, and what is routed
// is what we say that we can.
#pragma once

#include "app/server/convert/convert.h"
#include "lsp/client_capabilities.h"
#include "lsp/server_capabilities.h"
#include "rpc/table.h"

namespace ibid::app {

Dialect dialect_of(const lsp::ClientCapabilities& client);

/// Exactly what the table holds.
lsp::ServerCapabilities capabilities_of(const rpc::Table& table, const Dialect& dialect);

}  // namespace ibid::app
