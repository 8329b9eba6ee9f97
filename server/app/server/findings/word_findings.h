// What rules say of the words of open chapters (Reads::words).
//
// It takes the words of the whole edition, and so it is found in the pool, one chapter at a time,
// when a chapter of the book is opened, read or saved; what else is found of the chapter does not
// wait for it. What was found is carried through the edits made meanwhile and afterwards.
// Main thread only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/server/documents/workspace.h"
#include "rpc/loop.h"
#include "rules/rules.h"

namespace ibid::app {

class WordFindings {
 public:
  /// `found` is called on the loop when there is something new of a document, by its key.
  WordFindings(const Workspace& workspace, rpc::Loop& loop, rpc::Pool& pool,
               std::function<void(const std::string&)> found)
      : workspace_(workspace), loop_(loop), pool_(pool), found_(std::move(found)) {}

  struct Kept {
    std::vector<rules::Finding> findings;
    std::uint64_t changes = 0;  ///< counts how often the findings have changed
    bool known = false;         ///< whether they have been looked for at all
  };
  /// Of a chapter as it stands. Where they are out of date, others are looked for.
  const Kept& of(const std::string& key, const Snapshot& snapshot, std::size_t chapter);

  /// The chapter that `document` holds, still as it is before them, is about to be edited.
  void editing(const Document& document, const std::vector<text::Edit>& edits);
  /// They are out of date.
  void outdate(const std::string& key) { pages_[key].read = false; }
  void forget(const std::string& key) { pages_.erase(key); }

 private:
  // An edit made while others looked at the chapter before it.
  struct Passed {
    std::shared_ptr<const model::Chapter> before;
    std::size_t index = 0;
    bool own = false;
    std::vector<text::Edit> edits;
  };
  struct Search {
    std::uint64_t rebuilds = 0;
    std::vector<Passed> passed;
  };
  struct Page : Kept {
    bool read = false;
    std::uint64_t rebuilds = 0;
    std::shared_ptr<Search> search;  ///< that is under way
  };

  std::uint64_t rebuilds(const std::string& key) const;
  bool has_silences(const std::string& key) const;
  void look(const std::string& key, Page& page, const Snapshot& snapshot, std::size_t chapter);
  void take(const std::string& key, std::optional<std::vector<rules::Finding>> found);
  void look_for_others();

  const Workspace& workspace_;
  rpc::Loop& loop_;
  rpc::Pool& pool_;
  std::function<void(const std::string&)> found_;
  std::map<std::string, Page> pages_;  ///< by key of the URI
  std::set<std::string> waiting_;      ///< their turn will come
  std::weak_ptr<Search> under_way_;
};

}  // namespace ibid::app
