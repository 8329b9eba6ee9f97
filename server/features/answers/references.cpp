// References: every mention of a note, a heading, an anchor, a chapter, a reference definition, a
// work, or what spans name. Highlights: those of one chapter, with the thing itself.
//
// A note is mentioned in its own chapter alone; a place or a work in any chapter of the edition. A
// link through a reference definition counts, and so does the definition, for both name the place.

#include <algorithm>

#include "features/answers/answers.h"
#include "features/places/cited.h"
#include "features/places/names.h"
#include "features/places/referent.h"

namespace ibid::features {
namespace {

using model::Thing;

class Collection {
 public:
  Collection(const model::Edition& edition, const Referent& referent)
      : edition_(edition), referent_(referent) {}

  std::vector<Location> mentions() {
    if (referent_.kind != Referent::Kind::place) {
      collect(referent_.place.chapter);
    } else {
      for (std::size_t i = 0; i < edition_.chapters().size(); ++i) collect(i);
    }
    return std::move(found_);
  }

  std::vector<Location> mentions(std::size_t chapter) {
    if (referent_.kind == Referent::Kind::place || referent_.place.chapter == chapter) {
      collect(chapter);
    }
    return std::move(found_);
  }

  std::vector<Location> definitions() const {
    const std::size_t chapter = referent_.place.chapter;
    if (referent_.kind == Referent::Kind::place) return {location_of(edition_, referent_.place)};
    if (referent_.kind == Referent::Kind::reference) {
      return {location_of(edition_, {chapter, model::Subject{Thing::reference, referent_.number}})};
    }
    std::vector<Location> notes;
    for (const model::Number note :
         edition_[chapter].apparatus().labels()[referent_.number].notes) {
      notes.push_back(location_of(edition_, {chapter, model::Subject{Thing::note, note}}));
    }
    return notes;
  }

 private:
  void collect(std::size_t chapter) {
    const std::size_t first = found_.size();
    const model::Apparatus& apparatus = edition_[chapter].apparatus();
    if (referent_.kind == Referent::Kind::note) {
      for (const model::Number marker : apparatus.labels()[referent_.number].markers) {
        add(chapter, {Thing::marker, marker});
      }
    }
    consider(chapter, Thing::link, apparatus.links().size());
    consider(chapter, Thing::prose_reference, apparatus.prose_references().size());
    if (referent_.kind == Referent::Kind::place) {
      consider_references(chapter, apparatus.references());
    }
    std::sort(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end(),
              [](const Location& a, const Location& b) { return a.span.begin < b.span.begin; });
  }

  void consider(std::size_t chapter, Thing thing, std::size_t count) {
    for (model::Number i = 0; i < count; ++i) {
      const auto referent = mention(chapter, {thing, i});
      if (referent && same(*referent)) add(chapter, {thing, i});
    }
  }

  void consider_references(std::size_t chapter, const std::vector<model::ReferenceRow>& rows) {
    for (model::Number i = 0; i < rows.size(); ++i) {
      const auto place = model::follow(edition_, chapter, rows[i].target);
      if (place && same(*place)) add(chapter, {Thing::reference, i});
    }
  }

  // Of a reference definition every link that uses it, wherever it leads.
  std::optional<Referent> mention(std::size_t chapter, model::Subject subject) const {
    if (referent_.kind == Referent::Kind::reference && subject.thing == Thing::link) {
      const auto reference = edition_[chapter].apparatus().links()[subject.number].reference;
      if (reference != referent_.number) return std::nullopt;
      return referent_;
    }
    return referent_of(edition_, chapter, subject);
  }

  bool same(const model::Place& place) const {
    return titled(edition_, place) == titled(edition_, referent_.place);
  }
  bool same(const Referent& other) const {
    if (other.kind != referent_.kind) return false;
    if (referent_.kind == Referent::Kind::place) return same(other.place);
    return other.number == referent_.number;
  }

  void add(std::size_t chapter, model::Subject subject) {
    found_.push_back(location_of(edition_, {chapter, subject}));
  }

  const model::Edition& edition_;
  const Referent& referent_;
  std::vector<Location> found_;
};

void add_citations(const model::Edition& edition, std::size_t chapter, const works::Work& work,
                   std::vector<Location>& out) {
  for (const Mention& mention : mentions_of(edition, chapter, work)) {
    out.push_back({chapter, mention.span, mention.name, {}});
  }
}

std::vector<Location> citations(const model::Edition& edition, const works::Work& work,
                                bool with_definition) {
  std::vector<Location> out;
  if (with_definition && !work.introduced) out.push_back(*described_at(edition, work));
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) add_citations(edition, i, work, out);
  return out;
}

std::vector<Location> mentions(const model::Edition& edition, const NamedThing& thing) {
  std::vector<Location> out;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    for (Location& place : named_in(edition, i, thing)) out.push_back(std::move(place));
  }
  return out;
}

// A person, a place or a term, wherever it is named; a work only where no citation names one.
std::optional<NamedThing> thing_at(const model::Edition& edition, std::size_t chapter,
                                   text::Offset at, bool works) {
  const auto number = named_at(edition, chapter, at);
  if (!number) return std::nullopt;
  const NamedThing thing = thing_of(*edition[chapter].named(*number).fact);
  if ((thing.as == model::Named::As::work) != works) return std::nullopt;
  return thing;
}

works::WorkPtr work_at(const model::Edition& edition, std::size_t chapter, text::Offset at) {
  const auto mention = mention_at(edition, chapter, at);
  return mention ? mention->work : nullptr;
}

std::vector<Location> of_other_things(const model::Edition& edition, std::size_t chapter,
                                      text::Offset at, bool with_definition) {
  if (const auto thing = thing_at(edition, chapter, at, false)) return mentions(edition, *thing);
  const auto work = work_at(edition, chapter, at);
  if (work) return citations(edition, *work, with_definition);
  if (const auto thing = thing_at(edition, chapter, at, true)) return mentions(edition, *thing);
  return {};
}

}  // namespace

std::vector<Location> references(const model::Edition& edition, std::size_t chapter,
                                 text::Offset at, bool with_definition) {
  const auto referent = referent_at(edition, chapter, at);
  if (!referent) return of_other_things(edition, chapter, at, with_definition);
  Collection collection(edition, *referent);
  std::vector<Location> places;
  if (with_definition) places = collection.definitions();
  for (const Location& mention : collection.mentions()) places.push_back(mention);
  return places;
}

std::vector<Highlight> highlights(const model::Edition& edition, std::size_t chapter,
                                  text::Offset at) {
  std::vector<Highlight> out;
  const auto add = [&](const std::vector<Location>& places, bool definition) {
    for (const Location& place : places) {
      if (place.chapter == chapter) out.push_back({place.name, definition});
    }
  };
  if (const auto referent = referent_at(edition, chapter, at)) {
    Collection collection(edition, *referent);
    add(collection.definitions(), true);
    add(collection.mentions(chapter), false);
  } else if (const auto thing = thing_at(edition, chapter, at, false)) {
    add(named_in(edition, chapter, *thing), false);
  } else if (const auto work = work_at(edition, chapter, at)) {
    std::vector<Location> places;
    add_citations(edition, chapter, *work, places);
    add(places, false);
  } else if (const auto title = thing_at(edition, chapter, at, true)) {
    add(named_in(edition, chapter, *title), false);
  }
  // A chapter without a title lies at its first byte: nothing to be seen.
  std::erase_if(out, [](const Highlight& one) { return one.span.empty(); });
  std::stable_sort(out.begin(), out.end(), [](const Highlight& a, const Highlight& b) {
    return a.span.begin < b.span.begin;
  });
  return out;
}

}  // namespace ibid::features
