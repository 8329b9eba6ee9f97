// Notes in the order of their markers. The places where notes of a series stand stay; which note
// stands in which place changes. So notes at a chapter's end stay there, and notes that stand
// behind their paragraphs too.

#include <algorithm>
#include <utility>

#include "features/change/series_labels.h"
#include "features/notes/note_edits.h"
#include "features/notes/note_places.h"
#include "features/notes/note_trial.h"

namespace ibid::features {
namespace {

using model::Thing;

/// Notes of one series: where they stand, and which of them should stand there.
struct Row {
  std::vector<model::Number> stand;
  std::vector<model::Number> should;
};

Row row_of(const model::Chapter& chapter, std::string_view series) {
  const auto& apparatus = chapter.apparatus();
  Row row;
  for (model::Number note = 0; note < apparatus.notes().size(); ++note) {
    const bool alone = chapter.block_of({Thing::note, note}).block->kind() == syntax::Kind::note;
    if (alone && apparatus.label_of_note(note).rank.series == series) row.stand.push_back(note);
  }
  for (const std::string& label : labels_in_order(chapter, series)) {
    for (const model::Number note : apparatus.label(label)->notes) {
      if (std::binary_search(row.stand.begin(), row.stand.end(), note)) row.should.push_back(note);
    }
  }
  return row;
}

}  // namespace

bool are_in_order(const model::Chapter& chapter) {
  const auto all = series_in(chapter);
  return std::all_of(all.begin(), all.end(), [&](const std::string& series) {
    const Row row = row_of(chapter, series);
    return row.stand == row.should;
  });
}

Proposal organize_notes(const Spot& spot) {
  const model::Chapter& chapter = spot.text();
  const auto place_of = [&](model::Number note) {
    const text::Span span = chapter.span({Thing::note, note});
    return text::Span{begin_with_silences(chapter, block_of_note(chapter, note).begin), span.end};
  };
  Draft draft(spot.edition);
  const auto purpose = draft.purpose({"Notes in the order of their markers", {}, false});
  for (const std::string& series : series_in(chapter)) {
    const Row row = row_of(chapter, series);
    for (std::size_t i = 0; i < row.stand.size(); ++i) {
      if (row.stand[i] == row.should[i]) continue;
      draft.of(spot.chapter)
          .replace(place_of(row.stand[i]), {Rewriting::moved(place_of(row.should[i]))}, purpose);
    }
  }
  if (draft.chapters().empty()) return Refusal{"the notes are in order"};
  return proposal_of(std::move(draft), spot, {});
}

}  // namespace ibid::features
