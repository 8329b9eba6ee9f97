// The board: what is shown of each document at this moment, to clients that pull and to those that
// do not.
//
// Whoever finds something out about a document posts all of it here. A client that cannot pull is
// sent it at once. For one that can, it is kept, under an id made of its content; what such a
// client holds is remembered, and when something else than its own edit has changed a document, it
// is asked to look again. Never both. Main thread only.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/server/documents/workspace.h"
#include "app/server/findings/refresher.h"
#include "lsp/diagnostic.h"
#include "rpc/client.h"
#include "rpc/loop.h"

namespace ibid::app {

/// A document's diagnostics as they may be handed out.
struct Sheet {
  std::string uri;  ///< as the editor spells it
  std::optional<std::int32_t> version;
  std::string id;
  lsp::Any items;
};
using SheetPtr = std::shared_ptr<const Sheet>;
SheetPtr sheet_of(lsp::PublishDiagnosticsParams diagnostics);

/// Nothing new where the client has it already.
lsp::DiagnosticReport report_of(const Sheet& sheet, std::string_view previous);

class Board {
 public:
  Board(const Workspace& workspace, rpc::Client& client, rpc::Loop& loop, Refresher& refresher)
      : workspace_(workspace), client_(client), loop_(loop), refresher_(refresher) {}

  /// The client pulls; nothing is sent to it unasked from now on.
  void pulls() { pulls_ = true; }
  bool is_pulled() const { return pulls_; }

  void post(lsp::PublishDiagnosticsParams diagnostics);
  /// Nothing is to be shown of this document any more.
  void withdraw(const std::string& uri);

  /// What is posted of a document, by the key of its URI; null where nothing is.
  SheetPtr find(const std::string& key) const;
  std::vector<SheetPtr> all() const;
  /// Documents whose last sheet the client will not ask for by itself.
  std::vector<SheetPtr> news() const;
  /// The client has asked for it, and been given it.
  void given(const Sheet& sheet);
  /// It was in a list of all that there is. Who has asked for an open document by itself goes by
  /// that answer and not by the list (LSP 3.17, “Workspace Diagnostics”).
  void listed(const Sheet& sheet);
  void all_listed() { all_listed_ = true; }

 private:
  struct Pinned {
    SheetPtr sheet;
    std::string given;           ///< the id of what the client holds; empty: nothing
    std::int64_t given_for = 0;  ///< the open document's version at that time
    bool asked_for = false;      ///< by itself
  };

  void hold(const std::string& key, Pinned& pinned, const Sheet& sheet);
  bool is_news(const std::string& key, const Pinned& pinned) const;
  void look_soon();

  const Workspace& workspace_;
  rpc::Client& client_;
  rpc::Loop& loop_;
  Refresher& refresher_;
  bool pulls_ = false;
  bool all_listed_ = false;
  std::map<std::string, Pinned> pinned_;
  bool look_posted_ = false;
  rpc::Timer later_;
};

}  // namespace ibid::app
