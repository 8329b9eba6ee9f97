// Reading one file whole, whatever it turns out to be.
//
// Never blocks and never throws: a pipe, a device, a folder or a file of more than 256 MB is a
// message.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace ibid::app {

struct FileRead {
  std::optional<std::string> bytes;
  std::string message;  ///< why there are none: "No such file", without the file's name
};

FileRead read_file(const std::filesystem::path& path);

/// Why read_file() would not read it; nothing where it would try. Opens nothing.
std::optional<std::string> unreadable_because(const std::filesystem::path& path);

/// Everything up to the end of a stream such as standard input, which may be a pipe and may block.
FileRead read_stream(int descriptor);

}  // namespace ibid::app
