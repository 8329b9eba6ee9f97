// Which files a manifest names: walks the folders that its globs reach, and no others.

#include <algorithm>
#include <set>
#include <system_error>

#include "app/files/edition_files.h"
#include "app/files/glob.h"
#include "app/files/natural_order.h"
#include "app/files/read_file.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

// More folders than any book has, and few enough to be walked at once.
constexpr std::size_t most_folders = 100'000;

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + '/' + name;
}

bool lies_in(const fs::path& inner, const fs::path& outer) {
  const auto [left, right] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return left == outer.end();
}

// Finds what one glob fits. Links to folders are followed only where the glob names them; whatever
// a link leads to must lie in the edition's folder.
class Walk {
 public:
  Walk(const fs::path& root, std::string_view glob) : root_(root), names_(path_names(glob)) {
    std::error_code error;
    real_root_ = fs::canonical(root, error);
  }

  void run() { descend({}, 0); }
  bool gave_up() const { return folders_ > most_folders; }

  std::vector<std::string> found;
  std::vector<std::string> outside;  // links that lead out of the edition
  std::set<std::string> unreadable;  // folders, each once however often it is come to

 private:
  void descend(const std::string& folder, std::size_t level) {
    const std::string& name = names_[level];
    if (name == "**") {
      descend(folder, level + 1);
      for_each_in(folder, [&](const fs::directory_entry& entry, const std::string& child) {
        std::error_code error;
        if (!entry.is_symlink(error) && is_open_folder(entry))
          descend(joined(folder, child), level);
      });
    } else if (!is_glob(name)) {
      visit(fs::directory_entry(root_ / joined(folder, name), ignored_), joined(folder, name),
            level);
    } else {
      for_each_in(folder, [&](const fs::directory_entry& entry, const std::string& child) {
        if (fits(name, child)) visit(entry, joined(folder, child), level);
      });
    }
  }

  void visit(const fs::directory_entry& entry, const std::string& path, std::size_t level) {
    std::error_code error;
    if (!entry.exists(error) && !entry.is_symlink(error)) return;
    if (!stays_inside(entry)) {
      outside.push_back(path);
    } else if (level + 1 == names_.size()) {
      // A folder that is called like a chapter is none; other oddities are told on reading.
      if (!entry.is_directory(error)) found.push_back(path);
    } else if (entry.is_directory(error)) {
      descend(path, level + 1);
    }
  }

  template <typename Visit>
  void for_each_in(const std::string& folder, Visit visit_entry) {
    if (++folders_ > most_folders) return;
    std::error_code error;
    fs::directory_iterator entry(root_ / folder, error);
    if (error) unreadable.insert(folder.empty() ? "." : folder);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
      visit_entry(*entry, entry->path().filename().string());
  }

  // Not hidden, and not an edition of its own.
  static bool is_open_folder(const fs::directory_entry& entry) {
    std::error_code error;
    return entry.is_directory(error) && entry.path().filename().string().front() != '.' &&
           !fs::exists(entry.path() / manifest_name, error);
  }

  bool stays_inside(const fs::directory_entry& entry) const {
    std::error_code error;
    if (!entry.is_symlink(error)) return true;
    const fs::path real = fs::canonical(entry.path(), error);
    return error || lies_in(real, real_root_);  // one that leads nowhere is told on reading
  }

  const fs::path& root_;
  fs::path real_root_;
  std::vector<std::string> names_;
  std::size_t folders_ = 0;
  std::error_code ignored_;
};

class Lister {
 public:
  Lister(const fs::path& folder, Listing& out) : folder_(folder), out_(out) {}

  void add(const NamedPath& named) {
    if (is_glob(named.path)) return add_glob(named);
    const std::string path = fs::path(named.path).lexically_normal().generic_string();
    if (const auto message = unreadable_because(folder_ / path)) {
      problem(named.span, named.path + ": " + *message);
      return;
    }
    add_chapter(path, named.span);
  }

  // Chapters of an edition that lists none.
  void add_all() {
    Walk walk(folder_, "**/*.md");
    walk.run();
    tell(walk, {});
    add_sorted(std::move(walk.found), {});
  }

  void add_bibliography(const NamedPath& named) {
    if (const auto message = unreadable_because(folder_ / named.path))
      problem(named.span, named.path + ": " + *message);
    else
      out_.bibliography.push_back(named);
  }

 private:
  void problem(text::Span span, std::string message) {
    out_.problems.push_back({span, std::move(message)});
  }

  // What a walk had to pass by.
  void tell(Walk& walk, text::Span span) {
    std::sort(walk.outside.begin(), walk.outside.end(), naturally_before);
    for (const std::string& path : walk.outside)
      problem(span, path + " leads out of the edition's folder: name it in “chapters” if it " +
                        "belongs to the book");
    for (const std::string& path : walk.unreadable)
      problem(span, path + ": No permission to look into this folder");
    if (walk.gave_up())
      problem(span, "There are too many folders to look into: name the one that is meant");
  }

  void add_glob(const NamedPath& named) {
    Walk walk(folder_, named.path);
    walk.run();
    tell(walk, named.span);
    // `*` means the chapters, not what lies beside them.
    std::erase_if(walk.found, [](const std::string& path) { return is_bibliography(path); });
    if (walk.found.empty() && walk.outside.empty() && walk.unreadable.empty())
      problem(named.span, "No file fits “" + named.path + "”");
    add_sorted(std::move(walk.found), named.span);
  }

  void add_sorted(std::vector<std::string> paths, text::Span span) {
    std::sort(paths.begin(), paths.end(), naturally_before);
    for (std::string& path : paths) add_chapter(std::move(path), span);
  }

  void add_chapter(std::string path, text::Span span) {
    if (listed_.insert(path).second) out_.chapters.push_back({std::move(path), span});
  }

  const fs::path& folder_;
  Listing& out_;
  std::set<std::string> listed_;
};

}  // namespace

std::vector<std::string> files_fitting(const fs::path& folder, std::string_view glob) {
  if (path_names(glob).empty() || glob_mistake(glob)) return {};
  Walk walk(folder, glob);
  walk.run();
  std::sort(walk.found.begin(), walk.found.end(), naturally_before);
  return std::move(walk.found);
}

Listing list_files(const fs::path& folder, const Manifest& manifest) {
  Listing listing;
  Lister lister(folder, listing);
  if (manifest.chapters)
    for (const NamedPath& named : *manifest.chapters) lister.add(named);
  else
    lister.add_all();
  for (const NamedPath& named : manifest.bibliography) lister.add_bibliography(named);
  return listing;
}

}  // namespace ibid::app
