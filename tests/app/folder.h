// A temporary folder with files in it, gone with the object.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace ibid::app::test {

class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  const std::filesystem::path& path() const { return path_; }
  /// Writes a file, with the folders it needs.
  void write(const std::string& name, std::string_view bytes = "Text.\n") const;
  std::string read(const std::string& name) const;
  bool has(const std::string& name) const;
  /// How many files and folders lie directly in it.
  std::size_t entries() const;

 private:
  std::filesystem::path path_;
};

}  // namespace ibid::app::test
