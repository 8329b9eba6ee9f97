// Keeps books read: whatever chapters a book lists and nobody has read yet are read in the
// background, with progress where the client shows it. Main thread only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "app/server/documents/indexer.h"
#include "app/server/documents/workspace.h"
#include "rpc/client.h"
#include "rpc/log.h"

namespace ibid::app {

class Reading {
 public:
  Reading(Workspace& workspace, Indexer& indexer, rpc::Client& client, rpc::Log log)
      : workspace_(workspace), indexer_(indexer), client_(client), log_(std::move(log)) {}

  /// The client can show progress.
  void show_progress() { shows_progress_ = true; }
  /// A book lists chapters that may not have been read yet.
  void want(const Book& book);
  /// The file at this absolute path has changed: what is being read of it may be what it was, and
  /// what could not be read may be readable now.
  void changed(const std::string& path);

 private:
  struct Progress {
    std::int64_t token = 0;
    bool created = false;
    bool over = false;
    std::uint32_t percentage = 0;
  };
  std::shared_ptr<Progress> begin(const std::string& title);
  void report(Progress& progress, std::size_t read, std::size_t count);
  void end(Progress& progress);
  void done(const std::string& root, Indexed indexed);

  Workspace& workspace_;
  Indexer& indexer_;
  rpc::Client& client_;
  rpc::Log log_;
  bool shows_progress_ = false;
  std::int64_t last_token_ = 0;
  /// By folder: absolute paths of what has changed since reading began.
  std::map<std::string, std::set<std::string>> under_way_;
  std::map<std::string, std::set<std::string>> failed_;  ///< not tried again until they change
};

}  // namespace ibid::app
