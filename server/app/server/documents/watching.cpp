#include "app/server/documents/watching.h"

#include "app/files/manifest.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

const std::string registration = "ibid.files";
const std::string watched_files = "workspace/didChangeWatchedFiles";

}  // namespace

void Watching::start(bool relative) {
  started_ = true;
  relative_ = relative;
  update();
}

lsp::FileSystemWatcher Watching::watcher(const std::string& folder,
                                         const std::string& pattern) const {
  if (relative_) return {lsp::RelativePattern{lsp::uri_of(folder), pattern}};
  return {folder + "/" + pattern};
}

void Watching::watch(const Book& book, std::vector<lsp::FileSystemWatcher>& out) const {
  const EditionFiles& files = book.files();
  const std::string folder = book.root();
  if (folder.empty()) return;  // a document that lies on no disk
  out.push_back(watcher(folder, std::string(manifest_name)));
  if (!files.has_manifest) {
    for (const std::string& path : files.bibliographies()) out.push_back(watcher(folder, path));
    return;
  }
  if (!files.manifest.chapters) out.push_back(watcher(folder, "**/*.md"));
  for (const NamedPath& chapter : files.manifest.chapters.value_or(std::vector<NamedPath>())) {
    out.push_back(watcher(folder, chapter.path));
  }
  for (const NamedPath& bibliography : files.manifest.bibliography) {
    out.push_back(watcher(folder, bibliography.path));
  }
}

void Watching::update() {
  if (!started_) return;
  std::vector<lsp::FileSystemWatcher> wanted;
  for (const Book* book : workspace_.books()) watch(*book, wanted);
  if (wanted == registered_) return;
  if (!registered_.empty()) {
    client_.request<lsp::method::unregister_capability>({{{registration, watched_files}}});
  }
  registered_ = wanted;
  if (wanted.empty()) return;
  client_.request<lsp::method::register_capability>(
      {{{registration, watched_files, lsp::DidChangeWatchedFilesRegistrationOptions{wanted}}}});
}

}  // namespace ibid::app
