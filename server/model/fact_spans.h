// Where facts stand in their block: the whole of each, its name, its identifier.
//
// Spans count bytes from the block's begin, as all of facts.h. Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "model/facts.h"
#include "model/subject.h"

namespace ibid::model {

/// The spots of one sight.
std::span<const prose::Spot> spots_of(const Facts& facts, prose::Sight sight);

/// How many facts of a kind there are.
std::uint32_t count_of(const Facts& facts, Thing thing);
/// True where the block holds any thing that has a name of its own, but for those of one kind.
bool says_anything(const Facts& facts, std::optional<Thing> but = std::nullopt);

struct FactSpans {
  text::Span whole, name;
  text::Span id{};  ///< empty where none is written
};

/// REQUIRES: i < count_of(facts, thing).
FactSpans spans_of(const Facts& facts, Thing thing, std::size_t i);

/// Of a citation in a note; the whole of it where it has no such part.
text::Span span_of(const citation::Citation& citation, Part part);

}  // namespace ibid::model
