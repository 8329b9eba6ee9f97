// Echoes: what an edit changes in documents other than the edited one, such as what their Ibid.s
// and short forms mean once a bibliography has been read or an earlier chapter has changed.
//
// The client asks anew for what it edits, and only for that. So documents that change otherwise are
// drawn again in the background, once all has been quiet for a moment, and where the result differs
// from the last one the client is asked to look again. Main thread only.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "app/server/documents/workspace.h"
#include "app/server/findings/refresher.h"
#include "rpc/loop.h"

namespace ibid::app {

class Echoes {
 public:
  Echoes(const Workspace& workspace, Refresher& refresher, rpc::Loop& loop, rpc::Pool& pool)
      : workspace_(workspace), refresher_(refresher), loop_(loop), pool_(pool) {}

  /// The client opens or edits the document of this key, until the next call; empty: none.
  void editing(std::string key) { editing_ = std::move(key); }
  /// What a document shows may have changed.
  void changed(const Document& document);
  void forget(const std::string& uri);

  /// What is drawn of a document.
  struct Drawn;

 private:
  void draw();
  void compare(const std::string& key, std::shared_ptr<const Drawn> drawn);

  const Workspace& workspace_;
  Refresher& refresher_;
  rpc::Loop& loop_;
  rpc::Pool& pool_;
  std::string editing_;
  std::set<std::string> marked_;  ///< keys
  std::map<std::string, std::shared_ptr<const Drawn>> last_;
  rpc::Timer later_;
};

}  // namespace ibid::app
