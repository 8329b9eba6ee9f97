// The publisher: posts each open document's findings after every change, newest state only.
//
// Changes that come together are answered together: a document is marked, and everything marked is
// posted once the messages that wait have been taken in, or somebody asks. A client that does not
// read gets nothing until it does, and then the latest. Findings are kept while no table changes,
// so that typing prose costs positions only. Findings about words come when they come
// (word_findings.h). Main thread only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "app/server/convert/convert.h"
#include "app/server/documents/workspace.h"
#include "app/server/findings/board.h"
#include "app/server/findings/findings_text.h"
#include "app/server/findings/word_findings.h"
#include "rpc/loop.h"

namespace ibid::app {

class Publisher {
 public:
  /// `unsent`: how many bytes the client has not taken yet.
  Publisher(const Workspace& workspace, Board& board, rpc::Loop& loop, rpc::Pool& pool,
            std::function<std::size_t()> unsent)
      : workspace_(workspace),
        board_(board),
        loop_(loop),
        unsent_(std::move(unsent)),
        words_(workspace, loop, pool, [this](const std::string& key) { changed(key); }) {}

  void dialect(const Dialect& dialect) { dialect_ = dialect; }

  /// The chapter that `document` holds, still as it is before them, is about to be edited.
  void editing(const Document& document, const std::vector<text::Edit>& edits);
  /// The document was saved: what rules say of words is asked anew in all of its book.
  void saved(const std::string& uri);
  /// The document's findings may have changed.
  void changed(const Document& document);
  /// The problems of a book's edition.json may have changed.
  void changed(const Book& book);
  /// Nothing is to be shown of this document any more.
  void forget(const std::string& uri);
  /// What has changed is posted now: all of it, or what concerns one document.
  void settle();
  void settle(const std::string& uri);

 private:
  struct Kept {
    std::shared_ptr<const model::Apparatus> apparatus;
    std::shared_ptr<const model::Wording> wording;
    std::shared_ptr<const model::Sighting> sighting;
    std::uint64_t revision = 0, structures = 0;
    std::uint64_t rebuilds = 0;
    std::uint64_t word_changes = 0;  ///< when they were taken
    std::vector<rules::Finding> of_tables, of_notes, of_prose;
    bool silenced = false;  ///< by comments
    FindingsText text;
  };

  void changed(const std::string& key);
  void flush_soon();
  void flush();
  void publish(const std::string& key);
  void publish_chapter(const std::string& key, const Document& document);
  void publish_manifests();
  void publish_manifest(const std::string& uri, const Book& book);
  void find(Kept& kept, const Document& document, const Snapshot& snapshot, std::size_t chapter,
            const WordFindings::Kept& words);

  const Workspace& workspace_;
  Board& board_;
  rpc::Loop& loop_;
  std::function<std::size_t()> unsent_;
  WordFindings words_;
  Dialect dialect_;
  std::set<std::string> marked_;                     ///< keys of chapters
  std::map<std::string, std::string> marked_books_;  ///< URI of an edition.json → its folder
  std::map<std::string, Kept> kept_;
  bool flush_posted_ = false;
  rpc::Timer later_;
};

}  // namespace ibid::app
