// A book: one edition while it is edited.
//
// Holds what edition.json says, the chapters as far as they have been read, and which of them are
// open in the editor: their text is the editor's, whatever lies on disk. Gives out immutable
// snapshots. Main thread only; reads no files itself.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/edition_files.h"
#include "model/baseline.h"
#include "model/edition.h"
#include "text/text.h"

namespace ibid::app {

/// What a request works on: an edition at one moment, and where its chapters lie.
struct Snapshot {
  model::Edition edition;
  std::shared_ptr<const std::vector<std::string>> uris;  ///< per chapter
  /// Of open chapters: what their Ibid.s meant.
  std::map<std::size_t, std::shared_ptr<const model::Baseline>> baselines;

  /// A document as it was read: what spans in it count bytes of.
  struct Shown {
    std::string uri;
    text::Text text;
    std::optional<std::int64_t> version;  ///< of the editor's text; nothing: it is the disk's
  };
  /// Bibliographies, by their paths, and edition.json, by its name.
  std::map<std::string, Shown, std::less<>> files = {};
  std::map<std::size_t, std::int64_t> versions = {};  ///< of open chapters
  std::string folder = {};                            ///< the edition's, absolute
  /// Files of the edition that have not been read, or have changed since.
  std::vector<std::string> unread = {};

  const std::string& uri(std::size_t chapter) const { return (*uris)[chapter]; }
  Shown shown(std::size_t chapter) const;
  /// Nothing where the book has no such file, or it has not been read.
  std::optional<Shown> shown(std::string_view file) const;
  /// Null for chapters that are not open.
  const model::Baseline* baseline(std::size_t chapter) const {
    const auto found = baselines.find(chapter);
    return found == baselines.end() ? nullptr : found->second.get();
  }
};

class Book {
 public:
  explicit Book(EditionFiles files) { describe(std::move(files)); }

  const EditionFiles& files() const { return files_; }
  /// The edition's folder, absolute.
  std::string root() const { return files_.folder.string(); }

  /// Takes over what edition.json says and the chapters it lists. Chapters that are listed no
  /// longer are dropped unless they are open. Where a syntax error hides the rest of edition.json,
  /// its problems are taken over and everything else stays as it was.
  void describe(EditionFiles files);
  bool lists(const std::string& path) const { return listed_.contains(path); }
  /// Listed chapters that have not been read yet.
  std::vector<std::string> unread() const;

  /// A chapter's text as read from disk, parsed. Ignored where the chapter is open.
  void read(std::shared_ptr<const model::Chapter> chapter);
  /// Several at once, for the price of one.
  void read(const std::vector<std::shared_ptr<const model::Chapter>>& chapters);
  /// The chapter's file is gone.
  void gone(const std::string& path);

  void open(const std::string& path, std::string uri, text::Text text);
  void edit(const std::string& path, const std::vector<text::Edit>& edits);
  /// The editor no longer holds it; what was read from disk before is stale.
  void close(const std::string& path);
  bool is_open(const std::string& path) const;
  bool has_open() const;
  std::vector<std::string> open_chapters() const;

  /// The chapter, or null where it has not been read.
  std::shared_ptr<const model::Chapter> chapter(const std::string& path) const;

  const std::shared_ptr<const model::SeriesTable>& series() const;

  /// The bibliographies as last read, in the order in which they are named.
  const std::vector<Bibliography>& bibliographies() const { return bibliographies_; }
  /// A named bibliography's path on disk.
  std::string absolute(const std::string& bibliography) const;
  /// True where what is named and what has been read differ.
  bool wants_bibliographies() const;
  /// One that has been read and has not changed since.
  std::optional<Bibliography> fresh_bibliography(const std::string& path) const;
  /// The file at this absolute path has changed. False where it is no bibliography of the book.
  bool bibliography_changed(const std::string& absolute_path);
  /// All that is stale is being read, and will be handed over.
  void reads_bibliographies() { under_way_.merge(stale_), stale_.clear(); }
  void shelve(std::vector<Bibliography> read, std::shared_ptr<const works::Library> library);
  /// Expires with the book.
  std::weak_ptr<const void> life() const { return life_; }

  Snapshot snapshot() const;
  /// The citation means from now on what it means now.
  void accept(const model::CitationRef& citation);
  /// Rises with every change that rules may see across chapters: a table, a chapter's coming or
  /// going, a convention. Typing prose leaves it alone.
  std::uint64_t revision() const { return revision_; }
  /// The same of the apparatus of its chapters alone.
  std::uint64_t structures() const { return structures_; }
  /// Rises where more than a chapter's edit has changed the book: a chapter was opened, read or has
  /// gone, edition.json says something else.
  std::uint64_t rebuilds() const { return rebuilds_; }
  /// Which of the edition's chapters that is.
  std::optional<std::size_t> index_of(const std::string& path) const { return edition_.find(path); }

 private:
  struct Slot {
    std::shared_ptr<const model::Chapter> chapter;
    std::optional<std::string> uri;                   ///< as the editor spells it, while it is open
    std::shared_ptr<const model::Baseline> baseline;  ///< while it is open
  };

  void put(const std::string& path, Slot& slot, const std::vector<text::Edit>& edits);
  void add_unread_bibliographies(std::vector<std::string>& out) const;
  void keep_baselines(const model::Edition& before);
  void read_front_matter(const model::Chapter& chapter);
  void rebuild();

  EditionFiles files_;
  std::set<std::string> listed_;
  std::map<std::string, Slot> slots_;
  std::vector<NamedPath> named_outright_;  ///< bibliographies, but for front matter's
  std::vector<Bibliography> bibliographies_;
  std::set<std::string> stale_;      ///< of them
  std::set<std::string> under_way_;  ///< being read
  std::shared_ptr<const works::Library> library_ = std::make_shared<const works::Library>();
  std::shared_ptr<const void> life_ = std::make_shared<const char>();
  model::Edition edition_;
  std::shared_ptr<const std::vector<std::string>> uris_ =
      std::make_shared<const std::vector<std::string>>();
  std::uint64_t revision_ = 0;
  std::uint64_t structures_ = 0;
  std::uint64_t rebuilds_ = 0;
};

}  // namespace ibid::app
