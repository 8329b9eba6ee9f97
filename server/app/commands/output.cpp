#include "app/commands/output.h"

#include <cerrno>
#include <cstdio>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_mode = 0666;  // less what the umask takes
constexpr mode_t permissions = 07777;

std::string in_words(int error) {
  switch (error) {
    case ENOSPC:
      return "The disk is full";
    case EDQUOT:
      return "The disk quota is used up";
    case EFBIG:
      return "The file would be too large";
    case EEXIST:
      return std::string(already_exists);
    case ENOENT:
      return "There is no such folder";
    case ENOTDIR:
      return "Part of its path is not a folder";
    case EISDIR:
      return "It is a folder";
    case EROFS:
    case EACCES:
    case EPERM:
      return "No permission to write there";
    default:
      return std::generic_category().message(error);
  }
}

// A file under a name of its own beside its destination; it is removed unless it was given that
// destination's name.
class Draft {
 public:
  explicit Draft(const fs::path& destination) {
    for (int attempt = 0; attempt < 100 && descriptor_ < 0; ++attempt) {
      path_ = destination.parent_path() /
              ("." + destination.filename().string().substr(0, 200) + "." +
               std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp");
      descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usual_mode);
      if (descriptor_ < 0 && errno != EEXIST) return;
    }
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (descriptor_ < 0) return;
    close();
    ::unlink(path_.c_str());  // of no effect where it has been renamed
  }

  int descriptor() const { return descriptor_; }
  const fs::path& path() const { return path_; }
  /// 0, or the error that a write held back until now.
  int close() {
    if (closed_) return 0;
    closed_ = true;
    return ::close(descriptor_) == 0 ? 0 : errno;
  }

 private:
  fs::path path_;
  int descriptor_ = -1;
  bool closed_ = false;
};

// Gives the draft its name unless some file has it. 0, or the error.
int publish_new(const fs::path& draft, const fs::path& path) {
  if (::link(draft.c_str(), path.c_str()) == 0) return 0;
  if (errno == EEXIST) return EEXIST;
#ifdef RENAME_NOREPLACE  // for file systems that know no hard links
  if (::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) return 0;
#endif
  return errno;
}

std::string fill(Draft& draft, std::string_view bytes, std::optional<mode_t> mode) {
  std::string message = write_all(draft.descriptor(), bytes);
  if (!message.empty()) return message;
  if (mode && ::fchmod(draft.descriptor(), *mode) != 0) return in_words(errno);
  if (::fsync(draft.descriptor()) != 0 && errno != EINVAL) return in_words(errno);
  const int error = draft.close();
  return error == 0 ? std::string() : in_words(error);
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
  Draft draft(target);
  if (draft.descriptor() < 0) return in_words(errno);
  std::string message = fill(draft, bytes, mode);
  if (!message.empty()) return message;
  if (if_exists == IfExists::refuse) {
    const int failed = publish_new(draft.path(), target);
    return failed == 0 ? std::string() : in_words(failed);
  }
  return ::rename(draft.path().c_str(), target.c_str()) == 0 ? std::string() : in_words(errno);
}

}  // namespace ibid::app
