#include "app/server/documents/workspace.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "features/actions/actions.h"
#include "lsp/uri.h"
#include "text/list.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

// What a document is read as, by the editor's name for its language or by its ending.
Document::Role role_of(const std::string& uri, std::string_view language) {
  constexpr std::array<std::string_view, 5> chapters{"markdown", "pandoc", "quarto", "rmd",
                                                     "rmarkdown"};
  constexpr std::array<std::string_view, 4> chapter_endings{".md", ".markdown", ".qmd", ".rmd"};
  constexpr std::array<std::string_view, 3> bibliographies{"bib", "bibtex", "biblatex"};
  const std::string path = lsp::path_of(uri).value_or(uri);
  const fs::path file(path);
  const std::string ending = file.extension().string();
  if (file.filename() == manifest_name) return Document::Role::manifest;
  if (ending == ".bib") return Document::Role::bibtex;
  if (text::is_one_of(language, chapters) || text::is_one_of(ending, chapter_endings))
    return Document::Role::chapter;
  return text::is_one_of(language, bibliographies) ? Document::Role::bibtex : Document::Role::other;
}

}  // namespace

Document* Workspace::find(std::string_view uri) {
  const auto found = documents_.find(lsp::key(uri));
  return found == documents_.end() ? nullptr : &found->second;
}

const Document* Workspace::document(std::string_view uri) const {
  const auto found = documents_.find(lsp::key(uri));
  return found == documents_.end() ? nullptr : &found->second;
}

std::vector<Book*> Workspace::books() const {
  std::vector<Book*> out;
  for (const auto& [key, book] : books_) out.push_back(book.get());
  return out;
}

void Workspace::open(const std::string& uri, std::string_view language, std::int64_t version,
                     std::string_view text) {
  const std::string key = lsp::key(uri);
  if (documents_.contains(key)) {
    events_.odd("opened twice: " + uri);
    close(uri);
  }
  Document& document = documents_[key];
  document.uri = uri;
  document.version = version;
  document.role = role_of(uri, language);
  if (document.role == Document::Role::chapter) {
    const Seat seat = seat_for(uri);
    document.book = seat.book;
    document.path = seat.path;
    seat.book->open(seat.path, uri, text::Text(text));
    changed_in(*seat.book);
    return;
  }
  document.text = text::Text(text);
  document.reading = std::make_shared<const KeptReading>(document.text);
  const auto path = lsp::path_of(uri);
  if (!path) return;
  if (document.role != Document::Role::manifest) return bibliography_changed(*path);
  document.book = &edition_at(fs::path(*path).parent_path().string());
  describe_again(*document.book);
  drop_idle();
}

void Workspace::change(const std::string& uri, std::int64_t version,
                       const std::vector<DocumentChange>& changes) {
  Document* document = find(uri);
  if (!document) return events_.odd("edited, but not open: " + uri);
  document->version = version;
  if (document->role == Document::Role::chapter) {
    Book& book = *document->book;
    const std::uint64_t before = book.revision();
    const auto made = edits(book.chapter(document->path)->text(), changes);
    if (events_.editing) events_.editing(*document, made);
    book.edit(document->path, made);
    if (!book.files().has_manifest && book.wants_bibliographies()) events_.described(book);
    if (book.revision() == before) return events_.changed(*document);
    return changed_in(book);
  }
  for (const text::Edit& edit : edits(document->text, changes)) {
    document->text = document->text.with(edit);
  }
  document->reading = std::make_shared<const KeptReading>(document->text);
  if (document->role != Document::Role::manifest)
    if (const auto path = lsp::path_of(uri)) bibliography_changed(*path);
  if (document->role == Document::Role::manifest && document->book) describe_again(*document->book);
  drop_idle();
}

// Each change counts in the text that the one before it left.
std::vector<text::Edit> Workspace::edits(text::Text text,
                                         const std::vector<DocumentChange>& changes) const {
  std::vector<text::Edit> out;
  for (const DocumentChange& change : changes) {
    text::Span span{0, text.size()};
    if (change.range) {
      span.begin = text.offset(change.range->start, encoding_);
      span.end = std::max(span.begin, text.offset(change.range->end, encoding_));
    }
    out.push_back({span, change.text});
    if (out.size() < changes.size()) text = text.with(out.back());
  }
  return out;
}

void Workspace::close(const std::string& uri) {
  const auto found = documents_.find(lsp::key(uri));
  if (found == documents_.end()) return events_.odd("closed, but not open: " + uri);
  const Document document = std::move(found->second);
  documents_.erase(found);
  if (document.role == Document::Role::chapter) {
    // From now on the disk's text counts, which may differ.
    document.book->close(document.path);
    document.book->gone(document.path);
    events_.forgotten(document.uri);
    events_.described(*document.book);
    changed_in(*document.book);
  } else if (document.book) {
    describe_again(*document.book);
  } else if (const auto path = lsp::path_of(uri)) {
    bibliography_changed(*path);
  }
  drop_idle();
}

bool Workspace::accept(const std::string& uri, text::Position place) {
  const Document* document = find(uri);
  if (!document || document->role != Document::Role::chapter) return false;
  const model::Edition edition = document->book->snapshot().edition;
  const auto chapter = edition.find(document->path);
  if (!chapter) return false;
  const text::Offset at = edition[*chapter].text().offset(place, encoding_);
  const auto anaphor = features::anaphor_at(edition, *chapter, at);
  if (!anaphor) return false;
  document->book->accept(*anaphor);
  changed_in(*document->book);
  return true;
}

void Workspace::add_folder(const std::string& path) {
  folders_[path] = true;
  std::error_code error;
  if (fs::exists(fs::path(path) / manifest_name, error)) edition_at(path);
}

void Workspace::remove_folder(const std::string& path) {
  folders_.erase(path);
  drop_idle();
}

void Workspace::file_changed(const std::string& path) {
  const fs::path file(path);
  if (file.filename() == manifest_name) {
    const auto book = books_.find(file.parent_path().string());
    if (book != books_.end()) describe_again(*book->second);
    seat_again();
    return drop_idle();
  }
  if (!document(lsp::uri_of(path))) bibliography_changed(path);
  for (Book* book : books()) {
    const auto inside = within(book->root(), path);
    if (!inside || !book->files().has_manifest) continue;
    book->gone(*inside);  // read again as the disk has it now, if it is still there
    describe_again(*book);
  }
  drop_idle();
}

void Workspace::indexed(const std::string& root,
                        const std::vector<std::shared_ptr<const model::Chapter>>& chapters) {
  const auto book = books_.find(root);
  if (book == books_.end()) return;
  book->second->read(chapters);
  changed_in(*book->second);
  events_.described(*book->second);
}

// In the editor or on disk: the books that name it read it again.
void Workspace::bibliography_changed(const std::string& path) {
  for (Book* book : books())
    if (book->bibliography_changed(path)) events_.described(*book);
}

void Workspace::shelved(Book& book, std::vector<Bibliography> bibliographies,
                        std::shared_ptr<const works::Library> library) {
  book.shelve(std::move(bibliographies), std::move(library));
  changed_in(book);
}

void Workspace::changed_in(const Book& book) {
  for (const auto& [key, document] : documents_) {
    if (document.book == &book && document.role == Document::Role::chapter) {
      events_.changed(document);
    }
  }
}

}  // namespace ibid::app
