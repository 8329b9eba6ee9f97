// Names in commands that are suggested to somebody.
#pragma once

#include <string>
#include <string_view>

namespace ibid::app {

/// A file's name as one word of a shell (POSIX; with control characters bash, zsh and ksh), which
/// no command takes for an option. What is plain stays as it is.
std::string shell_word(std::string_view name);

}  // namespace ibid::app
