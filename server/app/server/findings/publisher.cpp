#include "app/server/findings/publisher.h"

#include <chrono>
#include <utility>

#include "app/files/edition_files.h"
#include "lsp/uri.h"
#include "rules/silencing.h"

namespace ibid::app {
namespace {

// More than this unread, and the client is left to catch up.
constexpr std::size_t patience_bytes = std::size_t{4} << 20;
constexpr std::chrono::milliseconds patience_time{20};

using rules::Reads;

}  // namespace

void Publisher::editing(const Document& document, const std::vector<text::Edit>& edits) {
  words_.editing(document, edits);
}

void Publisher::saved(const std::string& uri) {
  const Document* document = workspace_.document(uri);
  if (!document || document->role != Document::Role::chapter) return;
  for (const auto& [key, other] : workspace_.documents()) {
    if (other.book != document->book || other.role != Document::Role::chapter) continue;
    words_.outdate(key);
    changed(key);
  }
}

void Publisher::changed(const Document& document) {
  changed(lsp::key(document.uri));
}

void Publisher::changed(const std::string& key) {
  marked_.insert(key);
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
  words_.forget(key);
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
  find(kept, document, snapshot, *chapter, words_.of(key, snapshot, *chapter));
  params.diagnostics = kept.text.of(snapshot, *chapter, dialect_);
  board_.post(std::move(params));
}

void Publisher::find(Kept& kept, const Document& document, const Snapshot& snapshot,
                     std::size_t chapter, const WordFindings::Kept& words) {
  const model::Chapter& now = snapshot.edition[chapter];
  const std::uint64_t revision = document.book->revision();
  const std::uint64_t structures = document.book->structures();
  const bool structure = kept.apparatus != now.shared_apparatus() || kept.structures != structures;
  const bool notes = structure || kept.wording != now.wording() || kept.revision != revision;
  const bool prose = structure || kept.sighting != now.sighting();
  // What a comment silences may change with any block.
  const bool silences = now.count(model::Thing::silence) > 0;
  if (!notes && !prose && !silences && !kept.silenced && kept.word_changes == words.changes) return;
  rules::Scene scene{snapshot.edition, chapter, existence_in(document.book->files().folder),
                     snapshot.baseline(chapter)};
  if (structure) kept.of_tables = rules::check(scene, Reads::tables);
  if (notes) kept.of_notes = rules::check(scene, Reads::notes);
  if (prose) kept.of_prose = rules::check(scene, Reads::prose);
  std::vector<rules::Finding> all = kept.of_tables;
  const auto add = [&all](const auto& some) { all.insert(all.end(), some.begin(), some.end()); };
  add(kept.of_notes);
  add(kept.of_prose);
  add(words.findings);
  if (silences) all = rules::hear(scene, std::move(all)).heard;
  // What silences nothing yet may silence what is still looked for.
  if (!words.known)
    std::erase_if(all, [](const auto& one) { return one.rule->reads == Reads::silences; });
  // Chapters may have other numbers now.
  if (std::exchange(kept.rebuilds, document.book->rebuilds()) != document.book->rebuilds())
    kept.text.forget();
  kept.text.replace(std::move(all));
  kept.silenced = silences;
  kept.word_changes = words.changes;
  kept.apparatus = now.shared_apparatus();
  kept.wording = now.wording();
  kept.sighting = now.sighting();
  kept.revision = revision;
  kept.structures = structures;
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
