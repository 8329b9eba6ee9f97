// A text: the bytes of one file, and the way between bytes, lines and columns.
//
// Immutable. with() shares all but the edited neighbourhood with the text before, so a snapshot is
// free and any thread may read the one it holds. Bytes are kept as they are, well-formed UTF-8 or
// not. A line ends at LF, CR LF or a lone CR (LSP 3.17, "Text Documents").
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "text/sequence.h"
#include "text/span.h"
#include "text/utf.h"

namespace ibid::text {

/// A place as LSP counts it: both from 0, the column in units of some Encoding.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  constexpr bool operator==(const Position&) const = default;
  constexpr auto operator<=>(const Position&) const = default;
};

/// Replaces the bytes of `span` by `text`.
struct Edit {
  Span span;
  std::string text;
};

class Text {
 public:
  Text() = default;
  explicit Text(std::string_view bytes);

  Offset size() const { return chunks_.measure().bytes; }
  /// At least 1: an empty text has one empty line.
  std::uint32_t lines() const { return chunks_.measure().breaks + 1; }

  /// The text after the edit, which must lie within it.
  Text with(const Edit& edit) const;

  /// A copy of the bytes. Spans are clamped to the text.
  std::string slice(Span span) const;
  std::string str() const { return slice({0, size()}); }
  /// The bytes from `at` on as far as they lie together in memory; empty at the end. Valid while
  /// any text that shares them lives.
  std::string_view run(Offset at) const;

  /// How many bytes at either end lie in memory that both texts share: what an edit of the one that
  /// led to the other surely left alone. No byte counts twice, no line break or code point is
  /// split.
  struct Ends {
    Offset front = 0;
    Offset back = 0;
  };
  Ends ends_shared_with(const Text& other) const;

  /// The whole line, its end included.
  Span line(std::uint32_t number) const;
  /// Columns count units of `encoding`; places past the end are clamped to it. A place inside a
  /// code point counts as the place before it.
  Position position(Offset at, Encoding encoding) const;
  /// The byte at a position; clamped to its line's end (before the line break) and to the text.
  Offset offset(Position position, Encoding encoding) const;

 private:
  struct Measure {
    Offset bytes = 0;
    std::uint32_t breaks = 0;
    std::uint32_t utf16 = 0;
    std::uint32_t utf32 = 0;
    Measure& operator+=(const Measure& other);
    std::uint32_t units(Encoding encoding) const;
  };
  // Some kilobytes of text. A chunk never ends inside a code point or between CR and LF.
  struct Chunk {
    std::shared_ptr<const std::string> bytes;
    Measure sum;
    const Measure& measure() const { return sum; }
  };
  using Chunks = Sequence<Chunk, Measure>;

  static std::vector<Chunk> cut(std::string_view bytes);
  Chunks::Found chunk_at(Offset at) const;
  Offset line_begin(std::uint32_t number) const;
  Span shown(std::uint32_t number) const;
  std::uint32_t units_before(Offset at, Encoding encoding) const;

  Chunks chunks_;
};

}  // namespace ibid::text
