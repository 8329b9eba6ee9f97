#include "app/commands/targets.h"

#include <algorithm>
#include <system_error>

#include "app/commands/common.h"
#include "app/files/natural_order.h"
#include "app/files/read_file.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

// The edition.json files below a folder; hidden folders and links are passed over.
std::vector<fs::path> manifests_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied,
                                         error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (name == manifest_name) found.push_back(entry->path());
    if (name.front() == '.' || entry->is_symlink(ignored)) entry.disable_recursion_pending();
  }
  std::sort(found.begin(), found.end(), [](const fs::path& a, const fs::path& b) {
    return naturally_before(a.string(), b.string());
  });
  return found;
}

class Finder {
 public:
  CheckTargets out;

  void add(const std::string& name) {
    const fs::path path(name);
    std::error_code error;
    if (fs::is_directory(path, error)) return add_folder(name, path);
    if (path.filename() == manifest_name && fs::exists(path, error)) return add_edition(path);
    if (const auto message = unreadable_because(path))
      out.missing.push_back(name + ": " + *message);
    else
      add_file(path);
  }

 private:
  void add_edition(const fs::path& manifest) {
    CheckTarget& target = at(manifest);
    target.whole = true;
  }

  void add_file(const fs::path& file) {
    const bool bibliography = is_bibliography(file.generic_string());
    add_listed(bibliography ? open_edition_of_bibliography(file) : open_edition_of(file),
               inside(file));
  }

  void add_folder(const std::string& name, const fs::path& folder) {
    const auto manifests = manifests_in(folder);
    for (const fs::path& manifest : manifests) add_edition(manifest);
    if (!manifests.empty()) return;
    const std::size_t before = count_;
    if (const auto above = find_manifest(folder)) {
      const fs::path within = inside(folder);
      CheckTarget& target = at(*above);
      for (const ChapterFile& chapter : target.files.listing.chapters) {
        const fs::path way = (target.files.folder / chapter.path).lexically_relative(within);
        if (!way.empty() && *way.begin() != "..") want(target, chapter.path);
      }
    } else {
      for (const ChapterFile& chapter : list_files(folder, Manifest{}).chapters)
        add_file(folder / chapter.path);
    }
    if (count_ == before)
      out.missing.push_back(name + ": There is no chapter (*.md) in this folder");
  }

  static fs::path inside(const fs::path& path) {
    const fs::path whole = full_path(path);
    return whole.has_filename() ? whole : whole.parent_path();
  }

  // A file that `files` lists.
  void add_listed(EditionFiles files, const fs::path& file) {
    const std::string path = file.lexically_relative(files.folder).generic_string();
    if (files.has_manifest) {
      want(at(files.manifest_path(), &files), path);
      return;
    }
    const bool twice = std::any_of(out.editions.begin(), out.editions.end(), [&](const auto& one) {
      return !one.files.has_manifest && one.files.folder == files.folder &&
             one.wanted.contains(path);
    });
    if (twice) return;
    want(out.editions.emplace_back(CheckTarget{std::move(files), false, {}}), path);
  }

  // The edition of a manifest, opened where it has not been.
  CheckTarget& at(const fs::path& manifest, EditionFiles* opened = nullptr) {
    const fs::path folder = inside(manifest).parent_path();
    const auto found =
        std::find_if(out.editions.begin(), out.editions.end(), [&](const CheckTarget& target) {
          return target.files.has_manifest && target.files.folder == folder;
        });
    if (found != out.editions.end()) return *found;
    EditionFiles files = opened ? std::move(*opened) : open_edition(manifest);
    return out.editions.emplace_back(CheckTarget{std::move(files), false, {}});
  }

  void want(CheckTarget& target, const std::string& path) {
    target.wanted.insert(path);
    ++count_;
  }

  std::size_t count_ = 0;  // how many files were asked for
};

}  // namespace

std::vector<std::string> not_chapters(const CheckTarget& target) {
  std::vector<std::string> out;
  for (const std::string& path : target.files.bibliographies())
    if (!target.whole && target.wanted.contains(path))
      out.push_back(called((target.files.folder / path).lexically_normal()) +
                    ": It is a bibliography, not a chapter");
  return out;
}

CheckTargets find_targets(const std::vector<std::string>& paths) {
  Finder finder;
  for (const std::string& path : paths) finder.add(path);
  return std::move(finder.out);
}

}  // namespace ibid::app
