#include "features/rename/rename_target.h"

#include "features/places/key_places.h"

namespace ibid::features {
namespace {

using model::Part;
using model::Subject;
using model::Thing;
using TargetKind = RenameTarget::Kind;

class RenameLookup {
 public:
  RenameLookup(const model::Edition& edition, std::size_t chapter, text::Offset at)
      : edition_(edition), index_(chapter), at_(at) {}

  std::optional<RenameTarget> run() const {
    if (auto key = key_place_at(chapter(), at_)) {
      return RenameTarget{TargetKind::key, key->span, std::move(key->key), {index_, std::nullopt}};
    }
    for (const Subject subject : chapter().all_at(at_)) {
      if (auto target = read(subject)) return target;
    }
    return std::nullopt;
  }

 private:
  const model::Chapter& chapter() const { return edition_[index_]; }
  const model::Apparatus& apparatus() const { return chapter().apparatus(); }
  text::Span name_of(Subject subject) const { return chapter().span(subject, Part::name); }
  text::Span id_of(Subject subject) const { return chapter().span(subject, Part::id); }
  text::Span touched(Subject subject) const {
    const text::Span name = name_of(subject);
    return name.touches(at_) ? name : chapter().span(subject);
  }

  std::optional<RenameTarget> read(Subject subject) const {
    switch (subject.thing) {
      case Thing::marker:
        return of_label(touched(subject), apparatus().label_of_marker(subject.number), subject);
      case Thing::note:
        if (!is_at_label(subject)) return std::nullopt;
        return of_label(touched(subject), apparatus().label_of_note(subject.number), subject);
      case Thing::prose_reference:
        return of_mention(subject);
      case Thing::link:
        return of_link(subject);
      case Thing::reference:
        return of_reference(subject);
      case Thing::heading:
      case Thing::anchor:
        return of_place(subject);
      case Thing::named:
        return of_name(subject);
      default:
        return std::nullopt;
    }
  }

  // `[^12]:`; behind the colon is the note's text.
  bool is_at_label(Subject note) const {
    const text::Span label = name_of(note);
    return text::Span{chapter().span(note).begin, label.end + 1}.touches(at_);
  }

  RenameTarget of_label(text::Span span, const model::Label& label, Subject subject) const {
    if (const auto note = apparatus().note_of(label)) subject = {Thing::note, *note};
    return {TargetKind::label, span, label.text, {index_, subject}};
  }

  std::optional<RenameTarget> of_mention(Subject subject) const {
    const model::ProseRow& row = apparatus().prose_references()[subject.number];
    if (row.to != model::ProseReference::To::note) return std::nullopt;
    const auto note = apparatus().note_numbered(row.number);
    if (!note) return std::nullopt;
    return of_label(touched(subject), apparatus().label_of_note(*note), subject);
  }

  std::optional<RenameTarget> of_link(Subject subject) const {
    const text::Span target = name_of(subject);
    if (!target.touches(at_)) return std::nullopt;
    const model::LinkRow& row = apparatus().links()[subject.number];
    if (row.reference) return reference_at(target, *row.reference);
    if (row.form != model::Link::Form::direct || !row.target) return std::nullopt;
    return in_target(target, *row.target);
  }

  std::optional<RenameTarget> of_reference(Subject subject) const {
    const text::Span label = name_of(subject);
    if (label.touches(at_)) return reference_at(label, subject.number);
    const auto reference = chapter().reference(subject.number);
    return in_target(reference(reference->target_span), reference->target);
  }

  RenameTarget reference_at(text::Span span, model::Number number) const {
    return {TargetKind::reference,
            span,
            chapter().reference(number)->label,
            {index_, Subject{Thing::reference, number}}};
  }

  // On the identifier, of which the path before it is no part.
  std::optional<RenameTarget> in_target(text::Span span, std::string_view target) const {
    const auto id = id_in_target(chapter(), span);
    if (!id || !text::Span{id->begin - 1, id->end}.touches(at_)) return std::nullopt;
    const auto place = model::follow(edition_, index_, target);
    if (!place || !place->subject) return std::nullopt;
    const text::Span here = id->touches(at_) ? *id : text::Span{id->begin - 1, id->end};
    return RenameTarget{TargetKind::id, here, id_at(*place), *place};
  }

  std::string id_at(const model::Place& place) const {
    const model::Apparatus& there = edition_[place.chapter].apparatus();
    const Subject subject = *place.subject;
    return subject.thing == Thing::heading ? there.headings()[subject.number].id
                                           : there.anchors()[subject.number];
  }

  // An automatic identifier is nowhere written: the title stands for it.
  std::optional<RenameTarget> of_place(Subject subject) const {
    const model::Place place{index_, subject};
    for (const text::Span span : {id_of(subject), name_of(subject)}) {
      if (span.touches(at_)) return RenameTarget{TargetKind::id, span, id_at(place), place};
    }
    return std::nullopt;
  }

  std::optional<RenameTarget> of_name(Subject subject) const {
    const auto named = chapter().named(subject.number);
    const text::Span key = named(named->key_span);
    if (named->key.empty() || !key.touches(at_)) return std::nullopt;
    if (named->as == model::Named::As::work) return std::nullopt;
    return RenameTarget{TargetKind::name, key, named->key, {index_, subject}};
  }

  const model::Edition& edition_;
  std::size_t index_;
  text::Offset at_;
};

}  // namespace

std::optional<RenameTarget> rename_target_at(const model::Edition& edition, std::size_t chapter,
                                             text::Offset at) {
  return RenameLookup(edition, chapter, at).run();
}

}  // namespace ibid::features
