#include "model/fact_spans.h"

#include <algorithm>

namespace ibid::model {
namespace {

text::Span span_of_locators(const citation::Citation& citation) {
  if (citation.locators.empty()) return {};
  const citation::Locator& first = citation.locators.front();
  const bool bare = first.unit_span.empty();
  return {bare ? first.span.begin : std::min(first.unit_span.begin, first.span.begin),
          citation.locators.back().span.end};
}

}  // namespace

std::span<const prose::Spot> spots_of(const Facts& facts, prose::Sight sight) {
  const auto first =
      std::partition_point(facts.spots.begin(), facts.spots.end(),
                           [sight](const prose::Spot& spot) { return spot.sight < sight; });
  const auto last = std::partition_point(
      first, facts.spots.end(), [sight](const prose::Spot& spot) { return spot.sight == sight; });
  return {first, last};
}

std::uint32_t count_of(const Facts& facts, Thing thing) {
  if (is_spot(thing)) return static_cast<std::uint32_t>(spots_of(facts, sight_of(thing)).size());
  const auto size = [&]() -> std::size_t {
    switch (thing) {
      case Thing::heading:
        return facts.headings.size();
      case Thing::marker:
        return facts.markers.size();
      case Thing::note:
        return facts.notes.size();
      case Thing::inline_note:
        return facts.inline_notes.size();
      case Thing::quotation:
        return facts.quotations.size();
      case Thing::link:
        return facts.links.size();
      case Thing::reference:
        return facts.references.size();
      case Thing::anchor:
        return facts.anchors.size();
      case Thing::key:
        return facts.keys.size();
      case Thing::prose_reference:
        return facts.prose_references.size();
      case Thing::named:
        return facts.named.size();
      case Thing::page_break:
        return facts.page_breaks.size();
      case Thing::silence:
        return facts.silences.size();
      case Thing::word:
      case Thing::spot:
        break;
    }
    return 0;
  };
  return static_cast<std::uint32_t>(size());
}

bool says_anything(const Facts& facts, std::optional<Thing> but) {
  for (std::size_t i = 0; i < named_things; ++i) {
    const auto thing = static_cast<Thing>(i);
    if (thing != but && count_of(facts, thing) > 0) return true;
  }
  return false;
}

FactSpans spans_of(const Facts& facts, Thing thing, std::size_t i) {
  if (is_spot(thing)) {
    const prose::Spot& spot = spots_of(facts, sight_of(thing))[i];
    return {spot.span, spot.span};
  }
  switch (thing) {
    case Thing::heading: {
      const Heading& heading = facts.headings[i];
      return {heading.span, heading.title_span, heading.id_span};
    }
    case Thing::marker:
      return {facts.markers[i].span, facts.markers[i].label_span};
    case Thing::note:
      return {facts.notes[i].span, facts.notes[i].label_span};
    case Thing::inline_note:
      return {facts.inline_notes[i].span, facts.inline_notes[i].content};
    case Thing::quotation:
      return {facts.quotations[i].span, facts.quotations[i].span};
    case Thing::link:
      return {facts.links[i].span, facts.links[i].target_span};
    case Thing::reference:
      return {facts.references[i].span, facts.references[i].label_span};
    case Thing::anchor:
      return {facts.anchors[i].span, facts.anchors[i].id_span};
    case Thing::key:
      return {facts.keys[i].span, facts.keys[i].key_span};
    case Thing::prose_reference:
      return {facts.prose_references[i].span, facts.prose_references[i].number_span};
    case Thing::named:
      return {facts.named[i].span, facts.named[i].content, facts.named[i].key_span};
    case Thing::page_break:
      return {facts.page_breaks[i].span, facts.page_breaks[i].number_span};
    case Thing::silence:
      return {facts.silences[i].span, facts.silences[i].rule_span};
    case Thing::word:
    case Thing::spot:
      break;
  }
  return {};
}

text::Span span_of(const citation::Citation& citation, Part part) {
  text::Span span;
  if (part == Part::head) span = citation.head;
  if (part == Part::authors) span = citation.authors;
  if (part == Part::title) span = citation.title;
  if (part == Part::locators) span = span_of_locators(citation);
  return span.empty() ? citation.span : span;
}

}  // namespace ibid::model
