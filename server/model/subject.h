// Subjects: the things of a chapter by their number in the text.
//
// “The third marker” stays the third marker while prose around it changes, so whatever is kept
// about a chapter (tables, findings) names subjects, and only Chapter turns them into bytes.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "prose/spot.h"

namespace ibid::model {

enum class Thing : std::uint8_t {
  heading,
  marker,
  note,
  inline_note,
  quotation,
  link,
  reference,
  anchor,
  key,
  prose_reference,
  named,
  page_break,
  silence,
  /// A word of the text, by the byte at which it begins: no count, and so true of this text alone.
  word,
  /// A spot (prose/spot.h): this one and those behind it, one thing for each sight.
  spot,
};
/// Things that have a name of their own.
constexpr auto named_things = static_cast<std::size_t>(Thing::spot);
constexpr std::size_t things = named_things + prose::most_sights;

constexpr Thing thing_of(prose::Sight sight) {
  return static_cast<Thing>(named_things + static_cast<std::size_t>(sight));
}
constexpr bool is_spot(Thing thing) {
  return static_cast<std::size_t>(thing) >= named_things;
}
/// REQUIRES: is_spot(thing).
constexpr prose::Sight sight_of(Thing thing) {
  return static_cast<prose::Sight>(static_cast<std::size_t>(thing) - named_things);
}

/// What of a subject, or of a citation in a note, is meant.
enum class Part : std::uint8_t {
  whole,
  name,       ///< a label, a title, a target: what one would rename
  id,         ///< the identifier or key, where one is written; else the name
  with_next,  ///< a word and the one behind it
  // Of a citation; the whole of it where it has none:
  head,      ///< the anaphor, or the words that name the work
  authors,   ///< the names
  title,     ///< the title's words
  locators,  ///< from the first to the last, with their units
};

/// Of a note: which of its citations is meant, from 0. Nothing: the note itself.
using CitationIndex = std::optional<std::uint32_t>;

struct Subject {
  Thing thing = Thing::marker;
  std::uint32_t number = 0;  ///< from 0, in the order of the text, per thing
  auto operator<=>(const Subject&) const = default;
};

}  // namespace ibid::model
