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

#include "features/change.h"
#include "features/features.h"

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
  std::string about;              ///< what completion_card() knows it by; empty: nothing to tell
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
};

Completions completions(const model::Edition& edition, std::size_t chapter, text::Offset at,
                        const CompletionOptions& options);

/// What there is to read about an item. Nothing where it is not known any more.
std::optional<Hover> completion_card(const model::Edition& edition, std::size_t chapter,
                                     Completion::Kind kind, std::string_view about);

}  // namespace ibid::features
