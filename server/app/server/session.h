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

#include "app/server/board.h"
#include "app/server/configuration.h"
#include "app/server/convert.h"
#include "app/server/echoes.h"
#include "app/server/formatting_offer.h"
#include "app/server/indexer.h"
#include "app/server/menu.h"
#include "app/server/publisher.h"
#include "app/server/pulling.h"
#include "app/server/reading.h"
#include "app/server/refresher.h"
#include "app/server/settings.h"
#include "app/server/shelving.h"
#include "app/server/token_memory.h"
#include "app/server/trace.h"
#include "app/server/watching.h"
#include "app/server/workspace.h"
#include "app/server/world.h"
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

/// The features' rows, each in the file of its name.
void add_feature_routes(rpc::Router<WorldPtr>& router);
void add_bibliography_routes(rpc::Router<WorldPtr>& router);
void add_manifest_routes(rpc::Router<WorldPtr>& router);
void add_source_routes(rpc::Router<WorldPtr>& router);
void add_action_routes(rpc::Router<WorldPtr>& router);
void add_formatting_routes(rpc::Router<WorldPtr>& router);
void add_shape_routes(rpc::Router<WorldPtr>& router);
void add_token_routes(rpc::Router<WorldPtr>& router, const std::shared_ptr<TokenMemory>& memory);
void add_completion_routes(rpc::Router<WorldPtr>& router);
void add_mark_routes(rpc::Router<WorldPtr>& router);
void add_symbol_routes(rpc::Router<WorldPtr>& router);
void add_lens_routes(rpc::Router<WorldPtr>& router);
void add_link_routes(rpc::Router<WorldPtr>& router);
void add_hierarchy_routes(rpc::Router<WorldPtr>& router);
void add_rename_routes(rpc::Router<WorldPtr>& router);

}  // namespace ibid::app
