// Notes within the text: `^[…]`, and words in brackets in another note.

#include <algorithm>
#include <utility>

#include "features/note_edits.h"
#include "features/note_places.h"

namespace ibid::features {
namespace {

using model::Thing;

/// A note that can be taken out of its place and stand elsewhere as one line.
struct Taken {
  model::Number note = 0;
  text::Span content;
  std::string refusal;
};

bool has_paragraphs(const model::Chapter& chapter, model::Number note) {
  const auto [block, begin] = chapter.block_of({Thing::note, note});
  const auto blocks =
      std::count_if(block->nodes.begin() + 1, block->nodes.end(), [](const syntax::Node& node) {
        return node.kind == syntax::Kind::paragraph || node.kind == syntax::Kind::block_quote ||
               node.kind == syntax::Kind::list_item || node.kind == syntax::Kind::code_block;
      });
  return block->kind() != syntax::Kind::note || blocks > 1;
}

bool holds_notes(const model::Chapter& chapter, model::Number note) {
  const text::Span span = chapter.span({Thing::note, note});
  const auto& markers = chapter.apparatus().markers();
  if (std::any_of(markers.begin(), markers.end(),
                  [&](const model::MarkerRow& marker) { return marker.owner == note; })) {
    return true;
  }
  for (model::Number i = 0; i < chapter.count(Thing::inline_note); ++i) {
    if (span.contains(chapter.span({Thing::inline_note, i}))) return true;
  }
  return false;
}

Taken take(const model::Chapter& chapter, const model::Label& label) {
  const std::string name = "note " + label.text;
  if (label.notes.empty()) return {0, {}, "there is no " + name};
  if (label.notes.size() > 1) return {0, {}, name + " is defined more than once"};
  if (label.markers.size() != 1) return {0, {}, name + " is not called exactly once"};
  const model::Number note = label.notes.front();
  if (has_paragraphs(chapter, note)) return {0, {}, name + " has more than one paragraph"};
  if (holds_notes(chapter, note)) return {0, {}, name + " holds notes itself"};
  const auto fact = chapter.note(note);
  if (fact->empty) return {0, {}, name + " is empty"};
  return {note, fact(fact->content), {}};
}

Proposal put_into_text(const Spot& spot, const model::Label& label, const char* open,
                       const char* close, int inline_notes) {
  const Taken taken = take(spot.text(), label);
  if (!taken.refusal.empty()) return Refusal{taken.refusal};
  auto pieces = in_one_line(spot.text(), taken.content);
  pieces.insert(pieces.begin(), Rewriting::words(open));
  pieces.push_back(Rewriting::words(close));
  Draft draft(spot.edition);
  const auto purpose = draft.purpose({"Notes and their markers", {}, false});
  Rewriting& rewriting = draft.of(spot.chapter);
  rewriting.replace(spot.text().span({Thing::marker, label.markers.front()}), std::move(pieces),
                    purpose);
  rewriting.replace(block_of_note(spot.text(), taken.note), {}, purpose);
  return proposal_of(std::move(draft), spot, {-1, -1, inline_notes});
}

}  // namespace

Proposal to_inline(const Spot& spot, std::string_view label) {
  const model::Label* row = spot.text().apparatus().label(label);
  if (!row) return Refusal{"there is no note " + std::string(label)};
  if (!row->markers.empty() && spot.text().apparatus().markers()[row->markers.front()].owner) {
    return Refusal{"its marker stands within another note"};
  }
  return put_into_text(spot, *row, "^[", "]", 1);
}

Proposal print_in_note(const Spot& spot, model::Number marker) {
  const auto& apparatus = spot.text().apparatus();
  if (!apparatus.markers()[marker].owner) return Refusal{"it stands in the text"};
  return put_into_text(spot, apparatus.label_of_marker(marker), " (", ")", 0);
}

}  // namespace ibid::features
