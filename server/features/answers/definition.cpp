// Definition: from a mention to the thing, and from a note's label back to its markers. Of a
// citation the step back that it takes itself; its declaration is where all steps end.
//
// An image leads nowhere: it shows what it names. A heading is its own definition and so has none;
// who links to it is a matter of references. A citation that introduces its work has none either.

#include "features/answers/answers.h"
#include "features/places/cited.h"
#include "features/places/names.h"
#include "features/places/referent.h"

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

std::optional<Location> entry_of(const model::Edition& edition, const Mention& mention) {
  if (!mention.work || mention.work->introduced) return std::nullopt;
  return described_at(edition, *mention.work);
}

std::optional<Location> explained(const model::Edition& edition, const Mention& mention) {
  if (mention.citation) {
    const auto& antecedent = model::source_of(edition, *mention.citation).antecedent;
    if (antecedent) return printed_at(edition, *antecedent);
  }
  return entry_of(edition, mention);
}

// A work that a span names by its key.
std::optional<Definition> entry_of_named(const model::Edition& edition, std::size_t chapter,
                                         text::Offset at) {
  const auto number = named_at(edition, chapter, at);
  if (!number) return std::nullopt;
  const auto named = edition[chapter].named(*number);
  const auto work = edition.library().catalogue().find(named->key);
  if (named->as != model::Named::As::work || !work) return std::nullopt;
  return Definition{named(named->span), {*described_at(edition, *work)}};
}

std::optional<Location> chain_end(const model::Edition& edition, const Mention& mention) {
  if (!mention.citation) return std::nullopt;
  const auto chain = model::chain_of(edition, *mention.citation);
  if (chain.empty()) return std::nullopt;
  return printed_at(edition, chain.back());
}

using Step = std::optional<Location> (*)(const model::Edition&, const Mention&);

std::optional<Definition> from_mention(const model::Edition& edition, std::size_t chapter,
                                       text::Offset at, Step step) {
  const auto mention = mention_at(edition, chapter, at);
  if (!mention) return std::nullopt;
  auto target = step(edition, *mention);
  if (!target) return std::nullopt;
  return Definition{mention->span, {std::move(*target)}};
}

}  // namespace

std::optional<Definition> definition(const model::Edition& edition, std::size_t chapter,
                                     text::Offset at) {
  const auto referent = referent_at(edition, chapter, at);
  if (!referent) {
    auto found = from_mention(edition, chapter, at, explained);
    return found ? found : entry_of_named(edition, chapter, at);
  }
  Definition definition{referent->origin, {}};
  for (const model::Place& place : targets(edition, *referent)) {
    definition.targets.push_back(location_of(edition, place));
  }
  if (definition.targets.empty()) return std::nullopt;
  return definition;
}

std::optional<Definition> declaration(const model::Edition& edition, std::size_t chapter,
                                      text::Offset at) {
  return from_mention(edition, chapter, at, chain_end);
}

std::optional<Definition> type_definition(const model::Edition& edition, std::size_t chapter,
                                          text::Offset at) {
  return from_mention(edition, chapter, at, entry_of);
}

}  // namespace ibid::features
