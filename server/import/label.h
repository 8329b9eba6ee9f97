// The labels of notes as a plain text prints them: `12`, `12a`, `1*`, `**`, `†`, `a`.
//
// In running text a marker is a label in square brackets; a note begins with its label and a sign
// that sets it off. Offsets count bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ibid::import {

enum class Kind : std::uint8_t { number, star, symbol, letter };
inline constexpr std::size_t kinds = 4;

struct Label {
  std::string_view text;
  Kind kind = Kind::number;
  std::uint32_t value = 0;  ///< its place in its series, from 1

  bool first() const { return value == 1; }
};

/// The longest label that `text` begins with.
std::optional<Label> read_label(std::string_view text);

/// `[label]` in running text.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  Label label;
};

/// All of them, in order. One that opens the text is no marker: a marker follows what it marks.
std::vector<Mark> marks(std::string_view text);

/// How a note begins.
struct NoteStart {
  Label label;
  char form = '.';         ///< `.` 12.  `)` 12)  `(` (12)  `]` [12]  ` ` 12
  std::size_t length = 0;  ///< of label, sign and space
};

std::optional<NoteStart> note_start(std::string_view text);

}  // namespace ibid::import
