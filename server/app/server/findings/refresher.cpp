#include "app/server/findings/refresher.h"

#include <utility>

#include "lsp/methods.h"

namespace ibid::app {
namespace {

namespace method = lsp::method;

}  // namespace

void Refresher::start(const lsp::ClientCapabilities& client, const rpc::Table& table) {
  const auto set = [&](What what, bool can, std::string_view answered) {
    states_[static_cast<std::size_t>(what)].possible = can && table.has(answered);
  };
  set(What::inlay_hints, client.inlayHintRefresh, method::inlay_hint::name);
  set(What::semantic_tokens, client.semanticTokensRefresh, method::semantic_tokens::name);
  set(What::code_lenses, client.codeLensRefresh, "textDocument/codeLens");
  set(What::diagnostics, client.diagnosticsRefresh, "textDocument/diagnostic");
}

void Refresher::want(What what) {
  State& state = states_[static_cast<std::size_t>(what)];
  if (!state.possible) return;
  state.wanted = true;
  if (state.asked || std::exchange(flush_posted_, true)) return;
  loop_.post([this] { flush(); });
}

void Refresher::want_all() {
  want(What::inlay_hints);
  want(What::semantic_tokens);
  want(What::code_lenses);
  want(What::diagnostics);
}

void Refresher::flush() {
  flush_posted_ = false;
  ask<method::refresh_inlay_hints>(states_[static_cast<std::size_t>(What::inlay_hints)]);
  ask<method::refresh_semantic_tokens>(states_[static_cast<std::size_t>(What::semantic_tokens)]);
  ask<method::refresh_code_lenses>(states_[static_cast<std::size_t>(What::code_lenses)]);
  ask<method::refresh_diagnostics>(states_[static_cast<std::size_t>(What::diagnostics)]);
}

template <typename M>
void Refresher::ask(State& state) {
  if (!state.wanted || state.asked) return;
  state.wanted = false;
  state.asked = true;
  const auto again = [this, &state] {
    state.asked = false;
    if (state.wanted) ask<M>(state);
  };
  client_.request<M>(
      {}, [again](const lsp::Nothing&) { again(); }, [again](const rpc::Error&) { again(); });
}

}  // namespace ibid::app
