// Reads the chapters of an edition in the background.
//
// Files are read and parsed in the pool, some at a time; what they gave comes back on the loop, all
// at once when the last is done, so that no rule ever sees half an edition. Main thread only.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/chapter.h"
#include "rpc/loop.h"

namespace ibid::app {

struct Indexed {
  std::vector<std::shared_ptr<const model::Chapter>> chapters;
  /// Files that could not be read, and why.
  std::vector<std::pair<std::string, std::string>> problems;
};

class Indexer {
 public:
  Indexer(rpc::Loop& loop, rpc::Pool& pool) : loop_(loop), pool_(pool) {}

  struct Job {
    std::string root;
    std::vector<std::string> paths;  ///< within the root
    std::shared_ptr<const model::SeriesTable> series;
    bool words = false;  ///< whether somebody will ask for their vocabularies
    /// Called on the loop now and then: how many of the files have been read.
    std::function<void(std::size_t)> progress;
    /// Called on the loop once.
    std::function<void(Indexed)> done;
  };
  void start(Job job);

 private:
  rpc::Loop& loop_;
  rpc::Pool& pool_;
};

}  // namespace ibid::app
