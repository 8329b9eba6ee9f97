// Names: persons, places, terms and works that spans of the text name.
//
// `[the Commissar]{.person key=trotsky}` and `[Trotsky]{.person}` name one person: by the key where
// one is written, else by the words, whatever their case. Walks the facts of chapters, no text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/places/location.h"
#include "model/edition.h"

namespace ibid::features {

/// What a span names, within the edition.
struct NamedThing {
  model::Named::As as = model::Named::As::person;
  std::string id;  ///< folded
  bool operator==(const NamedThing&) const = default;
};
NamedThing thing_of(const model::Named& named);

/// The innermost span at a byte that names something, by its number.
std::optional<model::Number> named_at(const model::Edition& edition, std::size_t chapter,
                                      text::Offset at);

/// Every span of a chapter that names the thing, in the order of the text.
std::vector<Location> named_in(const model::Edition& edition, std::size_t chapter,
                               const NamedThing& thing);

/// `person`
std::string_view name(model::Named::As as);

/// What edition.json says of a term, by its key or its words; empty where it says nothing.
std::string_view gloss_of(const model::Edition& edition, const model::Named& named);

/// A thing and the first span that names it.
struct FirstNamed {
  NamedThing thing;
  std::string words;
  std::string key;
  Location location;
};
/// Everything that spans of the edition name, in the order of the book.
std::vector<FirstNamed> all_named(const model::Edition& edition);

}  // namespace ibid::features
