// Watching: asks the client to tell us when the files of our books change on disk.
//
// Exactly those are watched that an edition declares: edition.json, its chapters as it names them,
// its bibliographies; and edition.json beside a chapter that has none. Main thread only.
#pragma once

#include <string>
#include <vector>

#include "app/server/documents/workspace.h"
#include "lsp/workspace.h"
#include "rpc/client.h"

namespace ibid::app {

class Watching {
 public:
  Watching(const Workspace& workspace, rpc::Client& client)
      : workspace_(workspace), client_(client) {}

  /// The client watches files on request; `relative`: by patterns relative to a folder.
  void start(bool relative);
  /// The books have changed: registers anew what is different.
  void update();

 private:
  lsp::FileSystemWatcher watcher(const std::string& folder, const std::string& pattern) const;
  void watch(const Book& book, std::vector<lsp::FileSystemWatcher>& out) const;

  const Workspace& workspace_;
  rpc::Client& client_;
  bool started_ = false;
  bool relative_ = false;
  std::vector<lsp::FileSystemWatcher> registered_;
};

}  // namespace ibid::app
