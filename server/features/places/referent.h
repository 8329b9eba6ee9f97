// Referents: what the thing under a cursor stands for.
//
// A marker, a note's label and “note 12” in prose all stand for one note; a link, a heading and
// “Chapter 5” for one place. Definition and references ask for the referent and are then alike for
// all of them. Leaves out what other features alone care for: quotations, citation keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "features/places/location.h"
#include "model/edition.h"

namespace ibid::features {

struct Referent {
  enum class Kind : std::uint8_t {
    note,       ///< `number` is a label of the apparatus of `place.chapter`
    reference,  ///< `number` is a reference definition of `place.chapter`
    place,      ///< a heading, an anchor, or a chapter
  };
  Kind kind = Kind::place;
  text::Span origin;  ///< what the cursor stands on
  model::Subject subject;
  bool is_definition = false;  ///< the cursor stands on the thing itself, not on a mention of it
  model::Place place;
  model::Number number = 0;
};

/// What the innermost thing at a byte refers to, of those that refer to anything.
std::optional<Referent> referent_at(const model::Edition& edition, std::size_t chapter,
                                    text::Offset at);

/// What a subject of the chapter refers to.
std::optional<Referent> referent_of(const model::Edition& edition, std::size_t chapter,
                                    model::Subject subject);

/// A chapter as a whole is its title, where it begins with one.
model::Place titled(const model::Edition& edition, model::Place place);

/// Where a place lies. A chapter without a title lies at its first byte.
Location location_of(const model::Edition& edition, const model::Place& place);

}  // namespace ibid::features
