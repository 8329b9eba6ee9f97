// The refresher: asks the client to ask again for what it shows in whole documents, where something
// other than an edit of theirs has changed it.
//
// Only where the client can and we answer the method in question. What is wanted several times in a
// turn of the loop, or while the client has not answered yet, is asked for once. Main thread only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "lsp/client_capabilities.h"
#include "rpc/client.h"
#include "rpc/loop.h"
#include "rpc/table.h"

namespace ibid::app {

class Refresher {
 public:
  enum class What : std::uint8_t { inlay_hints, semantic_tokens, code_lenses, diagnostics };

  Refresher(rpc::Client& client, rpc::Loop& loop) : client_(client), loop_(loop) {}

  /// The client may be asked from now on.
  void start(const lsp::ClientCapabilities& client, const rpc::Table& table);
  bool can(What what) const { return states_[static_cast<std::size_t>(what)].possible; }
  void want(What what);
  void want_all();

 private:
  struct State {
    bool possible = false;
    bool wanted = false;
    bool asked = false;  ///< and not answered yet
  };

  void flush();
  template <typename M>
  void ask(State& state);

  rpc::Client& client_;
  rpc::Loop& loop_;
  std::array<State, 4> states_{};
  bool flush_posted_ = false;
};

}  // namespace ibid::app
