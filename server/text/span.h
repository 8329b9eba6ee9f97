// Spans of text, the only kind of place the domain knows.
//
// Offsets count bytes of UTF-8 from 0. Lines and columns exist at the rim alone: see text.h.
#pragma once

#include <algorithm>
#include <cstdint>

namespace ibid::text {

/// A number of bytes, or a byte's place in a text. Texts of 4 GiB and more are refused on reading.
using Offset = std::uint32_t;

/// The bytes from `begin` up to, not including, `end`. REQUIRES: begin <= end.
struct Span {
  Offset begin = 0;
  Offset end = 0;

  constexpr Offset size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Offset at) const { return begin <= at && at < end; }
  constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  /// True also for a place just behind the last byte: where a cursor stands after typing.
  constexpr bool touches(Offset at) const { return begin <= at && at <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr Span shifted(Offset by) const { return {begin + by, end + by}; }
  constexpr bool operator==(const Span&) const = default;
};

/// The smallest span that holds both.
constexpr Span cover(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace ibid::text
