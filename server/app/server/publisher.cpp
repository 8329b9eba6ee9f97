#include "app/server/publisher.h"

#include <chrono>
#include <utility>

#include "app/files/edition_files.h"
#include "app/files/spelling.h"
#include "lsp/uri.h"
#include "rules/silencing.h"

namespace ibid::app {
namespace {

// More than this unread, and the client is left to catch up.
constexpr std::size_t patience_bytes = std::size_t{4} << 20;
constexpr std::chrono::milliseconds patience_time{20};

}  // namespace

void Publisher::editing(const Document& document, const std::vector<text::Edit>& edits) {
  const auto before = document.book->chapter(document.path);
  for (auto& [key, kept] : kept_) {
    if (kept.of_words.empty() || !before) continue;
    const auto other = workspace_.documents().find(key);
    if (other == workspace_.documents().end() || other->second.book != document.book) continue;
    const auto index = document.book->index_of(document.path);
    if (!index) return;
    rules::carry(kept.of_words, *before, *index, key == lsp::key(document.uri), edits);
    kept.carried = true;
  }
}

void Publisher::saved(const std::string& uri) {
  const Document* document = workspace_.document(uri);
  if (!document || document->role != Document::Role::chapter) return;
  for (const auto& [key, other] : workspace_.documents()) {
    if (other.book != document->book || other.role != Document::Role::chapter) continue;
    kept_[key].words_read = false;
    changed(other);
  }
}

void Publisher::changed(const Document& document) {
  marked_.insert(lsp::key(document.uri));
  flush_soon();
}

void Publisher::changed(const Book& book) {
  if (!book.files().has_manifest) return;
  marked_books_[lsp::uri_of(book.files().manifest_path().string())] = book.root();
  flush_soon();
}

void Publisher::forget(const std::string& uri) {
  const std::string key = lsp::key(uri);
  marked_.erase(key);
  kept_.erase(key);
  board_.withdraw(uri);
}

void Publisher::settle() {
  for (const std::string& key : std::exchange(marked_, {})) publish(key);
  publish_manifests();
}

void Publisher::settle(const std::string& uri) {
  if (const std::string key = lsp::key(uri); marked_.erase(key) > 0) publish(key);
  publish_manifests();
}

void Publisher::flush_soon() {
  if (std::exchange(flush_posted_, true)) return;
  loop_.post([this] { flush(); });
}

void Publisher::flush() {
  if (unsent_() > patience_bytes) {
    later_ = loop_.after(patience_time, [this] { flush(); });
    return;
  }
  flush_posted_ = false;
  settle();
}

void Publisher::publish_manifests() {
  const auto books = std::exchange(marked_books_, {});
  if (books.empty()) return;
  for (const Book* book : workspace_.books()) {
    const std::string uri = lsp::uri_of(book->files().manifest_path().string());
    if (books.contains(uri) && book->files().has_manifest) publish_manifest(uri, *book);
  }
}

void Publisher::publish(const std::string& key) {
  const auto& documents = workspace_.documents();
  const auto document = documents.find(key);
  if (document == documents.end()) return;
  if (document->second.role == Document::Role::chapter) publish_chapter(key, document->second);
}

void Publisher::publish_chapter(const std::string& key, const Document& document) {
  const Snapshot snapshot = document.book->snapshot();
  const auto chapter = snapshot.edition.find(document.path);
  if (!chapter) return;
  lsp::PublishDiagnosticsParams params;
  params.uri = document.uri;
  params.version = static_cast<std::int32_t>(document.version);
  Kept& kept = kept_[key];
  find(kept, document, snapshot, *chapter);
  params.diagnostics = kept.text.of(snapshot, *chapter, kept.all, kept.changed, dialect_);
  board_.post(std::move(params));
}

void Publisher::find(Kept& kept, const Document& document, const Snapshot& snapshot,
                     std::size_t chapter) {
  const model::Chapter& now = snapshot.edition[chapter];
  const std::uint64_t revision = document.book->revision();
  const bool notes = kept.apparatus != now.shared_apparatus() || kept.wording != now.wording() ||
                     kept.revision != revision;
  const bool prose = notes || kept.sighting != now.sighting();
  const bool words = !kept.words_read || kept.rebuilds != document.book->rebuilds();
  // What a comment silences may change with any block.
  const bool silences = now.count(model::Thing::silence) > 0;
  kept.changed = prose || words || silences || kept.carried || kept.silenced;
  if (!kept.changed) return;
  rules::Scene scene{snapshot.edition, chapter, existence_in(document.book->files().folder),
                     snapshot.baseline(chapter)};
  // Looks for a dictionary on the disk: not while somebody types.
  if (words) scene.spells = spelling_of(snapshot.edition.conventions());
  if (notes) kept.of_notes = rules::check(scene, rules::Reads::notes);
  if (prose) kept.of_prose = rules::check(scene, rules::Reads::prose);
  if (words) kept.of_words = rules::check(scene, rules::Reads::words);
  kept.all = kept.of_notes;
  kept.all.insert(kept.all.end(), kept.of_prose.begin(), kept.of_prose.end());
  kept.all.insert(kept.all.end(), kept.of_words.begin(), kept.of_words.end());
  if (silences) kept.all = rules::hear(scene, std::move(kept.all)).heard;
  kept.silenced = silences;
  kept.words_read = true;
  kept.carried = false;
  kept.rebuilds = document.book->rebuilds();
  kept.apparatus = now.shared_apparatus();
  kept.wording = now.wording();
  kept.sighting = now.sighting();
  kept.revision = revision;
}

void Publisher::publish_manifest(const std::string& uri, const Book& book) {
  lsp::PublishDiagnosticsParams params;
  params.uri = uri;
  text::Text text(book.files().manifest_bytes);
  if (const Document* open = workspace_.document(uri)) {
    params.uri = open->uri;
    params.version = static_cast<std::int32_t>(open->version);
    text = open->text;
  }
  params.diagnostics = lsp::text_of(to_lsp(text, book.files().problems(), dialect_));
  board_.post(std::move(params));
}

}  // namespace ibid::app
