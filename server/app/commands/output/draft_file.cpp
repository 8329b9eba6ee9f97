#include "app/commands/output/draft_file.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/commands/output/output.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_mode = 0666;  // less what the umask takes

// A new name is on the disk once its folder is. Some file systems know no such thing.
void sync_folder(const fs::path& folder) {
  const int descriptor =
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

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

DraftFile::DraftFile(const fs::path& destination) {
  for (int attempt = 0; attempt < 100 && descriptor_ < 0; ++attempt) {
    path_ = destination.parent_path() /
            ("." + destination.filename().string().substr(0, 200) + "." +
             std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp");
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usual_mode);
    if (descriptor_ < 0 && errno != EEXIST) return;
  }
}

DraftFile::~DraftFile() {
  if (descriptor_ < 0) return;
  close();
  ::unlink(path_.c_str());  // of no effect where it has been renamed
}

std::string DraftFile::fill(std::string_view bytes, std::optional<mode_t> mode) {
  std::string message = write_all(descriptor_, bytes);
  if (!message.empty()) return message;
  if (mode && ::fchmod(descriptor_, *mode) != 0) return in_words(errno);
  if (::fsync(descriptor_) != 0 && errno != EINVAL) return in_words(errno);
  const int error = close();
  return error == 0 ? std::string() : in_words(error);
}

void DraftFile::belong_to(uid_t user, gid_t group) const {
  // Only root may give files away; a group of one's own is allowed.
  constexpr auto as_it_is = static_cast<uid_t>(-1);
  if (::fchown(descriptor_, user, group) != 0 && ::fchown(descriptor_, as_it_is, group) != 0)
    return;
}

std::string DraftFile::take_place_of(const fs::path& destination) {
  if (::rename(path_.c_str(), destination.c_str()) != 0) return in_words(errno);
  sync_folder(destination.parent_path());
  return {};
}

// 0, or the error that a write held back until now.
int DraftFile::close() {
  if (closed_) return 0;
  closed_ = true;
  return ::close(descriptor_) == 0 ? 0 : errno;
}

}  // namespace ibid::app
