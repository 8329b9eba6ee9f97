// Completion: what could be typed on at a place, and what each of it is.
//
// A marker's label, a work by its author or title, Ibid. where that is right, a heading or file
// that a link leads to, a class, an attribute or its value. Nothing in code, comments, mathematics
// and front matter. Spans count bytes of the chapter; what is inserted has no line ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/answers/answers.h"
#include "features/change/change.h"

namespace ibid::features {

struct Completion {
  enum class Kind : std::uint8_t {
    note,      ///< a label
    new_note,  ///< a label that is free
    work,
    anaphor,  ///< Ibid.
    place,    ///< a heading or anchor of the chapter `about` says
    chapter,
    class_,
    attribute,
    value,
  };
  Kind kind = Kind::note;
  std::string label;   ///< what is shown
  std::string detail;  ///< …and beside it
  std::string insert;  ///< replaces Completions::span
  /// What a client compares with what is typed; empty: the label.
  std::string filter;
  /// Where the cursor goes in what is inserted, in bytes; else behind it.
  std::optional<std::size_t> cursor;
  std::vector<Replacement> also;  ///< elsewhere in the chapter
  /// Of a new note: what it changes elsewhere is for new_note_edits() to say, by `about`.
  bool late = false;
  std::string about;  ///< what completion_card() knows it by; empty: nothing to tell
};

struct Completions {
  text::Span span;  ///< what each item replaces; within a line, the cursor in it or at its end
  std::vector<Completion> items;  ///< the best first
  /// There are more, or typing on asks for another choice than a client could make of these.
  bool incomplete = false;
};

struct CompletionOptions {
  bool by_character = false;  ///< a character that triggers was typed; nobody asked outright
  bool links = true;          ///< targets of links too
  bool late_edits = false;    ///< the client asks for a new note’s edits when it is picked
};

Completions completions(const model::Edition& edition, std::size_t chapter, text::Offset at,
                        const CompletionOptions& options);

/// What there is to read about an item. Nothing where it is not known any more.
std::optional<Hover> completion_card(const model::Edition& edition, std::size_t chapter,
                                     Completion::Kind kind, std::string_view about);

/// What the new note of this label changes elsewhere in the chapter, offered late at a place that
/// `about` tells. Nothing where the text no longer stands as it did, or that label is taken.
std::vector<Replacement> new_note_edits(const model::Edition& edition, std::size_t chapter,
                                        std::string_view about, std::string_view label);

}  // namespace ibid::features
