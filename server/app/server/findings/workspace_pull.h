// One pull of the whole workspace: gathered on the main thread, answered from the pool.
//
// Reports go out as they are made where the client takes partial results, else all at the end;
// between two chapters it is seen whether anybody still waits.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/server/convert/convert.h"
#include "app/server/documents/unopened.h"
#include "app/server/findings/board.h"
#include "lsp/diagnostic.h"
#include "rpc/client.h"
#include "rpc/inflight.h"

namespace ibid::app {

/// Any thread.
SheetPtr sheet_of_unopened(Unopened& unopened, const CheckedBook& book, std::size_t chapter,
                           const Dialect& dialect);

class WorkspacePull {
 public:
  WorkspacePull(lsp::WorkspaceDiagnosticParams params, rpc::Client& client, Dialect dialect,
                std::shared_ptr<Unopened> unopened);

  void add(SheetPtr sheet) { sheets_.push_back(std::move(sheet)); }
  void add(const CheckedBook& book, std::size_t chapter) { chapters_.emplace_back(book, chapter); }

  /// In the pool, once.
  void run(rpc::Reply& reply);

 private:
  void report(const Sheet& sheet);
  void report_gone();
  void flush();
  void begin();
  void progress(std::size_t done);
  void end();

  lsp::WorkspaceDiagnosticParams params_;
  rpc::Client& client_;
  Dialect dialect_;
  std::shared_ptr<Unopened> unopened_;
  std::map<std::string, lsp::PreviousResultId> previous_;  ///< by key, of what is yet to come
  std::vector<SheetPtr> sheets_;
  std::vector<std::pair<CheckedBook, std::size_t>> chapters_;
  lsp::WorkspaceDiagnosticReport out_;  ///< what has not been sent yet
};

}  // namespace ibid::app
