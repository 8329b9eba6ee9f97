#include "app/files/text_file.h"

#include <algorithm>
#include <utility>

namespace ibid::app {
namespace {

using namespace std::string_view_literals;

// It begins like UTF-16 where its least byte comes first.
bool is_marked_utf32(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv);
}

// Texts are damaged by a NUL here and there. Compressed data have one in 256 bytes, UTF-16 has one
// for each sign of ASCII.
bool is_full_of_nul(std::string_view bytes) {
  constexpr std::size_t damage = 8;
  constexpr std::size_t rare = 512;
  const auto count = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  return (count >= damage && count > bytes.size() / rare) || count > bytes.size() / 4;
}

}  // namespace

bool is_marked_utf16(std::string_view bytes) {
  return (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) &&
         !is_marked_utf32(bytes);
}

std::optional<std::string> no_text_because(std::string_view bytes) {
  if (is_marked_utf32(bytes)) return "It is UTF-32, not UTF-8: save it in this encoding";
  if (is_marked_utf16(bytes)) return "It is UTF-16, not UTF-8: save it in this encoding";
  // Small ones have too few NUL to be known by them.
  for (const std::string_view begin : {"%PDF-"sv, "PK\x03\x04"sv, "\x89PNG\r\n"sv, "\x1F\x8B\x08"sv,
                                       "\xFF\xD8\xFF"sv, "\xD0\xCF\x11\xE0"sv})
    if (bytes.starts_with(begin)) return "It is a binary file, not a text";
  if (is_full_of_nul(bytes)) return "It is a binary file or UTF-16, not a text in UTF-8";
  return std::nullopt;
}

FileRead as_text(FileRead read) {
  if (!read.bytes) return read;
  if (auto message = no_text_because(*read.bytes)) return {std::nullopt, std::move(*message)};
  return read;
}

FileRead read_text(const std::filesystem::path& path) {
  return as_text(read_file(path));
}

}  // namespace ibid::app
