// A draft of a file: written beside its destination under a name of its own, and removed unless it
// is given that destination's name.
//
// So a full disk or a killed process leaves what was there, whole. One thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace ibid::app {

/// What a system's error means to somebody who wanted a file written.
std::string in_words(int error);

class DraftFile {
 public:
  /// Opens it; descriptor() is negative and errno says why where that fails.
  explicit DraftFile(const std::filesystem::path& destination);
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;
  ~DraftFile();

  int descriptor() const { return descriptor_; }
  const std::filesystem::path& path() const { return path_; }

  /// Writes all of it to the disk itself and closes the file. Returns why it failed, or nothing.
  std::string fill(std::string_view bytes, std::optional<mode_t> mode);
  /// Gives it the owner of the destination as far as the system lets it. Before fill().
  void belong_to(uid_t user, gid_t group) const;
  /// Gives it the name of the destination, whatever had it. Returns why it failed, or nothing.
  std::string take_place_of(const std::filesystem::path& destination);

 private:
  int close();

  std::filesystem::path path_;
  int descriptor_ = -1;
  bool closed_ = false;
};

}  // namespace ibid::app
