// A note is taken out, with its markers. What it was the first to name is named in full by the
// first note behind it that cites it.

#include <algorithm>
#include <utility>

#include "features/change/series_labels.h"
#include "features/notes/note_edits.h"
#include "features/notes/note_places.h"
#include "features/notes/note_trial.h"

namespace ibid::features {
namespace {

using model::Thing;

bool calls_others(const model::Chapter& chapter, const model::Label& label, std::string& other) {
  const auto& apparatus = chapter.apparatus();
  for (model::Number i = 0; i < apparatus.markers().size(); ++i) {
    const auto owner = apparatus.markers()[i].owner;
    if (!owner || &apparatus.label_of_note(*owner) != &label) continue;
    other = apparatus.label_of_marker(i).text;
    if (other != label.text) return true;
  }
  return false;
}

void take_out(Draft& draft, const Spot& spot, const model::Label& label) {
  const auto purpose = draft.purpose({"Notes and their markers", {}, false});
  Rewriting& rewriting = draft.of(spot.chapter);
  const auto& apparatus = spot.text().apparatus();
  for (const model::Number marker : label.markers) {
    const auto owner = apparatus.markers()[marker].owner;
    if (owner && &apparatus.label_of_note(*owner) == &label) continue;  // goes with the note
    rewriting.replace(with_space(spot.text(), spot.text().span({Thing::marker, marker})), {},
                      purpose);
  }
  for (const model::Number note : label.notes) {
    rewriting.replace(removed_with_note(spot.text(), note), {}, purpose);
  }
}

// A note of its own block: what stands beside it in a quotation or a list must not go with it.
bool stands_alone(const model::Chapter& chapter, model::Number note) {
  return chapter.block_of({Thing::note, note}).block->kind() == syntax::Kind::note;
}

}  // namespace

Proposal delete_note(const Spot& spot, std::string_view label, Renumber renumber) {
  const model::Chapter& chapter = spot.text();
  const model::Label* row = chapter.apparatus().label(label);
  if (!row) return Refusal{"there is no note " + std::string(label)};
  const std::string name = "note " + row->text;
  if (is_mentioned(spot, *row)) return Refusal{name + " is mentioned in the text or in a note"};
  std::string other;
  if (calls_others(chapter, *row, other)) return Refusal{name + " calls note " + other};
  for (const model::Number note : row->notes) {
    if (!stands_alone(chapter, note)) return Refusal{name + " stands within a quotation or a list"};
  }
  Draft draft(spot.edition);
  take_out(draft, spot, *row);
  Relabelling labels;
  if (renumber == Renumber::yes) {
    auto order = labels_in_order(draft.after()[spot.chapter], row->rank.series);
    Numbering numbering =
        numbered(chapter, row->rank.series, order, first_number(chapter, row->rank.series));
    if (!numbering.refusal.empty()) return Refusal{std::move(numbering.refusal)};
    labels = std::move(numbering.labels);
  }
  const Delta delta{.markers = -static_cast<int>(row->markers.size()),
                    .notes = -static_cast<int>(row->notes.size()),
                    .taken_out = row->notes};
  return proposal_of(std::move(draft), spot, delta, labels);
}

}  // namespace ibid::features
