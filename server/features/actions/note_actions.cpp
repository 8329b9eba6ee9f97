// What is offered to be done with notes: at a place in prose, at a marker, in a note.

#include <algorithm>
#include <utility>

#include "features/actions/actions.h"
#include "features/change/series_labels.h"
#include "features/notes/note_edits.h"
#include "features/notes/note_places.h"

namespace ibid::features {
namespace {

using model::Thing;
using text::Offset;
using text::Span;

class NoteOffers {
 public:
  NoteOffers(const Spot& spot, Span range) : spot_(spot), range_(range) {}

  std::vector<Action> run() {
    at_subjects();
    if (!in_note_) insert();
    if (!range_.empty()) move();
    organize();
    return std::move(out_);
  }

 private:
  using Make = std::function<Proposal(const Spot&)>;

  Action& offer(std::string title, std::string_view id, Make make) {
    Action& one = out_.emplace_back();
    one.title = std::move(title);
    one.id = id;
    one.place = range_;
    one.later = [spot = spot_, make = std::move(make)] { return make(spot); };
    return one;
  }

  void mend(Action& action, std::initializer_list<std::string_view> rules, bool preferred = false) {
    action.kind = Action::Kind::quick_fix;
    action.mends = rules;
    action.preferred = preferred;
  }

  // --- At a marker or in a note ---------------------------------------------------------------

  void at_subjects() {
    const auto& apparatus = chapter().apparatus();
    for (const model::Subject subject : chapter().all_at(range_.begin)) {
      const bool marker = subject.thing == Thing::marker;
      const bool innermost = !in_note_;
      in_note_ = in_note_ || subject.thing == Thing::note || subject.thing == Thing::inline_note;
      if (label_) continue;
      if (marker) label_ = &apparatus.label_of_marker(subject.number);
      if (subject.thing == Thing::note) label_ = &apparatus.label_of_note(subject.number);
      if (marker && apparatus.markers()[subject.number].owner) print_in_note(subject.number);
      if (subject.thing == Thing::inline_note && innermost) make_labelled(subject.number);
    }
    if (!label_) return;
    define();
    tell_them_apart();
    remove();
    make_inline();
    renumber();
  }

  void define() {
    if (!label_->notes.empty()) return;
    Action& one =
        offer("Create note " + label_->text, "createNote",
              [label = label_->text](const Spot& spot) { return define_note(spot, label); });
    one.creates = label_->text;
    mend(one, {"note-undefined"}, true);
  }

  void tell_them_apart() {
    if (label_->notes.size() < 2) return;
    const auto labels = labels_in_order(chapter(), label_->rank.series);
    const auto style = LabelStyle::of(labels);
    const auto next =
        style ? style->label(next_number(chapter(), label_->rank.series)) : std::nullopt;
    if (!next) return;
    mend(offer("Make the second note " + label_->text + " note " + *next, "tellNotesApart",
               [label = label_->text](const Spot& spot) { return tell_apart(spot, label); }),
         {"note-duplicate"}, true);
  }

  void remove() {
    if (label_->notes.empty()) return;
    const std::size_t notes = label_->notes.size();
    const std::string which = notes == 1   ? "note "
                              : notes == 2 ? "both notes "
                                           : "all " + std::to_string(notes) + " notes ";
    const std::string what = "Delete " + which + label_->text;
    const auto deletion = [label = label_->text](Renumber renumber) {
      return [label, renumber](const Spot& spot) { return delete_note(spot, label, renumber); };
    };
    const bool called = !label_->markers.empty();
    const bool several = label_->markers.size() > 1;
    const std::string whose = notes == 1 ? " and its marker" : " and their marker";
    const std::string markers = whose + (several ? "s" : "");
    Action& plain = offer(what + (called ? markers : ""), "deleteNote", deletion(Renumber::no));
    if (!called) mend(plain, {"note-unused"});
    if (called && behind_it() > 0) {
      offer(what + markers + ", and renumber those behind it", "deleteNoteAndRenumber",
            deletion(Renumber::yes));
    }
  }

  // How many labels of the series come behind this one.
  std::size_t behind_it() const {
    const auto labels = labels_in_order(chapter(), label_->rank.series);
    if (!LabelStyle::of(labels)) return 0;
    const auto own = std::find(labels.begin(), labels.end(), label_->text);
    return static_cast<std::size_t>(labels.end() - own) - (own == labels.end() ? 0 : 1);
  }

  void make_inline() {
    if (label_->notes.size() != 1 || label_->markers.size() != 1) return;
    offer("Put note " + label_->text + " into the text: ^[…]", "inlineNote",
          [label = label_->text](const Spot& spot) { return to_inline(spot, label); });
  }

  void renumber() {
    const std::string series(label_->rank.series);
    if (series == model::SeriesTable::named) return;
    const auto labels = labels_in_order(chapter(), series);
    const Numbering numbering =
        numbered(chapter(), series, labels, first_number(chapter(), series));
    if (!numbering.refusal.empty()) return refuse_renumbering(numbering.refusal, labels);
    if (numbering.labels.empty()) return;
    const std::string count = std::to_string(numbering.labels.size());
    Action& one =
        offer("Renumber the notes " + range_of(labels) + " (" + count + " change)", "renumberNotes",
              [series](const Spot& spot) { return renumber_series(spot, series); });
    mend(one, {"note-order", "note-series-gap"});
  }

  void refuse_renumbering(const std::string& reason, const std::vector<std::string>& labels) {
    if (labels.size() < 2) return;
    Action& one = offer("Renumber the notes " + range_of(labels), "renumberNotes", nullptr);
    one.later = nullptr;
    one.disabled = "They cannot be renumbered: " + reason;
  }

  static std::string range_of(const std::vector<std::string>& labels) {
    return labels.size() == 1 ? labels.front() : labels.front() + " to " + labels.back();
  }

  void print_in_note(model::Number marker) {
    const std::string label = chapter().apparatus().label_of_marker(marker).text;
    mend(offer("Print note " + label + " here, in brackets", "printNoteHere",
               [marker](const Spot& spot) { return features::print_in_note(spot, marker); }),
         {"note-in-note"});
  }

  void make_labelled(model::Number note) {
    const Span span = chapter().span({Thing::inline_note, note});
    const std::string series(chapter().series().first());
    offer_numbers("Make it note ", "", "labelNote", span.begin, series, [note](Renumber renumber) {
      return [note, renumber](const Spot& spot) { return to_labelled(spot, note, renumber); };
    });
  }

  // With the number that belongs there, and with the first free one.
  template <typename Making>
  void offer_numbers(const std::string& what, const std::string& where, std::string_view id,
                     Offset at, const std::string& series, Making making) {
    const auto next = insertion(chapter(), at, series, Renumber::yes);
    const auto free = insertion(chapter(), at, series, Renumber::no);
    if (next && (!free || next->label != free->label)) {
      const char* more = next->renumbers ? " and renumber those behind it" : "";
      offer(what + next->label + where + more, id, making(Renumber::yes)).creates = next->label;
    }
    if (free) offer(what + free->label + where, id, making(Renumber::no)).creates = free->label;
  }

  // --- In prose -------------------------------------------------------------------------------

  void insert() {
    const auto at = place_for_marker(chapter(), without_blanks(range_.end));
    if (!at) return;
    std::vector<std::string> all = series_in(chapter());
    if (all.empty()) all.emplace_back(chapter().series().first());
    for (const std::string& series : all) insert(*at, series);
  }

  // What is selected ends with a word, and begins behind one.
  Offset without_blanks(Offset end) const {
    const text::Text& text = chapter().text();
    while (!range_.empty() && end > 0 && text.slice({end - 1, end}) == " ") --end;
    return end;
  }

  void insert(Offset at, const std::string& series) {
    offer_numbers("Insert note ", " here", "insertNote", at, series,
                  [at, series](Renumber renumber) {
                    return [at, series, renumber](const Spot& spot) {
                      return insert_note(spot, at, series, renumber);
                    };
                  });
  }

  // --- Of a selection, of the chapter ---------------------------------------------------------

  // A marker at one end of the selection goes to the other, whatever lies between.
  void move() {
    std::vector<model::Number> selected;
    const auto& markers = chapter().apparatus().markers();
    for (model::Number i = 0; i < markers.size(); ++i) {
      if (!markers[i].owner && range_.contains(chapter().span({Thing::marker, i}))) {
        selected.push_back(i);
      }
    }
    if (selected.empty()) return;
    const bool only = selected.size() == 1;
    const Span first = chapter().span({Thing::marker, selected.front()});
    const Span last = chapter().span({Thing::marker, selected.back()});
    if (only || first.begin == range_.begin) move(selected.front(), range_.end, " to the end");
    if (only || last.end == range_.end) move(selected.back(), range_.begin, " to the beginning");
  }

  void move(model::Number marker, Offset where, const char* to_which_end) {
    const auto to = place_for_marker(chapter(), without_blanks(where));
    if (!to || chapter().span({Thing::marker, marker}).touches(*to)) return;
    const std::string title = "Move the marker of note " +
                              chapter().apparatus().label_of_marker(marker).text + to_which_end +
                              " of the selection";
    for (const Renumber renumber : {Renumber::no, Renumber::yes}) {
      offer(title + (renumber == Renumber::yes ? ", and renumber" : ""), "moveNote",
            [marker, to = *to, renumber](const Spot& spot) {
              return move_marker(spot, marker, to, renumber);
            });
    }
  }

  void organize() {
    if (are_in_order(chapter())) return;
    offer("Put the notes into the order of their markers", "organizeNotes", organize_notes).kind =
        Action::Kind::organize;
  }

  const model::Chapter& chapter() const { return spot_.text(); }

  Spot spot_;
  Span range_;
  std::vector<Action> out_;
  const model::Label* label_ = nullptr;
  bool in_note_ = false;
};

}  // namespace

std::vector<Action> note_actions(const model::Edition& edition, std::size_t chapter,
                                 text::Span range) {
  return NoteOffers({edition, chapter}, range).run();
}

}  // namespace ibid::features
