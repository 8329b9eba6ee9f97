// Notes within the text: `^[…]`, and words in brackets in another note.

#include <algorithm>
#include <utility>

#include "features/notes/note_edits.h"
#include "features/notes/note_escapes.h"
#include "features/notes/note_places.h"
#include "features/notes/note_trial.h"

namespace ibid::features {
namespace {

using model::Thing;
using syntax::Kind;

/// A note that can be taken out of its place and stand elsewhere as one line.
struct Taken {
  model::Number note = 0;
  text::Span content;
  std::string refusal;
};

// A table is read as the paragraph that its lines would be without the one that rules it.
bool holds_table(const std::string& content) {
  std::size_t line = 0;
  while (line < content.size()) {
    const std::size_t end = std::min(content.find_first_of("\r\n", line), content.size());
    const std::string_view words = std::string_view(content).substr(line, end - line);
    const bool ruled = words.find_first_of("-=") != words.npos;
    const bool whole = line == 0 && end == content.size();
    if (ruled && !whole && words.find_first_not_of("-=+|: \t") == words.npos) return true;
    line = end + 1;
  }
  return false;
}

// Why a note is more than words that can stand in one line; empty where it is not.
std::string more_than_words(const model::Chapter& chapter, model::Number note) {
  const auto [block, begin] = chapter.block_of({Thing::note, note});
  if (block->kind() != Kind::note) return " stands within a quotation or a list";
  std::size_t paragraphs = 0;
  bool others = false;
  bool broken = false;
  for (const syntax::Node& node : block->nodes) {
    if (node.kind == Kind::line_break) broken = true;
    if (node.kind > Kind::thematic_break || node.kind == Kind::note) continue;
    if (node.kind == Kind::comment) continue;
    if (node.kind == Kind::paragraph) ++paragraphs;
    if (node.kind != Kind::paragraph) others = true;
  }
  const auto fact = chapter.note(note);
  if (others || holds_table(chapter.text().slice(fact(fact->content)))) {
    return " holds a list, a table or the like";
  }
  if (paragraphs > 1) return " has more than one paragraph";
  return broken ? " has a line break that is meant" : "";
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

Taken take(const Spot& spot, const model::Label& label) {
  const model::Chapter& chapter = spot.text();
  const std::string name = "note " + label.text;
  if (label.notes.empty()) return {0, {}, "there is no " + name};
  if (label.notes.size() > 1) return {0, {}, name + " is defined more than once"};
  if (label.markers.size() != 1) return {0, {}, name + " is not called exactly once"};
  const model::Number note = label.notes.front();
  if (const auto more = more_than_words(chapter, note); !more.empty()) return {0, {}, name + more};
  if (holds_notes(chapter, note)) return {0, {}, name + " holds notes itself"};
  const auto fact = chapter.note(note);
  if (fact->empty) return {0, {}, name + " is empty"};
  if (is_mentioned(spot, label)) return {0, {}, name + " is mentioned in the text or in a note"};
  const text::Offset begin = block_of_note(chapter, note).begin;
  if (begin_with_silences(chapter, begin) != begin) {
    return {0, {}, "the comment before " + name + " silences a rule in it"};
  }
  return {note, fact(fact->content), {}};
}

/// What a note becomes where it was called.
struct Form {
  const char* open;
  const char* close;
  Delta delta;
};

Draft put_into_text(const Spot& spot, const Taken& taken, const model::Label& label,
                    const Form& form, Pieces pieces) {
  pieces.insert(pieces.begin(), Rewriting::words(form.open));
  pieces.push_back(Rewriting::words(form.close));
  Draft draft(spot.edition);
  const auto purpose = draft.purpose({"Notes and their markers", {}, false});
  Rewriting& rewriting = draft.of(spot.chapter);
  rewriting.replace(spot.text().span({Thing::marker, label.markers.front()}), std::move(pieces),
                    purpose);
  rewriting.replace(removed_with_note(spot.text(), taken.note), {}, purpose);
  return draft;
}

Proposal put_into_text(const Spot& spot, const model::Label& label, const Form& form) {
  const Taken taken = take(spot, label);
  if (!taken.refusal.empty()) return Refusal{taken.refusal};
  for (Pieces& way : ways_to_write_inline(spot.text(), taken.content)) {
    Draft draft = put_into_text(spot, taken, label, form, std::move(way));
    if (is_read_so(draft, spot, form.delta)) {
      return proposal_of(std::move(draft), spot, form.delta);
    }
  }
  return Refusal{"note " + label.text + " would be read otherwise within the text"};
}

}  // namespace

Proposal to_inline(const Spot& spot, std::string_view label) {
  const model::Label* row = spot.text().apparatus().label(label);
  if (!row) return Refusal{"there is no note " + std::string(label)};
  if (!row->markers.empty() && spot.text().apparatus().markers()[row->markers.front()].owner) {
    return Refusal{"its marker stands within another note"};
  }
  return put_into_text(spot, *row, {"^[", "]", {-1, -1, 1, {}}});
}

Proposal print_in_note(const Spot& spot, model::Number marker) {
  const auto& apparatus = spot.text().apparatus();
  if (!apparatus.markers()[marker].owner) return Refusal{"it stands in the text"};
  const model::Label& label = apparatus.label_of_marker(marker);
  return put_into_text(spot, label, {" (", ")", {-1, -1, 0, label.text}});
}

}  // namespace ibid::features
