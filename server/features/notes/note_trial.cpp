#include "features/notes/note_trial.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "features/change/explanation.h"
#include "features/change/keep_meaning.h"
#include "features/notes/note_reading.h"

namespace ibid::features {
namespace {

bool has_counts(const model::Chapter& before, const model::Chapter& after, const Delta& delta) {
  const auto fits = [&](model::Thing thing, int more) {
    return static_cast<int>(after.count(thing)) == static_cast<int>(before.count(thing)) + more;
  };
  return fits(model::Thing::marker, delta.markers) && fits(model::Thing::note, delta.notes) &&
         fits(model::Thing::inline_note, delta.inline_notes);
}

// What the note of that label says takes the place of what calls it.
void print(BlocksRead& read, const std::string& label) {
  const auto printed = std::find_if(read.notes.begin(), read.notes.end(),
                                    [&](const NoteReading& note) { return note.label == label; });
  if (printed == read.notes.end()) return;
  const std::string words = "(" + printed->words + ")";
  read.notes.erase(printed);
  const std::string sign = marker_sign(label);
  for (NoteReading& note : read.notes) {
    const std::size_t at = note.words.find(sign);
    if (at != note.words.npos) note.words.replace(at, sign.size(), words);
  }
}

// Whichever way notes are called and wherever they stand.
std::vector<std::string> words_of(const std::vector<NoteReading>& notes) {
  std::vector<std::string> out;
  out.reserve(notes.size());
  for (const NoteReading& note : notes) out.push_back(without_marker_signs(note.words));
  std::sort(out.begin(), out.end());
  return out;
}

std::size_t missing(const std::vector<std::string>& of, const std::vector<std::string>& in) {
  std::vector<std::string> out;
  std::set_difference(of.begin(), of.end(), in.begin(), in.end(), std::back_inserter(out));
  return out.size();
}

bool has_words(const model::Chapter& before, const model::Chapter& after, const Delta& delta) {
  BlocksRead was = read_unshared(before, after);
  const BlocksRead is = read_unshared(after, before);
  int more = delta.notes + delta.inline_notes;
  if (!delta.printed.empty()) {
    print(was, delta.printed);
    more = 0;
  }
  if (without_marker_signs(was.prose) != without_marker_signs(is.prose)) return false;
  const auto notes_before = words_of(was.notes);
  const auto notes_after = words_of(is.notes);
  return missing(notes_before, notes_after) == static_cast<std::size_t>(std::max(0, -more)) &&
         missing(notes_after, notes_before) == static_cast<std::size_t>(std::max(0, more));
}

}  // namespace

bool is_read_so(const Draft& draft, const Spot& spot, const Delta& delta) {
  if (draft.chapters().empty()) return true;
  const model::Edition after = draft.after();
  return has_counts(spot.text(), after[spot.chapter], delta) &&
         has_words(spot.text(), after[spot.chapter], delta);
}

Proposal proposal_of(Draft draft, const Spot& spot, const Delta& delta, const Relabelling& labels) {
  if (!is_read_so(draft, spot, delta)) {
    return Refusal{"the text around it would be read otherwise"};
  }
  for (const model::Number note : delta.taken_out)
    hand_over_explanations(draft, {spot.chapter, {model::Thing::note, note}});
  relabel(draft, spot.chapter, labels);
  if (auto refusal = keep_meanings(draft)) return Refusal{std::move(*refusal)};
  return draft.change();
}

}  // namespace ibid::features
