// The files of an edition: which they are, and reading them.
//
// Nothing outside the edition's folder is read unless edition.json names it in so many words: globs
// and links on disk that lead out of it are problems. Whatever lies there (pipes, devices, loops of
// links, files of 300 MB), nothing blocks and nothing throws. Paths of chapters are relative to the
// folder and use `/`. Functions here may be called from any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/files/bibliography.h"
#include "app/files/manifest.h"
#include "app/files/problem.h"
#include "model/edition.h"

namespace ibid::app {

/// A path made absolute, without `.` and `..`, as the system reads it: a `..` behind a link leaves
/// the folder that the link leads to. Other links stay as they are.
std::filesystem::path full_path(const std::filesystem::path& path);

/// The nearest edition.json at or above the folder of `file` (or above `file` itself, if it is a
/// folder). Looks no higher than the home folder for what lies in it.
std::optional<std::filesystem::path> find_manifest(const std::filesystem::path& file);

/// A chapter's name and what called for it.
struct ChapterFile {
  std::string path;
  text::Span named;  ///< in edition.json; empty where it does not list chapters
};

struct Listing {
  std::vector<ChapterFile> chapters;    ///< in the order of the book, each once
  std::vector<NamedPath> bibliography;  ///< those that exist
  std::vector<Problem> problems;        ///< of edition.json: what was named and is not there
};

/// Finds the files that a manifest names, below `folder`. Without `chapters` these are all `*.md`
/// in the folder and below it, except in hidden folders and in folders with an edition of their
/// own.
Listing list_files(const std::filesystem::path& folder, const Manifest& manifest);

/// An edition's files, nothing of the chapters read yet.
struct EditionFiles {
  std::filesystem::path folder;  ///< absolute
  bool has_manifest = false;
  std::string manifest_bytes;
  Manifest manifest;
  Listing listing;

  /// All mistakes in edition.json, in the order of its text.
  std::vector<Problem> problems() const;
  std::filesystem::path manifest_path() const { return folder / manifest_name; }
  /// The bibliographies to read, each once.
  std::vector<std::string> bibliographies() const;
};

/// Reads the edition.json at `manifest` and lists its files. One that cannot be read is an empty
/// one with a problem.
EditionFiles open_edition(const std::filesystem::path& manifest);

/// The edition of a chapter that no edition.json lists. Beside an edition.json it keeps that one's
/// conventions and bibliographies; without one, the default rules.
EditionFiles open_alone(const std::filesystem::path& file);

/// The edition of a bibliography: the nearest edition.json where that names it, otherwise one that
/// has it alone, and no chapter.
EditionFiles open_edition_of_bibliography(const std::filesystem::path& file);

/// Adds the bibliographies that the front matter of open_alone()'s chapter names, before the
/// others.
void add_front_matter(EditionFiles& files, const text::Text& chapter);

/// The edition that `file` belongs to: open_edition() of the nearest edition.json where that lists
/// the file, otherwise open_alone().
EditionFiles open_edition_of(const std::filesystem::path& file);

struct Unreadable {
  ChapterFile chapter;
  std::string message;
};

struct LoadedEdition {
  EditionFiles files;
  model::Edition edition;  ///< the chapters that could be read
  std::vector<Bibliography> bibliographies;
  std::vector<Unreadable> unreadable;  ///< in the order of the book
};

/// Reads all chapters, `jobs` at a time; the result does not depend on it. `progress(done, of)` is
/// called from the threads that read, one at a time.
LoadedEdition load_edition(EditionFiles files, unsigned jobs = 1,
                           const std::function<void(std::size_t, std::size_t)>& progress = {});

/// The files in `folder` and below it that a glob finds, in natural order. What leads out of the
/// folder is left out.
std::vector<std::string> files_fitting(const std::filesystem::path& folder, std::string_view glob);

/// For rules::Scene: says whether the edition has a file, by its path within the folder.
std::function<bool(std::string_view)> existence_in(std::filesystem::path folder);

/// The part of `path` within `folder`, or nothing where it lies elsewhere.
std::optional<std::string> within(const std::string& folder, const std::string& path);

}  // namespace ibid::app
