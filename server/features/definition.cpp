// Definition: from a mention to the thing, and from a note's label back to its markers.
//
// An image leads nowhere: it shows what it names. A heading is its own definition and so has none;
// who links to it is a matter of references.

#include "features/referent.h"

namespace ibid::features {
namespace {

using model::Thing;

std::vector<model::Place> all(std::size_t chapter, Thing thing,
                              const std::vector<model::Number>& numbers) {
  std::vector<model::Place> places;
  for (const model::Number number : numbers) {
    places.push_back({chapter, model::Subject{thing, number}});
  }
  return places;
}

std::vector<model::Place> targets(const model::Edition& edition, const Referent& referent) {
  const std::size_t chapter = referent.place.chapter;
  const model::Apparatus& apparatus = edition[chapter].apparatus();
  switch (referent.kind) {
    case Referent::Kind::note: {
      const model::Label& label = apparatus.labels()[referent.number];
      return referent.is_definition ? all(chapter, Thing::marker, label.markers)
                                    : all(chapter, Thing::note, label.notes);
    }
    case Referent::Kind::reference: {
      if (!referent.is_definition) return all(chapter, Thing::reference, {referent.number});
      const auto place =
          model::follow(edition, chapter, apparatus.references()[referent.number].target);
      if (!place) return {};
      return {*place};
    }
    case Referent::Kind::place:
      if (referent.is_definition) return {};
      return {referent.place};
  }
  return {};
}

}  // namespace

std::optional<Definition> definition(const model::Edition& edition, std::size_t chapter,
                                     text::Offset at) {
  const auto referent = referent_at(edition, chapter, at);
  if (!referent) return std::nullopt;
  Definition definition{referent->origin, {}};
  for (const model::Place& place : targets(edition, *referent)) {
    definition.targets.push_back(location_of(edition, place));
  }
  if (definition.targets.empty()) return std::nullopt;
  return definition;
}

}  // namespace ibid::features
