#include "model/compare.h"

#include <algorithm>

#include "model/fact_spans.h"
#include "prose/sight.h"

namespace ibid::model {
namespace {

using Citations = std::vector<citation::Citation>;

template <typename Item, typename Same>
bool same(const std::vector<Item>& a, const std::vector<Item>& b, Same equal) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), equal);
}

// Markers and inline notes are read in one order, though they are listed apart.
bool same_reading_order(const Facts& a, const Facts& b) {
  for (std::size_t i = 0; i < a.inline_notes.size(); ++i) {
    const auto before = [&](const Facts& facts) {
      return std::partition_point(facts.markers.begin(), facts.markers.end(),
                                  [&](const Marker& one) {
                                    return one.span.begin < facts.inline_notes[i].span.begin;
                                  }) -
             facts.markers.begin();
    };
    if (before(a) != before(b)) return false;
  }
  return true;
}

bool is_in_note(const Facts& facts, const PageBreak& page_break) {
  const auto holds = [&](const auto& note) { return note.span.contains(page_break.span.begin); };
  return std::any_of(facts.notes.begin(), facts.notes.end(), holds) ||
         std::any_of(facts.inline_notes.begin(), facts.inline_notes.end(), holds);
}

bool same_structure(const Facts& a, const Facts& b) {
  return same(a.headings, b.headings,
              [](const Heading& x, const Heading& y) {
                return x.level == y.level && x.title == y.title && x.auto_id == y.auto_id &&
                       x.number == y.number && x.explicit_id == y.explicit_id &&
                       x.auto_id == y.auto_id && x.nested == y.nested;
              }) &&
         same(a.markers, b.markers,
              [](const Marker& x, const Marker& y) {
                return x.label == y.label && x.owner == y.owner;
              }) &&
         same(a.notes, b.notes,
              [](const Note& x, const Note& y) {
                return x.label == y.label && x.empty == y.empty;
              }) &&
         same(a.links, b.links,
              [](const Link& x, const Link& y) {
                return x.form == y.form && x.target == y.target;
              }) &&
         same(a.references, b.references,
              [](const Reference& x, const Reference& y) {
                return x.label == y.label && x.target == y.target;
              }) &&
         same(a.anchors, b.anchors,
              [](const Anchor& x, const Anchor& y) { return x.id == y.id; }) &&
         same(a.keys, b.keys, [](const Key& x, const Key& y) { return x.key == y.key; }) &&
         same(a.prose_references, b.prose_references,
              [](const ProseReference& x, const ProseReference& y) {
                return x.number == y.number && x.to == y.to;
              }) &&
         same(a.named, b.named,
              [](const Named& x, const Named& y) {
                return x.as == y.as && x.key == y.key && x.words == y.words;
              }) &&
         same(a.page_breaks, b.page_breaks,
              [&](const PageBreak& x, const PageBreak& y) {
                return x.number == y.number && is_in_note(a, x) == is_in_note(b, y);
              }) &&
         same(a.inline_notes, b.inline_notes,
              [](const InlineNote& x, const InlineNote& y) { return x.owner == y.owner; }) &&
         same_reading_order(a, b) && a.quotations.size() == b.quotations.size();
}

Difference difference(const Citations& a, const Citations& b) {
  if (same(a, b, citation::same_meaning)) return Difference::none;
  return same(a, b, citation::same_but_for_places) ? Difference::places : Difference::words;
}

struct Block {
  const Facts* facts = nullptr;
  Tally before;
};

// The blocks that say anything but prose.
std::vector<Block> telling(const Stretch& stretch) {
  std::vector<Block> out;
  stretch.entries.for_each(stretch.first, stretch.last,
                           [&](const Entry& entry, const Tally& before) {
                             const Facts& facts = *entry.facts;
                             if (says_anything(facts, Thing::silence))
                               out.push_back({&facts, before});
                           });
  return out;
}

std::vector<const Silence*> silences(const Stretch& stretch) {
  std::vector<const Silence*> out;
  stretch.entries.for_each(stretch.first, stretch.last, [&](const Entry& entry, const Tally&) {
    for (const Silence& silence : entry.facts->silences) out.push_back(&silence);
  });
  return out;
}

struct SpotIn {
  std::ptrdiff_t block = 0;  ///< of its stretch
  const prose::Spot* spot = nullptr;
};

std::vector<SpotIn> spots(const Stretch& stretch) {
  std::vector<SpotIn> out;
  std::ptrdiff_t block = 0;
  stretch.entries.for_each(stretch.first, stretch.last, [&](const Entry& entry, const Tally&) {
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    for (const prose::Spot& spot : entry.facts->spots) out.push_back({block, &spot});
    // Each sight lists its own; brackets that open and close are two.
    std::stable_sort(out.begin() + first, out.end(), [](const SpotIn& a, const SpotIn& b) {
      return a.spot->span.begin < b.spot->span.begin;
    });
    ++block;
  });
  return out;
}

bool same_spots(const Stretch& before, const Stretch& after) {
  return same(spots(before), spots(after),
              [](const SpotIn& a, const SpotIn& b) {
                return a.block == b.block && a.spot->sight == b.spot->sight &&
                       a.spot->words == b.spot->words && a.spot->instead == b.spot->instead;
              }) &&
         same(silences(before), silences(after), [](const Silence* x, const Silence* y) {
           return x->rule == y->rule && x->word == y->word;
         });
}

// What rules about prose ask of a block beside another: a paragraph, a list, a quotation; whether
// it is but a few words, and whether it cites anything.
struct Shape {
  syntax::Kind kind{};
  bool few_words = false;
  bool cites = false;
  bool operator==(const Shape&) const = default;
};

std::vector<Shape> shapes(const Stretch& stretch) {
  std::vector<Shape> out;
  stretch.blocks.for_each(
      stretch.first, stretch.last, [&](const syntax::BlockRef& block, const syntax::Extent&) {
        out.push_back({block->kind(), block->length <= prose::longest_link, false});
      });
  std::size_t i = 0;
  stretch.entries.for_each(stretch.first, stretch.last, [&](const Entry& entry, const Tally&) {
    out[i++].cites = cites(*entry.facts);
  });
  return out;
}

// Whether somebody who looks for the partner of a mark comes to these blocks.
bool partners_are_sought(const Stretch& stretch) {
  const text::Offset begin = stretch.entries.before(stretch.first).bytes;
  const text::Offset from = begin - std::min(begin, prose::reach_of_pairs);
  const Tally before =
      stretch.entries.find([from](const Tally& sum) { return sum.bytes > from; }).before;
  const Tally until = stretch.entries.before(stretch.last);
  return std::any_of(
      prose::without_partner.begin(), prose::without_partner.end(),
      [&](prose::Sight sight) { return until.of(thing_of(sight)) > before.of(thing_of(sight)); });
}

class Comparing {
 public:
  void notes(const Block& a, const Block& b) {
    for (std::size_t i = 0; i < a.facts->notes.size(); ++i) {
      take(a.facts->notes[i].citations, b.facts->notes[i].citations, Thing::note, a.before, i);
    }
    for (std::size_t i = 0; i < a.facts->inline_notes.size(); ++i) {
      take(a.facts->inline_notes[i].citations, b.facts->inline_notes[i].citations,
           Thing::inline_note, a.before, i);
    }
  }

  Comparison made;

 private:
  void take(const Citations& a, const Citations& b, Thing thing, const Tally& before,
            std::size_t index) {
    const Difference found = difference(a, b);
    made.citations = std::max(made.citations, found);
    if (found == Difference::none) return;
    const auto number = before.of(thing) + index;
    made.notes.push_back({thing, static_cast<Number>(number)});
  }
};

}  // namespace

Comparison compare(const Stretch& before, const Stretch& after) {
  const auto a = telling(before);
  const auto b = telling(after);
  Comparing comparing;
  comparing.made.same_sighting =
      shapes(before) == shapes(after) && same_spots(before, after) && !partners_are_sought(after);
  comparing.made.same_structure =
      same(a, b, [](const Block& x, const Block& y) { return same_structure(*x.facts, *y.facts); });
  if (!comparing.made.same_structure) return std::move(comparing.made);
  for (std::size_t i = 0; i < a.size(); ++i) comparing.notes(a[i], b[i]);
  return std::move(comparing.made);
}

}  // namespace ibid::model
