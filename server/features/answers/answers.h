// Features: what an editor can ask about a place in an edition. The product's table of contents.
//
// Each is a free, pure function over a snapshot; spans count bytes of the chapter's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/places/location.h"
#include "model/chains.h"
#include "model/edition.h"

namespace ibid::features {

struct Definition {
  text::Span origin;  ///< what the cursor stood on
  std::vector<Location> targets;
};

/// Marker → its note; a note's label → its markers; link → heading, anchor or chapter; “note 12”
/// and “Chapter 5” in prose → what they mean; Ibid. or a short form → the citation it leans on;
/// what the bibliography explains → its entry.
std::optional<Definition> definition(const model::Edition& edition, std::size_t chapter,
                                     text::Offset at);
/// Ibid. or a short form → the full form at the chain's end.
std::optional<Definition> declaration(const model::Edition& edition, std::size_t chapter,
                                      text::Offset at);
/// A citation or a key → the bibliography's entry.
std::optional<Definition> type_definition(const model::Edition& edition, std::size_t chapter,
                                          text::Offset at);

/// Every place that refers to what the cursor stands on, in the order of the book; with the
/// definition first where it is wanted. Of a work: every citation of it, in whatever form; one that
/// introduces it is among them and no definition besides.
std::vector<Location> references(const model::Edition& edition, std::size_t chapter,
                                 text::Offset at, bool with_definition);

struct Highlight {
  text::Span span;
  bool definition = false;  ///< the thing itself: a note's label, a heading, an anchor
  bool operator==(const Highlight&) const = default;
};

/// The same within the chapter, in the order of its text.
std::vector<Highlight> highlights(const model::Edition& edition, std::size_t chapter,
                                  text::Offset at);

/// A line of Ibid's own within the text.
struct Hint {
  text::Offset at = 0;
  std::string label;  ///< `→ Carr, Socialism, Vol. 1`, with ` ?` behind it where in doubt; `p. 139`
  std::optional<model::CitationRef> citation;  ///< what it stands behind, if no heading
};

/// Behind every anaphor and short form of `within`, the work it means, where that is known; behind
/// every heading the page of the printed source that it stands on.
std::vector<Hint> inlay_hints(const model::Edition& edition, std::size_t chapter,
                              text::Span within);

/// A hint at length, as Markdown and as plain text.
struct HintDetails {
  std::string markdown;
  std::string plain;
};
/// Nothing where the hint's citation is gone. `chains` are of the edition, for all hints together.
std::optional<HintDetails> hint_details(const model::Edition& edition, model::Chains& chains,
                                        const Hint& hint);

struct Hover {
  text::Span span;
  std::string markdown;
  std::string plain;  ///< the same for clients that show no Markdown
};

/// Over a marker or a note's label: what it cites, then the note, rendered, its series, and the
/// sentence that calls it. Over a citation the same for that one; over a key the work. In a
/// quotation: its source. Over a link or a reference in prose: the title and first lines of where
/// it leads.
std::optional<Hover> hover(const model::Edition& edition, std::size_t chapter, text::Offset at);

struct Symbol {
  /// `work` and `record` stand in bibliographies, the last three in edition.json.
  enum class Kind : std::uint8_t {
    chapter,
    heading,
    quotation,
    notes,
    note,
    work,
    record,  ///< an entry that is no work
    setting,
    group,  ///< of settings
    item,   ///< of a list
  };
  Kind kind = Kind::heading;
  std::string name;
  std::string detail;
  text::Span span;  ///< a heading's reaches to the end of its section
  text::Span name_span;
  std::vector<Symbol> children;
};

/// The chapter's headings, nested, their quotations, and a group of notes per series. Quotations
/// and notes have their source as detail.
std::vector<Symbol> outline(const model::Edition& edition, std::size_t chapter);

/// A heading, note, work, or what spans name, of an edition.
struct Hit {
  enum class Kind : std::uint8_t { chapter, heading, note, work, named };
  Kind kind = Kind::heading;
  std::string name;
  std::string container;  ///< the chapter's title, the bibliography's path, or `person`
  Location location;
  int score = 0;  ///< how well the name fits the query
};

/// What fits the query (fuzzy.h), the best first, at most `limit`; the empty query fits everything.
std::vector<Hit> search(const model::Edition& edition, std::string_view query, std::size_t limit);

}  // namespace ibid::features
