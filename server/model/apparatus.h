// An apparatus: the tables of one chapter that relate its things to each other.
//
// It knows things by their number (subject.h) and no place in the text, so that it stays true while
// prose is typed; a chapter makes a new one only where an edit changed a label, a heading, a target
// or the number of things. Immutable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/facts.h"
#include "model/series.h"
#include "model/subject.h"

namespace ibid::model {

using Number = std::uint32_t;

/// A label that is called or defined in the chapter, and where.
struct Label {
  std::string text;
  Rank rank;
  std::vector<Number> notes;    ///< definitions, in the order of the text
  std::vector<Number> markers;  ///< calls, in the order of the text
};

struct MarkerRow {
  Number label = 0;             ///< into labels()
  std::optional<Number> owner;  ///< the note that holds the marker
};

struct NoteRow {
  Number label = 0;
  bool empty = false;
};

struct HeadingRow {
  std::uint8_t level = 1;
  std::string title;
  std::string id;  ///< as Pandoc would give it
  bool explicit_id = false;
  std::string number;
  bool nested = false;  ///< in a quotation, list or note: opens no section
};

struct LinkRow {
  Link::Form form = Link::Form::direct;
  /// Where it goes; for references and shortcuts what they were resolved to, or nothing.
  std::optional<std::string> target;
  std::optional<Number> reference;  ///< the definition that says so, if one does
};

struct ReferenceRow {
  std::string target;
};

struct ProseRow {
  ProseReference::To to = ProseReference::To::note;
  std::uint32_t number = 0;
};

class Apparatus {
 public:
  /// Reads a chapter's facts in the order of its text.
  class Builder;

  const std::vector<Label>& labels() const { return labels_; }
  const std::vector<MarkerRow>& markers() const { return markers_; }
  const std::vector<NoteRow>& notes() const { return notes_; }
  const std::vector<HeadingRow>& headings() const { return headings_; }
  const std::vector<LinkRow>& links() const { return links_; }
  const std::vector<ReferenceRow>& references() const { return references_; }
  const std::vector<ProseRow>& prose_references() const { return prose_; }
  /// Identifiers of spans, divisions and code blocks, in the order of the text.
  const std::vector<std::string>& anchors() const { return anchors_; }

  const Label* label(std::string_view text) const;
  const Label& label_of_marker(Number marker) const { return labels_[markers_[marker].label]; }
  const Label& label_of_note(Number note) const { return labels_[notes_[note].label]; }
  /// The note that a marker calls: the last definition of its label, as Pandoc has it.
  std::optional<Number> note_of(const Label& label) const;
  /// The note that prose calls “note 12”: the one labelled so, or the twelfth of the first series.
  std::optional<Number> note_numbered(std::uint32_t number) const;

  /// The markers in reading order: a marker inside a note stands where its note is first called.
  /// Markers inside notes that are never called are left out.
  const std::vector<Number>& reading_order() const { return reading_; }

  /// Notes and inline notes in the order in which a reader comes to them; behind them those that
  /// are never called, in the order of the text.
  struct Read {
    Subject note;
    bool called = true;
  };
  const std::vector<Read>& notes_read() const { return notes_read_; }
  /// How many inline notes there are.
  Number inline_notes() const { return inline_notes_; }

  /// The heading or anchor that carries an identifier: the first one.
  std::optional<Subject> find_id(std::string_view id) const;
  /// Things that carry an identifier some earlier thing carries too, and that earlier thing.
  struct Repeated {
    Subject subject;
    Subject first;
  };
  const std::vector<Repeated>& repeated_ids() const { return repeated_; }

 private:
  std::vector<Label> labels_;
  std::unordered_map<std::string, Number> label_index_;
  std::vector<MarkerRow> markers_;
  std::vector<NoteRow> notes_;
  std::vector<HeadingRow> headings_;
  std::vector<LinkRow> links_;
  std::vector<ReferenceRow> references_;
  std::vector<ProseRow> prose_;
  std::vector<std::string> anchors_;
  std::vector<Number> reading_;
  std::vector<Read> notes_read_;
  Number inline_notes_ = 0;
  std::unordered_map<std::uint32_t, Number> first_series_;  ///< to labels; empty without prose_
  std::unordered_map<std::string, Subject> ids_;
  std::vector<Repeated> repeated_;
};

class Apparatus::Builder {
 public:
  explicit Builder(const SeriesTable& series) : series_(series) {}
  void add(const Facts& facts);
  Apparatus finish();

 private:
  Number intern(const std::string& label);
  void add_headings(const Facts& facts);
  void add_id(const std::string& id, Subject subject);
  std::string free_id(const std::string& base);
  void resolve_links();
  void add_calls(const Facts& facts, Number first_note);
  void order_markers();
  void count_first_series();

  /// A marker or an inline note: what sends a reader to a note.
  struct Call {
    Subject subject;
    std::optional<Number> owner;  ///< the note that holds it
  };

  const SeriesTable& series_;
  Apparatus made_;
  std::vector<Call> calls_;                                  ///< in the order of the text
  std::vector<std::string> targets_;                         ///< per link, as written
  std::unordered_map<std::string, Number> reference_index_;  ///< by folded label
  std::unordered_map<std::string, Number> used_suffixes_;
};

}  // namespace ibid::model
