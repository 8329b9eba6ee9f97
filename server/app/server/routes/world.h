// What requests work on: everything that the editor holds, at one moment.
//
// A document is asked about by its kind: chapters have a seat in their book, bibliographies and
// edition.json are papers, whose text is the editor's whatever the book has read of it so far
// (asked.h). Immutable once made; made on the main thread, read by any.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/server/convert/convert.h"
#include "app/server/documents/book.h"
#include "app/server/documents/workspace.h"
#include "app/server/settings/settings.h"

namespace ibid::app {

struct World {
  /// A chapter.
  struct Seat {
    std::shared_ptr<const Snapshot> book;
    std::size_t chapter = 0;
    std::string uri;  ///< as the editor spells it
    std::int32_t version = 0;

    const model::Chapter& text() const { return book->edition[chapter]; }
  };

  /// A document that belongs to books and is no chapter.
  struct Paper {
    enum class Kind : std::uint8_t { bibtex, csl_json, manifest };
    /// A book that it belongs to, and what it is called there: a key of Snapshot::files.
    struct Use {
      std::shared_ptr<const Snapshot> book;
      std::string path;
    };
    Kind kind = Kind::bibtex;
    std::string uri;  ///< as the editor spells it
    std::int32_t version = 0;
    text::Text text;
    KeptReadingPtr reading;  ///< of a bibliography
    std::vector<Use> uses;   ///< a bibliography may have several, or none
  };

  std::map<std::string, Seat> documents;  ///< by key of the URI
  std::map<std::string, Paper> papers;    ///< by key of the URI
  std::vector<std::shared_ptr<const Snapshot>> books;
  Dialect dialect;
  Settings settings;

  const Seat* find(std::string_view uri) const;
  const Paper* find_paper(std::string_view uri) const;

  /// A chapter of any book, open or not.
  struct Shelved {
    std::shared_ptr<const Snapshot> book;
    std::size_t chapter = 0;
  };
  std::optional<Shelved> chapter(std::string_view uri) const;
};
using WorldPtr = std::shared_ptr<const World>;

WorldPtr world_of(const Workspace& workspace, const Dialect& dialect, const Settings& settings);

}  // namespace ibid::app
