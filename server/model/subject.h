// Subjects: the things of a chapter by their number in the text.
//
// “The third marker” stays the third marker while prose around it changes, so whatever is kept
// about a chapter (tables, findings) names subjects, and only Chapter turns them into bytes.
#pragma once

#include <compare>
#include <cstdint>

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
};
constexpr std::size_t things = 10;

/// What of a subject is meant.
enum class Part : std::uint8_t {
  whole,
  name,  ///< a label, a title, a target: what one would rename
  id,    ///< the identifier, where one is written; else the name
};

struct Subject {
  Thing thing = Thing::marker;
  std::uint32_t number = 0;  ///< from 0, in the order of the text, per thing
  auto operator<=>(const Subject&) const = default;
};

}  // namespace ibid::model
