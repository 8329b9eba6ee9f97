// Whether formatting is offered: only while `ibid.formatting` is on, because an editor with two
// formatters for a document asks its user which to take.
//
// Where the client takes registrations, the methods come and go with the setting; elsewhere they
// are announced by initialize or not at all. Only methods that have a route. Main thread only.
#pragma once

#include <set>
#include <string>

#include "lsp/client_capabilities.h"
#include "lsp/server_capabilities.h"
#include "rpc/client.h"
#include "rpc/table.h"

namespace ibid::app {

class FormattingOffer {
 public:
  FormattingOffer(rpc::Client& client, const rpc::Table& table) : client_(client), table_(table) {}

  /// What initialize announces of it, `on` being the setting.
  void announce(const lsp::ClientCapabilities& client, bool on, lsp::ServerCapabilities& out);
  /// The client may be asked: registers, or takes back, what the setting says.
  void update(bool on);

 private:
  rpc::Client& client_;
  const rpc::Table& table_;
  std::set<std::string> registrable_;  ///< methods
  std::set<std::string> registered_;
};

}  // namespace ibid::app
