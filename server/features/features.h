// Features: what an editor can ask about a place in an edition. The product's table of contents.
//
// Each is a free, pure function over a snapshot; spans count bytes of the chapter's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/edition.h"

namespace ibid::features {

/// A stretch of a chapter to jump to.
struct Location {
  std::size_t chapter = 0;
  text::Span span;  ///< the whole thing
  text::Span name;  ///< what to put the cursor on; within `span`
  bool operator==(const Location&) const = default;
};

struct Definition {
  text::Span origin;  ///< what the cursor stood on
  std::vector<Location> targets;
};

/// Marker → its note; a note's label → its markers; link → heading, anchor or chapter; “note 12”
/// and “Chapter 5” in prose → what they mean.
std::optional<Definition> definition(const model::Edition& edition, std::size_t chapter,
                                     text::Offset at);

/// Every place that refers to what the cursor stands on, in the order of the book; with the
/// definition first where it is wanted.
std::vector<Location> references(const model::Edition& edition, std::size_t chapter,
                                 text::Offset at, bool with_definition);

struct Hover {
  text::Span span;
  std::string markdown;
  std::string plain;  ///< the same for clients that show no Markdown
};

/// Over a marker or a note's label: the note, rendered, its series, and the sentence that calls it.
/// Over a link or a reference in prose: the title and first lines of where it leads.
std::optional<Hover> hover(const model::Edition& edition, std::size_t chapter, text::Offset at);

struct Symbol {
  enum class Kind : std::uint8_t { chapter, heading, quotation, notes, note };
  Kind kind = Kind::heading;
  std::string name;
  std::string detail;
  text::Span span;  ///< a heading's reaches to the end of its section
  text::Span name_span;
  std::vector<Symbol> children;
};

/// The chapter's headings, nested, their quotations, and a group of notes per series.
std::vector<Symbol> outline(const model::Edition& edition, std::size_t chapter);

}  // namespace ibid::features
