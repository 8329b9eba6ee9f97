// Pulling: answers clients that ask for diagnostics.
//
// A document's are on the board, or made now from the findings that are kept anyway: a keystroke
// and its pull cost what it touches. Those of the workspace are every open document's and every
// chapter's of every edition; chapters that nobody has open are checked in the pool, one after the
// other, and kept. Main thread only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/server/convert/convert.h"
#include "app/server/documents/unopened.h"
#include "app/server/documents/workspace.h"
#include "app/server/findings/board.h"
#include "app/server/findings/publisher.h"
#include "lsp/diagnostic.h"
#include "rpc/client.h"
#include "rpc/inflight.h"
#include "rpc/loop.h"

namespace ibid::app {

class Pulling {
 public:
  Pulling(const Workspace& workspace, Publisher& publisher, Board& board, rpc::Client& client,
          rpc::Pool& pool)
      : workspace_(workspace), publisher_(publisher), board_(board), client_(client), pool_(pool) {}

  void dialect(const Dialect& dialect, bool related_documents) {
    dialect_ = dialect;
    related_documents_ = related_documents;
  }

  lsp::RelatedDiagnosticReport document(const lsp::DocumentDiagnosticParams& params);
  void workspace(const lsp::WorkspaceDiagnosticParams& params, rpc::Reply reply);

 private:
  std::vector<CheckedBook> books() const;
  SheetPtr sheet(const std::string& uri);
  std::shared_ptr<const Sheet> unopened(const std::string& uri);

  const Workspace& workspace_;
  Publisher& publisher_;
  Board& board_;
  rpc::Client& client_;
  rpc::Pool& pool_;
  Dialect dialect_;
  bool related_documents_ = false;
  std::shared_ptr<Unopened> unopened_ = std::make_shared<Unopened>();
};

}  // namespace ibid::app
