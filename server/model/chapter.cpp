#include "model/chapter.h"

#include <algorithm>
#include <mutex>
#include <tuple>
#include <utility>

#include "model/compare.h"
#include "model/fact_spans.h"

namespace ibid::model {
namespace {

// Most blocks are prose that holds nothing: they share one.
const std::shared_ptr<const Facts>& no_facts() {
  static const auto none = std::make_shared<const Facts>();
  return none;
}

Entry read_entry(const syntax::Block& block, std::string_view bytes) {
  Facts facts = extract(block, bytes);
  const bool empty = facts.spots.empty() && !says_anything(facts);
  return {empty ? no_facts() : std::make_shared<const Facts>(std::move(facts)), block.length};
}

// The entries of the blocks [first, last), whose text is read in one piece.
std::vector<Entry> read_entries(const syntax::Document& document, std::size_t first,
                                std::size_t last) {
  std::vector<Entry> entries;
  entries.reserve(last - first);
  document.blocks().for_each(first, last,
                             [&](const syntax::BlockRef& block, const syntax::Extent& before) {
                               const text::Span span{before.bytes, before.bytes + block->length};
                               // Nearly every block lies in one chunk of the text: no copy then.
                               const std::string_view run = document.text().run(span.begin);
                               if (run.size() >= span.size()) {
                                 entries.push_back(read_entry(*block, run.substr(0, span.size())));
                               } else {
                                 entries.push_back(read_entry(*block, document.text().slice(span)));
                               }
                             });
  return entries;
}

constexpr auto bytes_of = [](const auto& sum) { return sum.bytes; };

}  // namespace

struct Chapter::Words {
  std::once_flag once;
  Vocabulary vocabulary;  ///< of the text, once made
};

std::uint32_t Counted::of(Thing thing) const {
  return count_of(*facts, thing);
}

Tally& Tally::operator+=(const Counted& block) {
  bytes += block.bytes;
  if (block.facts == no_facts().get()) return *this;
  for (std::size_t i = 0; i < named_things; ++i) count[i] += block.of(static_cast<Thing>(i));
  for (const prose::Spot& spot : block.facts->spots)
    ++count[static_cast<std::size_t>(thing_of(spot.sight))];
  return *this;
}

Tally& Tally::operator+=(const Tally& other) {
  bytes += other.bytes;
  for (std::size_t i = 0; i < things; ++i) count[i] += other.count[i];
  return *this;
}

Chapter Chapter::read(std::string path, text::Text text,
                      std::shared_ptr<const SeriesTable> series) {
  Chapter chapter;
  chapter.path_ = std::move(path);
  chapter.document_ = syntax::Document::parse(std::move(text));
  chapter.series_ = std::move(series);
  chapter.entries_ = Entries(read_entries(chapter.document_, 0, chapter.document_.blocks().size()));
  chapter.build_apparatus();
  chapter.wording_ = std::make_shared<const Wording>();
  chapter.sighting_ = std::make_shared<const Sighting>();
  chapter.words_ = std::make_shared<Words>();
  return chapter;
}

Chapter Chapter::with(std::span<const text::Edit> edits) const {
  auto [document, change] = document_.with(edits);
  Chapter next = *this;
  next.document_ = std::move(document);
  next.words_ = std::make_shared<Words>();
  const std::size_t last = change.first + change.removed;
  const auto fresh = read_entries(next.document_, change.first, change.first + change.added);
  next.entries_ = entries_.splice(change.first, last, fresh);
  const Comparison comparison =
      compare({document_.blocks(), entries_, change.first, last},
              {next.document_.blocks(), next.entries_, change.first, change.first + change.added});
  if (!comparison.same_sighting) next.sighting_ = std::make_shared<const Sighting>();
  if (!comparison.same_structure) next.build_apparatus();
  if (!comparison.same_structure) {
    next.wording_ = std::make_shared<const Wording>();
  } else if (comparison.citations != Difference::none) {
    const bool in_places = comparison.citations == Difference::places;
    next.wording_ = std::make_shared<const Wording>(Wording{wording_, comparison.notes, in_places});
  }
  return next;
}

Chapter Chapter::with(std::shared_ptr<const SeriesTable> series) const {
  Chapter next = *this;
  next.series_ = std::move(series);
  next.build_apparatus();
  next.wording_ = std::make_shared<const Wording>();
  return next;
}

// What rules say of its words and its notes may be otherwise in another language.
Chapter Chapter::in(std::string language) const {
  if (language == language_) return *this;
  Chapter next = *this;
  next.language_ = std::move(language);
  next.wording_ = std::make_shared<const Wording>();
  next.sighting_ = std::make_shared<const Sighting>();
  return next;
}

void Chapter::build_apparatus() {
  Apparatus::Builder builder(*series_);
  entries_.for_each_item([&](const Entry& entry) {
    if (entry.facts != no_facts()) builder.add(*entry.facts);
  });
  apparatus_ = std::make_shared<const Apparatus>(builder.finish());
}

const Vocabulary& Chapter::vocabulary() const {
  std::call_once(words_->once, [this] { words_->vocabulary = read_vocabulary(*this); });
  return words_->vocabulary;
}

std::uint32_t Chapter::count(Thing thing) const {
  return entries_.measure().of(thing);
}

Chapter::Found Chapter::find(Subject subject) const {
  const auto count = [&](const auto& sum) { return sum.of(subject.thing); };
  const auto found = entries_.find_beyond(count, subject.number);
  return {entries_[found.index].facts.get(), entries_.before(found.index, bytes_of),
          subject.number - found.before};
}

text::Span Chapter::span(Subject subject, Part part, CitationIndex citation) const {
  if (subject.thing == Thing::word) return word_at(*this, subject.number, part == Part::with_next);
  const Found found = find(subject);
  if (citation) {
    const auto& citations = subject.thing == Thing::note
                                ? found.facts->notes[found.index].citations
                                : found.facts->inline_notes[found.index].citations;
    return span_of(citations[*citation], part).shifted(found.begin);
  }
  const FactSpans spans = spans_of(*found.facts, subject.thing, found.index);
  if (part == Part::whole) return spans.whole.shifted(found.begin);
  const bool id = part == Part::id && !spans.id.empty();
  return (id ? spans.id : spans.name).shifted(found.begin);
}

template <typename Fact>
At<Fact> Chapter::fact(std::vector<Fact> Facts::*list, Thing thing, Number number) const {
  const Found found = find({thing, number});
  return {&(found.facts->*list)[found.index], found.begin};
}

At<Heading> Chapter::heading(Number number) const {
  return fact(&Facts::headings, Thing::heading, number);
}
At<Marker> Chapter::marker(Number number) const {
  return fact(&Facts::markers, Thing::marker, number);
}
At<Note> Chapter::note(Number number) const {
  return fact(&Facts::notes, Thing::note, number);
}
At<InlineNote> Chapter::inline_note(Number number) const {
  return fact(&Facts::inline_notes, Thing::inline_note, number);
}
At<Link> Chapter::link(Number number) const {
  return fact(&Facts::links, Thing::link, number);
}
At<Quotation> Chapter::quotation(Number number) const {
  return fact(&Facts::quotations, Thing::quotation, number);
}
At<Reference> Chapter::reference(Number number) const {
  return fact(&Facts::references, Thing::reference, number);
}
At<Named> Chapter::named(Number number) const {
  return fact(&Facts::named, Thing::named, number);
}
At<PageBreak> Chapter::page_break(Number number) const {
  return fact(&Facts::page_breaks, Thing::page_break, number);
}

At<Silence> Chapter::silence(Number number) const {
  return fact(&Facts::silences, Thing::silence, number);
}
At<prose::Spot> Chapter::spot(prose::Sight sight, Number number) const {
  const Found found = find({thing_of(sight), number});
  return {&spots_of(*found.facts, sight)[found.index], found.begin};
}

// The end of the text belongs to the last block, so that a cursor there stands behind its text.
Entries::Found Chapter::entry_at(text::Offset offset) const {
  const std::size_t index = entries_.find_beyond(bytes_of, offset).index;
  if (index < entries_.size() || entries_.empty()) return {index, entries_.before(index)};
  return {index - 1, entries_.before(index - 1)};
}

std::uint32_t Chapter::count_before(Thing thing, text::Offset offset) const {
  return entries_.empty() ? 0 : entry_at(offset).before.of(thing);
}

std::vector<Subject> Chapter::all_at(text::Offset offset) const {
  if (entries_.empty()) return {};
  const auto found = entry_at(offset);
  const Facts& facts = *entries_[found.index].facts;
  const text::Offset inside = offset - found.before.bytes;
  using Order = std::tuple<bool, text::Offset, Subject>;
  std::vector<Order> order;
  for (std::size_t kind = 0; kind < named_things; ++kind) {
    const auto thing = static_cast<Thing>(kind);
    for (std::uint32_t i = 0; i < count_of(facts, thing); ++i) {
      const text::Span span = spans_of(facts, thing, i).whole;
      if (!span.touches(inside)) continue;
      order.emplace_back(!span.contains(inside), span.size(),
                         Subject{thing, found.before.of(thing) + i});
    }
  }
  std::sort(order.begin(), order.end());
  std::vector<Subject> subjects;
  for (const Order& one : order) subjects.push_back(std::get<Subject>(one));
  return subjects;
}

std::optional<Subject> Chapter::at(text::Offset offset) const {
  const auto all = all_at(offset);
  if (all.empty()) return std::nullopt;
  return all.front();
}

// Looks at things of that kind alone: a paragraph may hold thousands of others.
std::optional<Subject> Chapter::at(text::Offset offset, Thing thing) const {
  if (entries_.empty()) return std::nullopt;
  const auto found = entry_at(offset);
  const Facts& facts = *entries_[found.index].facts;
  const text::Offset inside = offset - found.before.bytes;
  std::optional<std::pair<bool, text::Offset>> best;
  std::optional<Subject> subject;
  for (std::uint32_t i = 0; i < count_of(facts, thing); ++i) {
    const text::Span span = spans_of(facts, thing, i).whole;
    if (!span.touches(inside)) continue;
    const std::pair order{!span.contains(inside), span.size()};
    if (best && *best <= order) continue;
    best = order;
    subject = {thing, found.before.of(thing) + i};
  }
  return subject;
}

Chapter::Located Chapter::block_at(text::Offset offset) const {
  const auto& blocks = document_.blocks();
  const auto found = blocks.find([&](const syntax::Extent& sum) { return sum.bytes > offset; });
  if (found.index == blocks.size()) return {};
  return {blocks[found.index].block, found.before.bytes};
}

Chapter::Located Chapter::block_of(Subject subject) const {
  if (subject.thing == Thing::word) return block_at(subject.number);
  return block_at(find(subject).begin);
}

}  // namespace ibid::model
