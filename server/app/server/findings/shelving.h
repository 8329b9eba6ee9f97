// Keeps the bibliographies of books read: whenever one that a book names has not been read yet, or
// has changed, all that is stale is read in the background, the editor's text before the disk's,
// and the book gets a new library. What changes meanwhile is read afterwards. Main thread only.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "app/server/convert/convert.h"
#include "app/server/documents/workspace.h"
#include "app/server/findings/board.h"
#include "rpc/loop.h"

namespace ibid::app {

class Shelving {
 public:
  Shelving(Workspace& workspace, Board& board, rpc::Loop& loop, rpc::Pool& pool)
      : workspace_(workspace), board_(board), loop_(loop), pool_(pool) {}

  void dialect(const Dialect& dialect) { dialect_ = dialect; }

  /// Some book, or what it names, may have changed.
  void update();
  /// Chapters may cite other works than before.
  void chapters_changed();

 private:
  /// By URI: what was read when its findings were sent, and these.
  struct Sent {
    ShelfPtr shelf;
    std::string uri;
    std::vector<ShelfFinding> findings;
  };

  void read(Book& book);
  void publish();
  void publish(const Sent& sent, const Bibliography& read);
  std::vector<ShelfFinding> uncited(const Book& book, const Bibliography& one) const;

  Workspace& workspace_;
  Board& board_;
  rpc::Loop& loop_;
  rpc::Pool& pool_;
  Dialect dialect_;
  std::set<std::weak_ptr<const void>, std::owner_less<>> under_way_;  ///< lives of books
  std::map<std::string, Sent> sent_;
  bool look_posted_ = false;
  rpc::Timer later_;
};

}  // namespace ibid::app
