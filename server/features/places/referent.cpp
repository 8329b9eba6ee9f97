#include "features/places/referent.h"

namespace ibid::features {
namespace {

using model::Thing;

// What the cursor must touch for a subject to be meant: of a note its label, for the rest is text.
text::Span handle(const model::Chapter& chapter, model::Subject subject) {
  const text::Span whole = chapter.span(subject);
  if (subject.thing != Thing::note) return whole;
  return {whole.begin, chapter.span(subject, model::Part::name).end + 1};
}

Referent note_referent(std::size_t chapter, model::Number label) {
  return {Referent::Kind::note, {}, {}, false, {chapter, std::nullopt}, label};
}

Referent place_referent(const model::Place& place) {
  return {Referent::Kind::place, {}, {}, false, place, 0};
}

Referent definition_of(Referent referent) {
  referent.is_definition = true;
  return referent;
}

std::optional<Referent> of_link(const model::Edition& edition, std::size_t chapter,
                                const model::LinkRow& link) {
  if (!link.target || link.form == model::Link::Form::image) return std::nullopt;
  if (const auto place = model::follow(edition, chapter, *link.target)) {
    return place_referent(*place);
  }
  if (!link.reference) return std::nullopt;
  return Referent{
      Referent::Kind::reference, {}, {}, false, {chapter, std::nullopt}, *link.reference};
}

std::optional<Referent> of_prose(const model::Edition& edition, std::size_t chapter,
                                 const model::ProseRow& row) {
  const model::Apparatus& apparatus = edition[chapter].apparatus();
  if (row.to == model::ProseReference::To::note) {
    const auto note = apparatus.note_numbered(row.number);
    if (!note) return std::nullopt;
    return note_referent(chapter, apparatus.notes()[*note].label);
  }
  if (!edition.conventions().lists_chapters) return std::nullopt;
  const auto other = model::chapter_numbered(edition, row.number);
  if (!other) return std::nullopt;
  return place_referent({*other, std::nullopt});
}

std::optional<Referent> read(const model::Edition& edition, std::size_t chapter,
                             model::Subject subject) {
  const model::Apparatus& apparatus = edition[chapter].apparatus();
  switch (subject.thing) {
    case Thing::marker:
      return note_referent(chapter, apparatus.markers()[subject.number].label);
    case Thing::note:
      return definition_of(note_referent(chapter, apparatus.notes()[subject.number].label));
    case Thing::link:
      return of_link(edition, chapter, apparatus.links()[subject.number]);
    case Thing::reference:
      return definition_of(
          {Referent::Kind::reference, {}, {}, false, {chapter, std::nullopt}, subject.number});
    case Thing::prose_reference:
      return of_prose(edition, chapter, apparatus.prose_references()[subject.number]);
    case Thing::heading:
    case Thing::anchor:
      return definition_of(place_referent({chapter, subject}));
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Referent> referent_of(const model::Edition& edition, std::size_t chapter,
                                    model::Subject subject) {
  auto referent = read(edition, chapter, subject);
  if (!referent) return std::nullopt;
  referent->subject = subject;
  referent->origin = handle(edition[chapter], subject);
  return referent;
}

std::optional<Referent> referent_at(const model::Edition& edition, std::size_t chapter,
                                    text::Offset at) {
  for (const model::Subject subject : edition[chapter].all_at(at)) {
    if (!handle(edition[chapter], subject).touches(at)) continue;
    if (auto referent = referent_of(edition, chapter, subject)) return referent;
  }
  return std::nullopt;
}

model::Place titled(const model::Edition& edition, model::Place place) {
  if (place.subject) return place;
  const auto& headings = edition[place.chapter].apparatus().headings();
  if (headings.empty() || headings.front().nested || headings.front().level != 1) return place;
  return {place.chapter, model::Subject{Thing::heading, 0}};
}

Location location_of(const model::Edition& edition, const model::Place& place) {
  const model::Place exact = titled(edition, place);
  if (!exact.subject) return {exact.chapter, {}, {}, {}};
  const model::Chapter& chapter = edition[exact.chapter];
  return {exact.chapter,
          chapter.span(*exact.subject),
          chapter.span(*exact.subject, model::Part::name),
          {}};
}

}  // namespace ibid::features
