// A session: one client's conversation, from initialize to exit.
//
// Joins the two columns: messages become changes of the workspace, requests become features over a
// snapshot. Lives on the loop's thread; only handlers on the shared lane run in the pool.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/server/convert/convert.h"
#include "app/server/documents/indexer.h"
#include "app/server/documents/reading.h"
#include "app/server/documents/watching.h"
#include "app/server/documents/workspace.h"
#include "app/server/findings/board.h"
#include "app/server/findings/echoes.h"
#include "app/server/findings/publisher.h"
#include "app/server/findings/pulling.h"
#include "app/server/findings/refresher.h"
#include "app/server/findings/shelving.h"
#include "app/server/routes/token_memory.h"
#include "app/server/routes/world.h"
#include "app/server/session/menu.h"
#include "app/server/session/trace.h"
#include "app/server/settings/configuration.h"
#include "app/server/settings/formatting_offer.h"
#include "app/server/settings/settings.h"
#include "lsp/lifecycle.h"
#include "rpc/client.h"
#include "rpc/inflight.h"
#include "rpc/loop.h"
#include "rpc/process.h"
#include "rpc/router.h"
#include "rpc/table.h"
#include "rpc/transport.h"

namespace ibid::app {

class Session {
 public:
  Session(rpc::Loop& loop, rpc::Pool& pool, rpc::Transport& transport, const rpc::Log& log);

  /// Events of the transport.
  void received(const std::string& body);
  void ended(const std::string& reason);
  /// The process that must live for us to go on.
  void watch_process(std::int64_t pid);

  int exit_code() const { return exit_code_; }
  const rpc::Table& table() const { return table_; }

 private:
  enum class Phase : std::uint8_t { fresh, running, shut_down };

  std::optional<rpc::Error> gate(std::string_view method) const;
  void end(int code);
  Workspace::Events workspace_events();
  void described_soon();
  void settings_changed();
  WorldPtr world();

  void add_lifecycle_routes();
  void add_document_routes();
  void add_workspace_routes();
  void add_command_routes();
  void add_file_routes();
  void file_came_or_went(const std::string& uri);
  void add_diagnostic_routes();

  void accept(const lsp::TextDocumentPositionParams& place, rpc::Reply reply);
  void carry_out(const MenuCommand& command, const lsp::TextDocumentPositionParams& place,
                 rpc::Reply& reply);
  void show_note(const std::string& uri, const std::string& label);

  lsp::InitializeResult initialize(const lsp::InitializeParams& params);
  void add_folders(const lsp::InitializeParams& params);
  void initialized();

  rpc::Loop& loop_;
  /// Between initialize and shutdown.
  std::shared_ptr<std::atomic<bool>> speaks_ = std::make_shared<std::atomic<bool>>(false);
  std::shared_ptr<Trace> wire_;
  rpc::Log log_;
  rpc::Transport& transport_;
  rpc::Inflight inflight_;
  rpc::Client client_;
  rpc::Table table_;
  rpc::Router<WorldPtr> router_;
  Configuration configuration_;
  FormattingOffer formatting_;
  Refresher refresher_;
  Workspace workspace_;
  Indexer indexer_;
  Reading reading_;
  Board board_;
  Shelving shelving_;
  Watching watching_;
  Publisher publisher_;
  Pulling pulling_;
  Echoes echoes_;
  std::shared_ptr<TokenMemory> token_memory_ = std::make_shared<TokenMemory>();
  Dialect dialect_;
  lsp::ClientCapabilities client_can_;
  std::vector<std::string> folders_;  ///< named by initialize, taken up once we may speak
  std::string trace_;                 ///< as initialize wants it, from `initialized` on
  Phase phase_ = Phase::fresh;
  rpc::Watch parent_;
  WorldPtr world_;  ///< nullptr once something has changed
  bool described_posted_ = false;
  int exit_code_ = 1;
};

}  // namespace ibid::app
