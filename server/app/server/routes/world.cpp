#include "app/server/routes/world.h"

#include <optional>
#include <utility>

#include "lsp/uri.h"

namespace ibid::app {
namespace {

using PaperKind = World::Paper::Kind;

class WorldBuilder {
 public:
  explicit WorldBuilder(const Workspace& workspace) {
    for (const Book* book : workspace.books()) {
      auto snapshot = std::make_shared<Snapshot>(book->snapshot());
      snapshots_.emplace(book, snapshot);
      for (const std::string& path : book->files().bibliographies())
        uses_[lsp::key(lsp::uri_of(book->absolute(path)))].push_back({snapshot, path});
      out_.books.push_back(std::move(snapshot));
    }
    for (const auto& [key, document] : workspace.documents()) add(key, document);
  }

  World take() { return std::move(out_); }

 private:
  void add(const std::string& key, const Document& document) {
    switch (document.role) {
      case Document::Role::chapter:
        return add_chapter(key, document);
      case Document::Role::manifest:
        return add_manifest(key, document);
      case Document::Role::bibtex:
      case Document::Role::other:
        return add_bibliography(key, document);
    }
  }

  void add_chapter(const std::string& key, const Document& document) {
    const auto book = snapshots_.find(document.book);
    if (book == snapshots_.end()) return;
    const auto chapter = book->second->edition.find(document.path);
    if (!chapter) return;
    book->second->versions.emplace(*chapter, document.version);
    out_.documents.emplace(key,
                           World::Seat{book->second, *chapter, document.uri, version_of(document)});
  }

  void add_manifest(const std::string& key, const Document& document) {
    World::Paper paper = paper_of(document, PaperKind::manifest);
    const auto book = snapshots_.find(document.book);
    if (book != snapshots_.end()) {
      book->second->files.insert_or_assign(
          std::string(manifest_name),
          Snapshot::Shown{document.uri, document.text, document.version});
      paper.uses.push_back({book->second, std::string(manifest_name)});
    }
    out_.papers.emplace(key, std::move(paper));
  }

  // JSON is a bibliography where a book says so; there is much other JSON.
  void add_bibliography(const std::string& key, const Document& document) {
    const auto uses = uses_.find(key);
    const bool named = uses != uses_.end();
    if (!named && document.role != Document::Role::bibtex) return;
    const bool json = named && uses->second.front().path.ends_with(".json");
    World::Paper paper = paper_of(document, json ? PaperKind::csl_json : PaperKind::bibtex);
    if (named) paper.uses = uses->second;
    out_.papers.emplace(key, std::move(paper));
  }

  static World::Paper paper_of(const Document& document, PaperKind kind) {
    return {kind, document.uri, version_of(document), document.text, document.reading, {}};
  }
  static std::int32_t version_of(const Document& document) {
    return static_cast<std::int32_t>(document.version);
  }

  World out_;
  std::map<const Book*, std::shared_ptr<Snapshot>> snapshots_;
  std::map<std::string, std::vector<World::Paper::Use>> uses_;  ///< by key of a bibliography's URI
};

template <typename Value>
const Value* found_in(const std::map<std::string, Value>& values, std::string_view uri) {
  const auto found = values.find(lsp::key(uri));
  return found == values.end() ? nullptr : &found->second;
}

}  // namespace

const World::Seat* World::find(std::string_view uri) const {
  return found_in(documents, uri);
}

const World::Paper* World::find_paper(std::string_view uri) const {
  return found_in(papers, uri);
}

std::optional<World::Shelved> World::chapter(std::string_view uri) const {
  if (const Seat* seat = find(uri)) return Shelved{seat->book, seat->chapter};
  const std::string key = lsp::key(uri);
  for (const auto& book : books) {
    for (std::size_t i = 0; i < book->uris->size(); ++i) {
      if (lsp::key(book->uri(i)) == key) return Shelved{book, i};
    }
  }
  return std::nullopt;
}

WorldPtr world_of(const Workspace& workspace, const Dialect& dialect, const Settings& settings) {
  World world = WorldBuilder(workspace).take();
  world.dialect = dialect;
  world.settings = settings;
  return std::make_shared<const World>(std::move(world));
}

}  // namespace ibid::app
