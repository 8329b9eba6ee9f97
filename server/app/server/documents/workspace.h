// The workspace: every book and every open document of one client.
//
// The editor's text wins over the disk. A document is a chapter of a book, an edition.json, or
// something we only keep an eye on. Reading what lies on disk around it happens here; reading whole
// editions happens in the indexer, which this class only asks for. Main thread only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/server/documents/book.h"
#include "app/server/documents/kept_reading.h"
#include "text/text.h"

namespace ibid::app {

/// One change of a document, as LSP has it: a range of the text before it, or the whole of it.
struct DocumentChange {
  struct Range {
    text::Position start;
    text::Position end;
  };
  std::optional<Range> range;
  std::string text;
};

/// A document that the editor holds.
struct Document {
  /// `bibtex` by what the editor calls it or by its ending; what a book names as a bibliography
  /// may be `other`, as CSL-JSON is.
  enum class Role : std::uint8_t { chapter, manifest, bibtex, other };
  std::string uri;  ///< as the editor spells it
  std::int64_t version = 0;
  Role role = Role::other;
  Book* book = nullptr;    ///< of a chapter or a manifest; else null
  std::string path;        ///< of a chapter, within its book
  text::Text text;         ///< of anything but a chapter, whose text is in its book
  KeptReadingPtr reading;  ///< of what may be a bibliography: of this text
};

class Workspace {
 public:
  struct Events {
    /// A book has come, has been read, or its edition.json has changed: there may be chapters to
    /// read and files to watch.
    std::function<void(Book&)> described;
    /// The chapter that the document holds is about to be edited.
    std::function<void(const Document&, const std::vector<text::Edit>&)> editing;
    /// A document's findings may have changed.
    std::function<void(const Document&)> changed;
    /// A document is closed, or a book with problems has gone: nothing is to be shown of this URI.
    std::function<void(const std::string& uri)> forgotten;
    /// Something odd that is survived: a sentence.
    std::function<void(const std::string&)> odd;
  };

  explicit Workspace(Events events) : events_(std::move(events)) {}

  void encoding(text::Encoding encoding) { encoding_ = encoding; }
  text::Encoding encoding() const { return encoding_; }

  // The document's life. What does not fit it (edits of what is not open, a second opening) is
  // reported as odd and survived.
  void open(const std::string& uri, std::string_view language, std::int64_t version,
            std::string_view text);
  void change(const std::string& uri, std::int64_t version,
              const std::vector<DocumentChange>& changes);
  void close(const std::string& uri);
  /// The Ibid. at the place means from now on what it means now. False where none stands there.
  bool accept(const std::string& uri, text::Position place);

  /// A folder of the client's workspace: the edition in it, if any, is a book from now on.
  void add_folder(const std::string& path);
  void remove_folder(const std::string& path);
  /// A file has appeared, changed or gone on disk.
  void file_changed(const std::string& path);
  /// Chapters that the indexer has read for a book, if that is still held.
  void indexed(const std::string& root,
               const std::vector<std::shared_ptr<const model::Chapter>>& chapters);

  /// Bibliographies that have been read for a book.
  void shelved(Book& book, std::vector<Bibliography> bibliographies,
               std::shared_ptr<const works::Library> library);

  /// An open document; URIs that differ only in their spelling are one.
  const Document* document(std::string_view uri) const;
  const std::map<std::string, Document>& documents() const { return documents_; }
  std::vector<Book*> books() const;

 private:
  struct Seat {
    Book* book = nullptr;
    std::string path;
  };
  Seat seat_for(const std::string& uri);
  Book& hold(const std::string& key, EditionFiles files);
  Book& edition_at(const std::string& folder);
  EditionFiles files_at(const std::string& folder) const;
  Document* manifest_open_in(const std::string& folder);
  void describe_again(Book& book);
  void drop_idle();
  void seat_again();
  void changed_in(const Book& book);
  void bibliography_changed(const std::string& path);
  std::vector<text::Edit> edits(text::Text text, const std::vector<DocumentChange>& changes) const;
  Document* find(std::string_view uri);

  Events events_;
  text::Encoding encoding_ = text::Encoding::utf16;
  std::map<std::string, std::unique_ptr<Book>> books_;  ///< by folder, or by file where it is alone
  std::map<std::string, Document> documents_;           ///< by normalised URI
  std::map<std::string, bool> folders_;                 ///< of the client's workspace
};

}  // namespace ibid::app
