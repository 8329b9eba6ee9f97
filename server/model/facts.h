// Facts: what one block holds that the rest of Ibid asks about.
//
// Extracted once from a block and never changed; all spans count bytes from the block's begin, so
// facts stay true when text before the block grows. A fact says what is printed, not what it means:
// which note a marker calls, or what identifier a heading ends up with, depends on the whole
// chapter (apparatus.h).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citation/citation.h"
#include "prose/spot.h"
#include "syntax/block.h"
#include "text/span.h"

namespace ibid::model {

/// A heading. Its identifier is `explicit_id`, or one made of `auto_id` (apparatus.h).
struct Heading {
  text::Span span;        ///< without the line's end
  text::Span title_span;  ///< the title as written
  std::uint8_t level = 1;
  std::string title;  ///< as a reader sees it
  std::optional<std::string> explicit_id;
  text::Span id_span;   ///< of the explicit identifier, without `#`
  std::string auto_id;  ///< by Pandoc's auto_identifiers, before duplicates are told apart
  std::string number;   ///< the attribute `n`
  bool nested = false;  ///< stands in a quotation, list or note, so that it opens no section
};

/// A note marker, `[^12]`.
struct Marker {
  text::Span span;
  text::Span label_span;
  std::string label;
  std::optional<std::uint32_t> owner;  ///< the note of this block that holds it, if one does
};

/// A note's definition, `[^12]: …`.
struct Note {
  text::Span span;  ///< without the blank lines behind it
  text::Span label_span;
  text::Span content;
  std::string label;
  bool empty = false;  ///< says nothing, or only that something is to come
  std::vector<citation::Citation> citations;
};

struct InlineNote {
  text::Span span;
  text::Span content;
  std::optional<std::uint32_t> owner;  ///< the note of this block that holds it, if one does
  std::vector<citation::Citation> citations;
};

/// A block quotation.
struct Quotation {
  text::Span span;
  std::uint8_t depth = 0;              ///< how many quotations it stands in
  std::optional<std::uint32_t> owner;  ///< the note of this block that holds it, if one does
};

struct Link {
  enum class Form : std::uint8_t {
    direct,     ///< `[text](target)` or `<https://…>`
    image,      ///< `![text](target)`
    reference,  ///< `[text][label]`
    shortcut,   ///< `[label]`: a link only where a reference or a heading fits
  };
  text::Span span;
  text::Span target_span;
  std::string target;  ///< the target, or the label to be looked up
  Form form = Form::direct;
};

/// `[label]: target`
struct Reference {
  text::Span span;
  text::Span label_span;
  std::string label;
  std::string target;
  text::Span target_span;  ///< without angle brackets
};

/// A place with an identifier that is no heading: a span, a division, a code block.
struct Anchor {
  text::Span span;
  text::Span id_span;
  std::string id;
};

/// A citation key, `@carr1958`.
struct Key {
  text::Span span;
  text::Span key_span;
  std::string key;
};

/// “see note 12”, “see Chapter 5” in prose, not inside a link.
struct ProseReference {
  enum class To : std::uint8_t { note, chapter };
  text::Span span;
  text::Span number_span;
  std::uint32_t number = 0;
  To to = To::note;
};

/// What a span says its words name: `[Nisonger]{.person key=nisonger}`.
struct Named {
  enum class As : std::uint8_t { person, place, term, work };
  text::Span span;
  text::Span content;   ///< the words
  text::Span key_span;  ///< of the key, without quotation marks; empty where none is written
  As as = As::person;
  std::string words;  ///< as a reader sees them
  std::string key;    ///< empty where none is written
};

/// Where a page of the printed source begins: `[]{.pb n=139}`.
struct PageBreak {
  text::Span span;
  text::Span number_span;
  std::string number;
};

/// A comment that silences one rule: `<!-- ibid-ignore-next note-order: as printed -->`.
/// One fact for each rule that the comment names.
struct Silence {
  enum class Reach : std::uint8_t {
    next,     ///< the block behind it
    file,     ///< the chapter
    nothing,  ///< its word is neither `ibid-ignore-next` nor `ibid-ignore-file`, and may be meant
              ///< so
  };
  text::Span span;       ///< of the comment
  text::Span rule_span;  ///< empty where it names none
  std::string word;      ///< the first one, `ibid-…`
  std::string rule;
  std::string reason;
  Reach reach = Reach::next;
  /// What it silences where that stands in the same block: what follows it in a quotation, a list
  /// or a note. Empty: the next block of the chapter.
  text::Span scope{};
};

struct Facts {
  std::vector<Heading> headings;
  std::vector<Marker> markers;
  std::vector<Note> notes;
  std::vector<InlineNote> inline_notes;
  std::vector<Quotation> quotations;
  std::vector<Link> links;
  std::vector<Reference> references;
  std::vector<Anchor> anchors;
  std::vector<Key> keys;
  std::vector<ProseReference> prose_references;
  std::vector<Named> named;
  std::vector<PageBreak> page_breaks;
  std::vector<Silence> silences;
  std::vector<prose::Spot> spots;  ///< by sight, then by place
};

/// Whether a note is called or a key cited in the block: what rules about quotations take for a
/// source, and so what an edit is compared by (compare.h).
inline bool cites(const Facts& facts) {
  return !facts.markers.empty() || !facts.inline_notes.empty() || !facts.keys.empty();
}

/// Reads a block. `bytes` is the block's text, exactly `block.length` bytes.
Facts extract(const syntax::Block& block, std::string_view bytes);

}  // namespace ibid::model
