// Which book each open document belongs to, and which books are held.

#include <filesystem>
#include <utility>

#include "app/server/documents/workspace.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

// A document that lies on no disk: a book of its own, named by its URI.
EditionFiles files_of_buffer(const std::string& uri) {
  EditionFiles files;
  files.listing.chapters.push_back({uri, {}});
  return files;
}

}  // namespace

// The nearest edition that lists the file; else a book of its own.
Workspace::Seat Workspace::seat_for(const std::string& uri) {
  const auto path = lsp::path_of(uri);
  if (!path) return {&hold(uri, files_of_buffer(uri)), uri};
  for (fs::path folder = fs::path(*path).parent_path(); !folder.empty();
       folder = folder.parent_path()) {
    const auto held = books_.find(folder.string());
    if (held != books_.end() && held->second->files().has_manifest) {
      const auto inside = within(folder.string(), *path);
      if (inside && held->second->lists(*inside)) return {held->second.get(), *inside};
      break;
    }
    if (folder == folder.parent_path()) break;
  }
  EditionFiles files = open_edition_of(*path);
  const std::string folder = files.folder.string();
  const auto inside = within(folder, *path).value_or(fs::path(*path).filename().string());
  const std::string key = files.has_manifest ? folder : *path;
  return {&hold(key, std::move(files)), inside};
}

Book& Workspace::hold(const std::string& key, EditionFiles files) {
  auto& book = books_[key];
  if (!book) {
    book = std::make_unique<Book>(std::move(files));
    events_.described(*book);
  }
  return *book;
}

Book& Workspace::edition_at(const std::string& folder) {
  return hold(folder, files_at(folder));
}

Document* Workspace::manifest_open_in(const std::string& folder) {
  Document* document = find(lsp::uri_of((fs::path(folder) / manifest_name).string()));
  return document && document->role == Document::Role::manifest ? document : nullptr;
}

// An edition's files, by the edition.json that the editor holds if it holds one.
EditionFiles Workspace::files_at(const std::string& folder) const {
  const fs::path manifest = fs::path(folder) / manifest_name;
  const Document* open = document(lsp::uri_of(manifest.string()));
  if (!open) return open_edition(manifest);
  EditionFiles files;
  files.folder = folder;
  files.has_manifest = true;
  files.manifest_bytes = open->text.str();
  files.manifest = read_manifest(files.manifest_bytes);
  files.listing = list_files(files.folder, files.manifest);
  return files;
}

void Workspace::describe_again(Book& book) {
  if (!book.files().has_manifest && !manifest_open_in(book.root())) return;
  book.describe(files_at(book.root()));
  events_.described(book);
  seat_again();
  changed_in(book);
}

// A new listing may take open chapters in, or let them go.
void Workspace::seat_again() {
  for (auto& [key, document] : documents_) {
    if (document.role != Document::Role::chapter) continue;
    const Seat seat = seat_for(document.uri);
    if (seat.book == document.book) continue;
    const text::Text text = document.book->chapter(document.path)->text();
    document.book->close(document.path);
    document.book = seat.book;
    document.path = seat.path;
    seat.book->open(seat.path, document.uri, text);
    events_.changed(document);
  }
}

// Books that nobody looks at any more.
void Workspace::drop_idle() {
  std::erase_if(books_, [&](const auto& entry) {
    const auto& [key, book] = entry;
    if (book->has_open() || folders_.contains(key) || manifest_open_in(book->root())) return false;
    if (book->files().has_manifest) {
      events_.forgotten(lsp::uri_of(book->files().manifest_path().string()));
    }
    return true;
  });
}

}  // namespace ibid::app
