// Writing results: to standard output, and to files that are there whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace ibid::app {

/// Writes all of it. What could not be written is a message, empty where all is well or where the
/// reader has closed the pipe, which is its right. REQUIRES: SIGPIPE is ignored.
std::string write_all(int descriptor, std::string_view bytes);

/// What write_file() says of a file that it was to leave alone.
constexpr std::string_view already_exists = "It exists already";

enum class IfExists { refuse, replace };

/// Writes `bytes` to a file that appears under its name only when it is complete: a full disk or a
/// killed process leaves what was there. With `refuse`, a file that exists stays, also one that
/// appears in the meantime. Returns why it failed, or nothing.
std::string write_file(const std::filesystem::path& path, std::string_view bytes,
                       IfExists if_exists);

}  // namespace ibid::app
