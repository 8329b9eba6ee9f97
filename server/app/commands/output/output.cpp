#include "app/commands/output/output.h"

#include <cerrno>
#include <cstdio>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/commands/output/draft_file.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

constexpr mode_t permissions = 07777;

// Gives the draft its name unless some file has it. 0, or the error.
int publish_new(const fs::path& draft, const fs::path& path) {
  if (::link(draft.c_str(), path.c_str()) == 0) return 0;
  if (errno == EEXIST) return EEXIST;
#ifdef RENAME_NOREPLACE  // for file systems that know no hard links
  if (::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) return 0;
#endif
  return errno;
}

}  // namespace

std::string write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EPIPE ? std::string() : in_words(errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

std::string write_file(const fs::path& path, std::string_view bytes, IfExists if_exists) {
  struct stat status {};
  const bool exists = ::lstat(path.c_str(), &status) == 0;
  if (exists && if_exists == IfExists::refuse) return in_words(EEXIST);
  // A link keeps its place: what it leads to is replaced.
  std::error_code error;
  const fs::path target = exists && S_ISLNK(status.st_mode) ? fs::canonical(path, error) : path;
  if (error) return in_words(error.value());
  std::optional<mode_t> mode;
  if (::stat(target.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return in_words(EISDIR);
    if (!S_ISREG(status.st_mode)) return "It is no ordinary file";
    mode = status.st_mode & permissions;
  }
  DraftFile draft(target);
  if (draft.descriptor() < 0) return in_words(errno);
  std::string message = draft.fill(bytes, mode);
  if (!message.empty()) return message;
  if (if_exists == IfExists::refuse) {
    const int failed = publish_new(draft.path(), target);
    return failed == 0 ? std::string() : in_words(failed);
  }
  return draft.take_place_of(target);
}

}  // namespace ibid::app
