// Numbers anew: a series in the order of its markers, a marker that was moved, a label that two
// notes bear.

#include <algorithm>
#include <utility>

#include "features/change/series_labels.h"
#include "features/notes/note_edits.h"
#include "features/notes/note_places.h"
#include "features/notes/note_trial.h"

namespace ibid::features {
namespace {

using model::Part;
using model::Thing;

Proposal renumbered(Draft draft, const Spot& spot, std::string_view series) {
  const model::Chapter& chapter = spot.text();
  const auto order = labels_in_order(draft.after()[spot.chapter], series);
  Numbering numbering = numbered(chapter, series, order, first_number(chapter, series));
  if (!numbering.refusal.empty()) return Refusal{std::move(numbering.refusal)};
  return proposal_of(std::move(draft), spot, {}, numbering.labels);
}

}  // namespace

Proposal renumber_series(const Spot& spot, std::string_view series) {
  return renumbered(Draft(spot.edition), spot, series);
}

Proposal move_marker(const Spot& spot, model::Number marker, text::Offset to, Renumber renumber) {
  const model::Chapter& chapter = spot.text();
  if (chapter.apparatus().markers()[marker].owner) return Refusal{"it stands within a note"};
  const text::Span span = chapter.span({Thing::marker, marker});
  if (span.touches(to)) return Refusal{"it stands there already"};
  Draft draft(spot.edition);
  const auto purpose = draft.purpose({"Notes and their markers", {}, false});
  const text::Span gap = with_space(chapter, span);
  draft.of(spot.chapter).replace(gap.touches(to) ? span : gap, {}, purpose);
  draft.of(spot.chapter).replace({to, to}, {Rewriting::moved(span)}, purpose);
  if (renumber == Renumber::no) return proposal_of(std::move(draft), spot, {});
  const std::string series(chapter.apparatus().label_of_marker(marker).rank.series);
  return renumbered(std::move(draft), spot, series);
}

Proposal tell_apart(const Spot& spot, std::string_view label) {
  const model::Chapter& chapter = spot.text();
  const model::Label* row = chapter.apparatus().label(label);
  if (!row || row->notes.size() < 2) return Refusal{"the label stands for one note"};
  const auto style = LabelStyle::of(labels_in_order(chapter, row->rank.series));
  const auto next = style ? style->label(next_number(chapter, row->rank.series)) : std::nullopt;
  if (!next) return Refusal{"the labels of this series are not numbers of one kind"};
  Draft draft(spot.edition);
  const auto purpose = draft.purpose({"Notes and their markers", {}, false});
  const auto reword = [&](model::Subject subject) {
    draft.of(spot.chapter).reword(chapter.span(subject, Part::name), *next, purpose);
  };
  // Markers and notes of two chapters that were joined stand in pairs.
  reword({Thing::note, row->notes[1]});
  if (row->markers.size() == row->notes.size()) reword({Thing::marker, row->markers[1]});
  return proposal_of(std::move(draft), spot, {});
}

}  // namespace ibid::features
