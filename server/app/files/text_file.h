// Which bytes are a chapter's text at all: UTF-8, or what may pass for it.
//
// Some ill-formed bytes are no hindrance, they are kept as they are. UTF-16 and binary files are no
// text: whatever was found in them would be nonsense, and whatever was mended would ruin them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/files/read_file.h"

namespace ibid::app {

/// Whether these bytes begin with the byte order mark of UTF-16.
bool is_marked_utf16(std::string_view bytes);

/// Why these bytes are no text to be read as UTF-8; nothing where they are. Linear.
std::optional<std::string> no_text_because(std::string_view bytes);

/// What was read, or why it is no text.
FileRead as_text(FileRead read);

/// read_file() of a text.
FileRead read_text(const std::filesystem::path& path);

}  // namespace ibid::app
