// What a session says and hears besides what is measured.
#include <array>
#include <string_view>
#include <utility>

#include "bench/lsp/session.h"
#include "bench/lsp/wire.h"

namespace ibid::bench {
namespace {

// What a server asks an editor, answered as an editor without wishes would.
Json reply(const Json& message, const Json& settings, const std::string& root) {
  const std::string method = message["method"];
  if (method == "workspace/configuration") {
    Json values = Json::array();
    for (const Json& item : message["params"]["items"]) {
      const std::string section = item.value("section", "");
      values.push_back(section.empty() ? settings : settings.value(section, Json()));
    }
    return values;
  }
  if (method == "workspace/workspaceFolders")
    return Json::array({{{"uri", root}, {"name", "bench"}}});
  if (method == "workspace/applyEdit") return {{"applied", false}};
  return nullptr;
}

struct Offer {
  std::string_view method;
  const char* capability;
};
constexpr std::array<Offer, 13> offered{{
    {"textDocument/hover", "hoverProvider"},
    {"textDocument/definition", "definitionProvider"},
    {"textDocument/references", "referencesProvider"},
    {"textDocument/documentHighlight", "documentHighlightProvider"},
    {"textDocument/documentSymbol", "documentSymbolProvider"},
    {"textDocument/completion", "completionProvider"},
    {"textDocument/codeAction", "codeActionProvider"},
    {"textDocument/codeLens", "codeLensProvider"},
    {"textDocument/documentLink", "documentLinkProvider"},
    {"textDocument/foldingRange", "foldingRangeProvider"},
    {"textDocument/inlayHint", "inlayHintProvider"},
    {"textDocument/semanticTokens/full", "semanticTokensProvider"},
    {"textDocument/semanticTokens/full/delta", "semanticTokensProvider"},
}};

}  // namespace

bool Session::offers(const std::string& method) const {
  for (const Offer& offer : offered) {
    if (offer.method != method) continue;
    const Json value = capabilities_.value(offer.capability, Json());
    if (!method.ends_with("/delta")) return !value.is_null() && value != false;
    const Json full = value.is_object() ? value.value("full", Json()) : Json();
    return full.is_object() && full.value("delta", false);
  }
  return false;
}

void Session::serve(const Message& message) {
  last_ = message.at;
  if (!is_a_call(message.body)) return;
  if (are_findings(message.body, uri_, version_)) {
    published_ = message.body;
    return;
  }
  if (message.body.find(R"("id":)") == std::string::npos) return;
  const Json call = Json::parse(message.body);
  if (!call.contains("id")) return;
  process_.write(frame({{"jsonrpc", "2.0"},
                        {"id", call["id"]},
                        {"result", reply(call, contestant_.settings, "file://" + folder_)}}));
}

Message Session::next() {
  auto message = process_.read(patience_);
  if (message) return std::move(*message);
  throw NoAnswer(contestant_.name + (process_.gone() ? " ended" : " did not answer in time"));
}

Message Session::await_answer(int id) {
  while (true) {
    Message message = next();
    if (answers(message.body, id)) {
      last_ = message.at;
      return message;
    }
    serve(message);
  }
}

Message Session::await_findings() {
  published_.clear();
  while (true) {
    Message message = next();
    serve(message);
    if (!published_.empty()) return message;
  }
}

double Session::settle(std::chrono::milliseconds calm) {
  constexpr std::chrono::milliseconds step{5};
  constexpr double idle = 1e-4;  // seconds in a step; timers that wake for nothing use less
  const Time until = Clock::now() + patience_;
  double before = process_.processor();
  busy_until_ = last_;
  for (Time now = Clock::now(); now < until; now = Clock::now()) {
    const auto message = process_.read(step);
    if (message) serve(*message);
    const double used = process_.processor();
    if (message || used - before > idle) busy_until_ = Clock::now();
    if (Clock::now() - busy_until_ >= calm && !message) break;
    before = used;
  }
  const double all = process_.processor();
  return all - std::exchange(processor_, all);
}

std::size_t Session::findings() const {
  return count_findings(published_);
}

void Session::finish() {
  process_.write(request("shutdown", Json()));
  try {
    await_answer(id_);
  } catch (const NoAnswer&) {
    return;  // it is ended anyway
  }
  process_.write(frame({{"jsonrpc", "2.0"}, {"method", "exit"}}));
  process_.end(std::chrono::seconds(10));
}

}  // namespace ibid::bench
