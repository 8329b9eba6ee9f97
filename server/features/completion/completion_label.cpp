// Labels behind `[^`: notes that nothing calls yet, a number that is free, then the others; where a
// note would be defined, markers that have none.

#include <algorithm>
#include <charconv>
#include <memory>

#include "features/completion/completion_parts.h"
#include "features/notes/note_edits.h"
#include "features/wording/source_text.h"

namespace ibid::features {
namespace {

using model::Label;
using model::Number;
using model::Subject;
using model::Thing;

// In a chapter of more notes a new one is offered to clients alone that ask for its edits later: to
// keep what the others mean, all of them are followed several times, and somebody is typing.
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

  void add(bool late) {
    if (place_.typing.starts_line) add_missing();
    add_all([this](const Label& label) { return !is_called(label); });
    add_new(late);
    add_all([this](const Label& label) { return is_called(label); });
  }

  std::vector<Replacement> edits_for(std::string_view label) const {
    const auto fresh = new_note();
    if (!fresh || fresh->label != label) return {};
    return edits_of(*fresh).value_or(std::vector<Replacement>());
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
  void add_new(bool late) {
    if (!late && apparatus_.notes().size() > most_followed) return;
    const auto fresh = new_note();
    if (!fresh) return;
    Completion item;
    item.kind = Completion::Kind::new_note;
    item.label = fresh->label;
    item.detail = "a new note";
    item.insert = closed(fresh->label);
    item.late = late;
    if (late) {
      item.about = std::to_string(place_.typing.span.begin);
    } else {
      auto edits = edits_of(*fresh);
      if (!edits) return;
      item.also = std::move(*edits);
    }
    push(std::move(item));
  }

  struct NewNote {
    std::string label;
    std::string series;
    text::Span typed;                              // with its `[^`
    std::shared_ptr<const model::Chapter> before;  // …and without it
  };
  std::optional<NewNote> new_note() const {
    if (place_.typing.starts_line || note_) return std::nullopt;
    const text::Span typed{place_.typing.span.begin - 2, place_.typing.span.end};
    const text::Edit without{typed, {}};
    NewNote out{{},
                std::string(wanted_series()),
                typed,
                std::make_shared<const model::Chapter>(place_.chapter().with({&without, 1}))};
    const auto fresh = insertion(*out.before, typed.begin, out.series, Renumber::no);
    if (!fresh) return std::nullopt;
    out.label = fresh->label;
    return out;
  }

  std::optional<std::vector<Replacement>> edits_of(const NewNote& note) const {
    const model::Edition before = place_.edition.with(place_.index, note.before);
    const Spot spot{before, place_.index};
    const Proposal proposal = insert_note(spot, note.typed.begin, note.series, Renumber::no);
    const Change* change = std::get_if<Change>(&proposal);
    if (!change) return std::nullopt;
    return beside(*change, note.typed);
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

void complete_label(const CompletionPlace& place, bool late, Completions& out) {
  Labels(place, out).add(late);
}

std::vector<Replacement> new_note_edits(const model::Edition& edition, std::size_t chapter,
                                        std::string_view about, std::string_view label) {
  text::Offset begin = 0;
  const auto read = std::from_chars(about.data(), about.data() + about.size(), begin);
  const text::Text& text = edition[chapter].text();
  if (read.ec != std::errc() || begin < 2 || begin > text.size()) return {};
  if (text.slice({begin - 2, begin}) != "[^") return {};
  // Letters may have been typed since.
  const text::Span line = text.line(text.position(begin, text::Encoding::utf8).line);
  const std::string rest = text.slice({begin, line.end});
  const std::size_t typed = std::min(rest.find_first_of(" \t[]^\r\n"), rest.size());
  const text::Offset at = begin + static_cast<text::Offset>(typed);
  const Typing typing = typing_at(edition[chapter], at);
  if (typing.what != Typing::What::label || typing.span.begin != begin) return {};
  Completions unused;
  return Labels({edition, chapter, at, typing}, unused).edits_for(label);
}

}  // namespace ibid::features
