#include "app/files/edition_files.h"

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <system_error>
#include <utility>

#include "app/files/chapter_file.h"
#include "app/files/read_file.h"
#include "app/files/text_file.h"
#include "app/parallel.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

fs::path home() {
  const char* name = std::getenv("HOME");
  return name && *name == '/' ? fs::path(name).lexically_normal() : fs::path();
}

// An edition without files for `path`, which takes the conventions from an edition.json above it.
EditionFiles without_files(const fs::path& path) {
  EditionFiles files;
  files.folder = path.parent_path();
  if (const auto manifest = find_manifest(path)) {
    files.folder = manifest->parent_path();
    auto conventions =
        model::Conventions(*read_manifest(read_file(*manifest).bytes.value_or("{}")).conventions);
    conventions.lists_chapters = false;
    files.manifest.conventions = std::make_shared<const model::Conventions>(std::move(conventions));
  }
  return files;
}

std::string path_in(const EditionFiles& files, const fs::path& path) {
  return path.lexically_relative(files.folder).generic_string();
}

struct ReadChapter {
  std::shared_ptr<const model::Chapter> chapter;
  std::string message;
};

}  // namespace

fs::path full_path(const fs::path& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error);
  if (error) return path;
  fs::path made;
  for (const fs::path& name : whole) {
    if (name == ".." && fs::is_symlink(made, error)) {
      const fs::path real = fs::canonical(made, error);
      made = (error ? made : real).parent_path();
    } else {
      made = (made / name).lexically_normal();
    }
  }
  return made;
}

std::optional<fs::path> find_manifest(const fs::path& file) {
  std::error_code error;
  fs::path folder = full_path(file);
  if (!fs::is_directory(folder, error)) folder = folder.parent_path();
  if (!folder.has_filename() && folder.has_relative_path()) folder = folder.parent_path();
  const fs::path top = home();
  while (true) {
    const fs::path manifest = folder / manifest_name;
    if (fs::exists(fs::symlink_status(manifest, error))) return manifest;
    const fs::path above = folder.parent_path();
    if (above == folder || folder == top) return std::nullopt;
    folder = above;
  }
}

std::vector<Problem> EditionFiles::problems() const {
  std::vector<Problem> all = manifest.problems;
  all.insert(all.end(), listing.problems.begin(), listing.problems.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; });
  return all;
}

std::vector<std::string> EditionFiles::bibliographies() const {
  std::vector<std::string> paths;
  for (const NamedPath& named : listing.bibliography) {
    std::string path = fs::path(named.path).lexically_normal().generic_string();
    if (std::find(paths.begin(), paths.end(), path) == paths.end())
      paths.push_back(std::move(path));
  }
  return paths;
}

EditionFiles open_edition(const fs::path& manifest) {
  EditionFiles files;
  files.folder = full_path(manifest).parent_path();
  files.has_manifest = true;
  FileRead read = read_file(files.manifest_path());
  if (read.bytes) {
    files.manifest_bytes = std::move(*read.bytes);
    files.manifest = read_manifest(files.manifest_bytes);
  } else {
    files.manifest.problems.push_back({{}, "It cannot be read: " + read.message});
    files.manifest.complete = false;
  }
  files.listing = list_files(files.folder, files.manifest);
  return files;
}

EditionFiles open_alone(const fs::path& file) {
  const fs::path path = full_path(file);
  EditionFiles files = without_files(path);
  for (const std::string& name : files.manifest.conventions->bibliography)
    if (!unreadable_because(files.folder / name)) files.listing.bibliography.push_back({name, {}});
  files.listing.chapters.push_back({path_in(files, path), {}});
  return files;
}

EditionFiles open_edition_of_bibliography(const fs::path& file) {
  const fs::path path = full_path(file);
  if (const auto manifest = find_manifest(path)) {
    EditionFiles files = open_edition(*manifest);
    const auto named = files.bibliographies();
    if (std::find(named.begin(), named.end(), path_in(files, path)) != named.end()) return files;
  }
  EditionFiles files = without_files(path);
  files.listing.bibliography.push_back({path_in(files, path), {}});
  return files;
}

void add_front_matter(EditionFiles& files, const text::Text& chapter) {
  auto& listed = files.listing.bibliography;
  std::vector<NamedPath> all;
  const std::string& path = files.listing.chapters.front().path;
  for (std::string& name : bibliographies_named_in(files.folder, path, chapter))
    all.push_back({std::move(name), {}});
  all.insert(all.end(), listed.begin(), listed.end());
  listed = std::move(all);
}

EditionFiles open_edition_of(const fs::path& file) {
  if (const auto manifest = find_manifest(file)) {
    EditionFiles files = open_edition(*manifest);
    const std::string path = path_in(files, full_path(file));
    const auto& chapters = files.listing.chapters;
    if (std::any_of(chapters.begin(), chapters.end(),
                    [&](const ChapterFile& chapter) { return chapter.path == path; }))
      return files;
  }
  return open_alone(file);
}

LoadedEdition load_edition(EditionFiles files, unsigned jobs,
                           const std::function<void(std::size_t, std::size_t)>& progress) {
  const auto& named = files.listing.chapters;
  std::vector<ReadChapter> read(named.size());
  std::mutex reporting;
  std::size_t done = 0;
  for_each_index(named.size(), jobs, [&](std::size_t i) {
    FileRead file = read_text(files.folder / named[i].path);
    if (file.bytes)
      read[i].chapter =
          read_chapter(named[i].path, text::Text(*file.bytes), files.manifest.conventions->series);
    else
      read[i].message = std::move(file.message);
    const std::scoped_lock lock(reporting);
    if (progress) progress(++done, named.size());
  });
  LoadedEdition loaded;
  std::vector<std::shared_ptr<const model::Chapter>> chapters;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (read[i].chapter)
      chapters.push_back(std::move(read[i].chapter));
    else
      loaded.unreadable.push_back({named[i], std::move(read[i].message)});
  }
  if (!files.has_manifest && chapters.size() == 1) add_front_matter(files, chapters[0]->text());
  for (const std::string& path : files.bibliographies())
    loaded.bibliographies.push_back(load_bibliography(files.folder, path));
  loaded.edition = model::Edition(files.manifest.conventions, std::move(chapters),
                                  library_of(loaded.bibliographies));
  loaded.files = std::move(files);
  return loaded;
}

std::function<bool(std::string_view)> existence_in(fs::path folder) {
  return [folder = std::move(folder)](std::string_view path) {
    std::error_code error;
    return fs::exists(folder / fs::path(path), error);
  };
}

std::optional<std::string> within(const std::string& folder, const std::string& path) {
  const std::string prefix = folder.ends_with('/') ? folder : folder + "/";
  if (!path.starts_with(prefix)) return std::nullopt;
  return path.substr(prefix.size());
}

}  // namespace ibid::app
