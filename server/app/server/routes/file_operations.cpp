#include "app/server/routes/file_operations.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "app/files/bibliography.h"
#include "app/files/edition_files.h"
#include "app/files/front_matter.h"
#include "app/files/glob.h"
#include "app/server/convert/edits.h"
#include "features/rename/moved_files.h"
#include "lsp/uri.h"
#include "model/target.h"

namespace ibid::app {
namespace {

std::optional<std::string> inside(const std::string& folder, const std::string& uri) {
  const auto path = lsp::path_of(uri);
  if (!path || folder.empty()) return std::nullopt;
  return within(folder, *path);
}

// A file that leaves the edition's folder is left to the person who moves it.
std::vector<features::Move> moves_in(const Snapshot& book, const lsp::RenameFilesParams& renames) {
  std::vector<features::Move> out;
  for (const lsp::FileRename& rename : renames.files) {
    auto from = inside(book.folder, rename.oldUri);
    auto to = inside(book.folder, rename.newUri);
    if (from && to && from != to) out.push_back({std::move(*from), std::move(*to)});
  }
  return out;
}

// Paths that edition.json names one by one; what a glob finds, it finds by its pattern.
void follow_in_manifest(const text::Text& text, const std::vector<features::Move>& moves,
                        features::Change& change) {
  const Manifest manifest = read_manifest(text.str());
  change.purposes.push_back({"Paths in edition.json", {}, false});
  const auto purpose = static_cast<std::uint32_t>(change.purposes.size() - 1);
  const auto follow = [&](const NamedPath& named, const std::string& path, bool is_glob) {
    const std::string now = features::moved_path(path, moves);
    const std::string written = text.slice(named.span);
    if (now == path || !written.starts_with('"')) return;
    const nlohmann::json written_now = is_glob ? as_glob(now) : now;
    change.in_file(manifest_name).push_back({named.span, written_now.dump(), purpose});
  };
  for (const NamedPath& named : manifest.chapters.value_or(std::vector<NamedPath>()))
    if (const auto path = only_path(named.path)) follow(named, *path, true);
  for (const NamedPath& named : manifest.bibliography) follow(named, named.path, false);
  change.sort();
}

// Bibliographies that a chapter names in its front matter, from where the chapter lies.
void follow_in_front_matter(const model::Edition& edition, std::size_t index,
                            const std::vector<features::Move>& moves, std::uint32_t purpose,
                            features::Change& change) {
  const model::Chapter& chapter = edition[index];
  const std::string here = features::moved_path(chapter.path(), moves);
  for (const NamedBibliography& named : bibliographies_written_in(chapter.path(), chapter.text())) {
    const std::string there = features::moved_path(named.path, moves);
    if ((here == chapter.path() && there == named.path) || named.span.empty()) continue;
    const auto leads = [&](std::string_view name) {
      const auto target = model::read_target(here, name);
      return target && target->path == there;
    };
    const std::string now = model::relative_path(here, there);
    if (leads(named.written) || !leads(now)) continue;
    change.in_chapter(index).push_back({named.span, yaml_string(now), purpose});
  }
}

void follow_in_front_matter(const model::Edition& edition, const std::vector<features::Move>& moves,
                            features::Change& change) {
  change.purposes.push_back({"Bibliographies in front matter", {}, false});
  const auto purpose = static_cast<std::uint32_t>(change.purposes.size() - 1);
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    follow_in_front_matter(edition, i, moves, purpose, change);
  }
  change.sort();
}

void merge(lsp::WorkspaceEdit more, lsp::WorkspaceEdit& into) {
  if (into.documentChanges && more.documentChanges) {
    for (auto& one : *more.documentChanges) into.documentChanges->push_back(std::move(one));
    into.changeAnnotations.merge(more.changeAnnotations);
  } else if (into.changes && more.changes) {
    into.changes->merge(*more.changes);
  } else {
    into = std::move(more);
  }
}

}  // namespace

std::optional<lsp::WorkspaceEdit> edit_for(const World& world,
                                           const lsp::RenameFilesParams& renames) {
  lsp::WorkspaceEdit all;
  for (const auto& book : world.books) {
    const auto moves = moves_in(*book, renames);
    if (moves.empty()) continue;
    features::Change change = features::follow_moves(book->edition, moves);
    follow_in_front_matter(book->edition, moves, change);
    if (const auto manifest = book->shown(manifest_name)) {
      follow_in_manifest(manifest->text, moves, change);
    }
    lsp::WorkspaceEdit edit = to_lsp(*book, change, world.dialect);
    if (!is_empty(edit)) merge(std::move(edit), all);
  }
  if (is_empty(all)) return std::nullopt;
  return all;
}

lsp::FileOperationRegistrationOptions files_of_interest() {
  return {{{"file", {"**/*.{md,bib,json}", "file"}}, {"file", {"**", "folder"}}}};
}

}  // namespace ibid::app
