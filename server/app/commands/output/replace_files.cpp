#include "app/commands/output/replace_files.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "app/commands/output/draft_file.h"
#include "app/files/read_file.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

constexpr mode_t all_permissions = 07777;
constexpr mode_t writable_by_any = 0222;

bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

// A file's new text on its way.
struct Pending {
  const NewText* what = nullptr;
  fs::path target;  // where a link keeps its place
  std::unique_ptr<DraftFile> draft;

  std::string prepare() {
    std::error_code error;
    target = fs::canonical(what->path, error);
    struct stat status {};
    if (error) return in_words(error.value());
    if (::stat(target.c_str(), &status) != 0) return in_words(errno);
    draft = std::make_unique<DraftFile>(target);
    if (draft->descriptor() < 0) return in_words(errno);
    draft->belong_to(status.st_uid, status.st_gid);
    return draft->fill(what->after, status.st_mode & all_permissions);
  }

  std::string check_unchanged() {
    const FileRead now = read_file(target);
    if (!now.bytes) return now.message;
    return *now.bytes == what->before ? std::string() : "It was changed meanwhile";
  }

  std::string publish() { return draft->take_place_of(target); }
};

}  // namespace

std::optional<std::string> unwritable_because(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::canonical(path, error);
  const fs::path root = error ? fs::path() : fs::canonical(folder, error);
  if (error) return in_words(error.value());
  if (!lies_in(whole, root)) return "It is a link that leads out of the edition";
  struct stat status {};
  if (::stat(whole.c_str(), &status) != 0) return in_words(errno);
  // Root may write to anything, and still should not.
  if ((status.st_mode & writable_by_any) == 0 || ::access(whole.c_str(), W_OK) != 0)
    return "It is read-only";
  return std::nullopt;
}

std::optional<NotReplaced> replace_files(const std::vector<NewText>& files) {
  std::vector<Pending> all;
  for (const NewText& file : files) all.push_back({&file, {}, nullptr});
  for (const auto step : {&Pending::prepare, &Pending::check_unchanged, &Pending::publish}) {
    for (Pending& one : all) {
      const std::string message = (one.*step)();
      const bool some_are = step == &Pending::publish && &one != &all.front();
      if (!message.empty()) return NotReplaced{one.what->path, message, some_are};
    }
  }
  return std::nullopt;
}

}  // namespace ibid::app
