// Labels behind `[^`: notes that nothing calls yet, a number that is free, then the others; where a
// note would be defined, markers that have none.

#include <algorithm>

#include "features/completion_parts.h"
#include "features/note_edits.h"
#include "features/source_text.h"

namespace ibid::features {
namespace {

using model::Label;
using model::Number;
using model::Subject;
using model::Thing;

// In a chapter of more notes a marker is offered without its note: to keep what they mean, all of
// them are followed several times, and somebody is typing.
constexpr std::size_t most_followed = 3000;

class Labels {
 public:
  Labels(const CompletionPlace& place, Completions& out)
      : place_(place), out_(out), apparatus_(place.chapter().apparatus()) {
    // What is being typed may read as a marker already.
    for (const Subject subject : place.chapter().all_at(place.at)) {
      if (subject.thing == Thing::marker) here_ = subject.number;
      if (subject.thing == Thing::note) note_ = subject.number;
    }
  }

  void add() {
    if (place_.typing.starts_line) add_missing();
    add_all([this](const Label& label) { return !is_called(label); });
    add_new();
    add_all([this](const Label& label) { return is_called(label); });
  }

 private:
  bool is_called(const Label& label) const {
    return std::any_of(label.markers.begin(), label.markers.end(),
                       [this](Number marker) { return marker != here_; });
  }
  bool is_own(const Label& label) const {
    return note_ && std::find(label.notes.begin(), label.notes.end(), *note_) != label.notes.end();
  }

  std::string closed(const std::string& label) const {
    const bool colon = place_.typing.closes == "]:";
    return label + (colon ? "]:" : "]");
  }

  // Markers without a note, to be defined.
  void add_missing() {
    for (const Label& label : apparatus_.labels()) {
      if (!label.notes.empty() || !is_called(label)) continue;
      Completion item;
      item.label = label.text;
      item.detail = "called, and not defined yet";
      item.insert = label.text + (place_.typing.closes == "]:" ? "]:" : "]: ");
      push(std::move(item));
    }
  }

  template <typename Fits>
  void add_all(Fits fits) {
    const model::Sources& sources = place_.edition.sources(place_.index);
    for (const Label& label : apparatus_.labels()) {
      const auto note = apparatus_.note_of(label);
      if (!note || is_own(label) || !fits(label)) continue;
      Completion item;
      item.label = label.text;
      if (const auto* cited = sources.of({Thing::note, *note})) {
        item.detail = sources_in_short(*cited);
      }
      if (!is_called(label)) item.detail += item.detail.empty() ? "not called" : " · not called";
      item.insert = closed(label.text);
      item.about = label.text;
      push(std::move(item));
    }
  }

  // A client chooses by itself, but not among thousands.
  void push(Completion item) {
    if (apparatus_.labels().size() >= most_completions) {
      out_.incomplete = true;
      if (!item.label.starts_with(place_.typing.typed)) return;
      if (out_.items.size() >= most_completions) return;
    }
    out_.items.push_back(std::move(item));
  }

  // As the action that puts a note in: with its definition, and what keeps every Ibid.'s meaning.
  void add_new() {
    if (place_.typing.starts_line || note_) return;
    const text::Span typed{place_.typing.span.begin - 2, place_.typing.span.end};
    const text::Edit without{typed, {}};
    const model::Edition before = place_.edition.with(
        place_.index, std::make_shared<const model::Chapter>(place_.chapter().with({&without, 1})));
    const Spot spot{before, place_.index};
    const std::string series(wanted_series());
    const auto fresh = insertion(spot, typed.begin, series, Renumber::no);
    if (!fresh) return;
    Proposal proposal;
    if (apparatus_.notes().size() <= most_followed) {
      proposal = insert_note(spot, typed.begin, series, Renumber::no);
    }
    const Change* change = std::get_if<Change>(&proposal);
    if (!change) return;
    Completion item;
    item.kind = Completion::Kind::new_note;
    item.label = fresh->label;
    item.detail = "a new note";
    item.insert = closed(fresh->label);
    item.also = beside(*change, typed);
    push(std::move(item));
  }

  // The edits but that of the marker, in bytes of the text with what is typed. None where the item
  // cannot make them all: another document, or a place that touches its own.
  std::vector<Replacement> beside(const Change& change, text::Span typed) const {
    std::vector<Replacement> out;
    for (const DocumentEdits& document : change.documents) {
      if (document.chapter != place_.index || !document.file.empty()) return {};
      for (Replacement edit : document.edits) {
        if (edit.span == text::Span{typed.begin, typed.begin} && edit.text.starts_with("[^"))
          continue;
        if (edit.span.touches(typed.begin)) return {};
        if (edit.span.begin > typed.begin) edit.span = edit.span.shifted(typed.size());
        edit.purpose = Replacement::unsaid;
        out.push_back(std::move(edit));
      }
    }
    return out;
  }

  // What is typed says so, or else the marker before.
  std::string_view wanted_series() const {
    const model::SeriesTable& table = place_.chapter().series();
    const std::string& typed = place_.typing.typed;
    const auto rank = table.rank(typed);
    if (!typed.empty() && rank.series != model::SeriesTable::named) return rank.series;
    const model::Chapter& chapter = place_.chapter();
    Number low = 0;
    Number high = chapter.count(Thing::marker);
    while (low < high) {
      const Number middle = low + (high - low) / 2;
      const bool before = chapter.span({Thing::marker, middle}).begin < place_.typing.span.begin;
      (before ? low : high) = before ? middle + 1 : middle;
    }
    while (low-- > 0) {
      const Label& label = apparatus_.label_of_marker(low);
      if (low != here_ && label.rank.series != model::SeriesTable::named) return label.rank.series;
    }
    return table.first();
  }

  const CompletionPlace& place_;
  Completions& out_;
  const model::Apparatus& apparatus_;
  std::optional<Number> here_;  // the marker at the cursor
  std::optional<Number> note_;  // the note around it
};

}  // namespace

void complete_label(const CompletionPlace& place, Completions& out) {
  Labels(place, out).add();
}

}  // namespace ibid::features
