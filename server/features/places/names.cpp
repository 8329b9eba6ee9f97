#include "features/places/names.h"

#include <set>
#include <utility>

#include "model/fold.h"

namespace ibid::features {
namespace {

using model::Named;

template <typename Take>
void for_each_named(const model::Chapter& chapter, Take take) {
  chapter.entries().for_each([&](const model::Entry& entry, const model::Tally& before) {
    for (const Named& named : entry.facts->named) take(named, before.bytes);
  });
}

Location named_place(std::size_t chapter, const Named& named, text::Offset begin) {
  return {chapter, named.span.shifted(begin), named.content.shifted(begin), {}};
}

}  // namespace

NamedThing thing_of(const Named& named) {
  return {named.as, model::folded(named.key.empty() ? named.words : named.key)};
}

std::optional<model::Number> named_at(const model::Edition& edition, std::size_t chapter,
                                      text::Offset at) {
  const auto subject = edition[chapter].at(at, model::Thing::named);
  if (!subject) return std::nullopt;
  return subject->number;
}

std::vector<Location> named_in(const model::Edition& edition, std::size_t chapter,
                               const NamedThing& thing) {
  std::vector<Location> out;
  for_each_named(edition[chapter], [&](const Named& named, text::Offset begin) {
    if (thing_of(named) == thing) out.push_back(named_place(chapter, named, begin));
  });
  return out;
}

std::string_view name(Named::As as) {
  switch (as) {
    case Named::As::person:
      return "person";
    case Named::As::place:
      return "place";
    case Named::As::term:
      return "term";
    case Named::As::work:
      break;
  }
  return "work";
}

std::string_view gloss_of(const model::Edition& edition, const Named& named) {
  const std::string key = model::folded(named.key);
  const std::string words = model::folded(named.words);
  std::string_view by_words;
  for (const auto& [term, gloss] : edition.conventions().terms) {
    const std::string folded = model::folded(term);
    if (!key.empty() && folded == key) return gloss;
    if (folded == words) by_words = gloss;
  }
  return by_words;
}

std::vector<FirstNamed> all_named(const model::Edition& edition) {
  std::vector<FirstNamed> out;
  std::set<std::pair<Named::As, std::string>> met;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    for_each_named(edition[i], [&](const Named& named, text::Offset begin) {
      NamedThing thing = thing_of(named);
      if (named.words.empty() || !met.emplace(thing.as, thing.id).second) return;
      out.push_back({std::move(thing), named.words, named.key, named_place(i, named, begin)});
    });
  }
  return out;
}

}  // namespace ibid::features
