// Typing: what stands before a cursor, and what it is about to become.
//
// Read from the line itself, for what is being typed is not yet what the parser would make of it;
// the parser says only where there is code. Never looks beyond the line. Spans count bytes of the
// chapter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/chapter.h"

namespace ibid::features {

struct Typing {
  enum class What : std::uint8_t {
    nothing,
    label,      ///< `[^12`
    key,        ///< `@carr`
    link,       ///< `](other.md`
    id,         ///< `](other.md#head`
    class_,     ///< `{.si`
    attribute,  ///< `{.sic co`
    value,      ///< `{.person key=ni`
    own_id,     ///< `{#he`
    words,      ///< in a note
  };
  What what = What::nothing;
  text::Span span;     ///< what is replaced; for words the whole item of the note so far
  std::string typed;   ///< from `span.begin` to the cursor
  std::string closes;  ///< what of `]`, `]:`, `)` stands behind the cursor and is replaced too
  bool starts_line = false;          ///< label: at the begin of a line, where notes are defined
  std::string path;                  ///< id: of the file; empty: this chapter
  std::string name;                  ///< value: of its attribute
  std::vector<std::string> classes;  ///< attribute, value: that stand beside it
  bool of_heading = false;           ///< attribute, class, own_id: what the braces belong to
  bool of_division = false;
  std::optional<model::Subject> note;  ///< words: where the note is known
};

Typing typing_at(const model::Chapter& chapter, text::Offset at);

}  // namespace ibid::features
