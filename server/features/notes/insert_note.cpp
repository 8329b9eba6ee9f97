// A note is put in: a marker where the cursor stands, a note behind the one that goes before it.
//
// What a note will cite that has yet to be written nobody knows. It is taken for something that
// cannot be read, so that no Ibid. behind it leans over it.

#include <algorithm>
#include <utility>

#include "features/change/series_labels.h"
#include "features/notes/note_edits.h"
#include "features/notes/note_escapes.h"
#include "features/notes/note_places.h"
#include "features/notes/note_trial.h"

namespace ibid::features {
namespace {

constexpr std::string_view unwritten = "p. 1.";

/// A seat, and what the labels of the others become.
struct Seating {
  Seat seat;
  Relabelling others;
  std::string refusal;
};

// The first label of a series that has none yet.
std::string first_label(const model::Chapter& chapter, std::string_view series) {
  for (const char* label : {"1", "1*", "*", "a", "†"}) {
    if (chapter.series().rank(label).series == series) return label;
  }
  return {};
}

std::string free_label(const model::Chapter& chapter, std::string_view series) {
  const auto labels = labels_in_order(chapter, series);
  if (labels.empty()) return first_label(chapter, series);
  const auto style = LabelStyle::of(labels);
  const auto label = style ? style->label(next_number(chapter, series)) : std::nullopt;
  if (!label || chapter.series().rank(*label).series != series) return {};
  return *label;
}

// The marker alone is tried out, to see where a reader comes to it. `taken` is what it stands for.
Seating seated(const model::Chapter& chapter, text::Span taken, std::string_view series,
               Renumber renumber) {
  const std::string label = free_label(chapter, series);
  if (label.empty()) return {{}, {}, "the labels of this series are not numbers of one kind"};
  const std::vector<text::Edit> marker{{taken, "[^" + label + "]"}};
  const model::Chapter after = chapter.with(marker);
  if (!after.apparatus().label(label)) return {{}, {}, "no marker can stand here"};
  Seating out{{label, labels_in_order(after, series), 0}, {}, {}};
  const auto& order = out.seat.order;
  const auto own = std::find(order.begin(), order.end(), label);
  out.seat.index = static_cast<std::size_t>(own - order.begin());
  if (renumber == Renumber::no) return out;
  Numbering numbering = numbered(chapter, series, order, first_number(chapter, series));
  if (!numbering.refusal.empty()) return {{}, {}, std::move(numbering.refusal)};
  if (const auto renamed = numbering.labels.extract(label)) out.seat.label = renamed.mapped();
  out.others = std::move(numbering.labels);
  return out;
}

Draft put_in(const Spot& spot, text::Span taken, const Seating& seating, Pieces content) {
  Draft draft(spot.edition);
  const auto purpose = draft.purpose({"Notes and their markers", {}, false});
  draft.of(spot.chapter)
      .replace(taken, {Rewriting::words("[^" + seating.seat.label + "]")}, purpose);
  put_note(draft, spot, seating.seat, std::move(content));
  return draft;
}

const Pieces to_be_written{{{}, {}, std::string(unwritten)}};

}  // namespace

std::optional<Insertion> insertion(const model::Chapter& chapter, text::Offset at,
                                   std::string_view series, Renumber renumber) {
  Seating found = seated(chapter, {at, at}, series, renumber);
  if (!found.refusal.empty()) return std::nullopt;
  return Insertion{std::move(found.seat.label), !found.others.empty()};
}

Proposal insert_note(const Spot& spot, text::Offset at, std::string_view series,
                     Renumber renumber) {
  const Seating found = seated(spot.text(), {at, at}, series, renumber);
  if (!found.refusal.empty()) return Refusal{found.refusal};
  return proposal_of(put_in(spot, {at, at}, found, to_be_written), spot, {1, 1, 0, {}},
                     found.others);
}

Proposal define_note(const Spot& spot, std::string_view label) {
  const model::Chapter& chapter = spot.text();
  const model::Label* row = chapter.apparatus().label(label);
  if (!row || !row->notes.empty()) return Refusal{"the note is there already"};
  Seat seat{std::string(label), {std::string(label)}, 0};
  if (row->rank.number) {
    seat.order = labels_in_order(chapter, row->rank.series);
    const auto own = std::find(seat.order.begin(), seat.order.end(), label);
    seat.index = static_cast<std::size_t>(own - seat.order.begin());
  }
  Draft draft(spot.edition);
  put_note(draft, spot, seat, to_be_written);
  return proposal_of(std::move(draft), spot, {0, 1, 0, {}});
}

Proposal to_labelled(const Spot& spot, model::Number inline_note, Renumber renumber) {
  const model::Chapter& chapter = spot.text();
  const auto note = chapter.inline_note(inline_note);
  if (note->owner) return Refusal{"it stands within another note"};
  const auto series = std::string(chapter.series().first());
  const Seating found = seated(chapter, note(note->span), series, renumber);
  if (!found.refusal.empty()) return Refusal{found.refusal};
  const Delta delta{1, 1, -1, {}};
  for (Pieces& way : ways_to_write_as_note(chapter, note(note->content))) {
    Draft draft = put_in(spot, note(note->span), found, std::move(way));
    if (is_read_so(draft, spot, delta)) {
      return proposal_of(std::move(draft), spot, delta, found.others);
    }
  }
  return Refusal{"its words would be read otherwise in a note"};
}

}  // namespace ibid::features
