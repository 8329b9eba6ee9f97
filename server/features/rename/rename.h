// Rename: another label, identifier or key for what the cursor stands on, wherever the edition
// names it.
//
// What a reader sees is left alone but for a note's label, which is printed: no title, no link's
// text and no name changes. A rename is tried out before it is offered, and refused with the reason
// (a clause for an editor of books) where the result would collide, would not be read as what it
// is, or where any link, mention or citation would come to mean something else.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/change/change.h"
#include "model/edition.h"

namespace ibid::features {

/// What may be renamed, and what of the edition has no text here.
struct RenameScope {
  bool headings = true;  ///< from a heading or an anchor
  bool links = true;     ///< from a link's target
  /// Files of the edition that have not been read: what they name is not known.
  std::vector<std::string> unread = {};
  /// Where edition.json explains a term: the key, without quotation marks.
  std::function<std::optional<text::Span>(std::string_view)> term = nullptr;
};

struct Renamable {
  text::Span span;   ///< what the cursor stands on
  std::string name;  ///< what is to be renamed, which may be written elsewhere
  bool operator==(const Renamable&) const = default;
};

/// The label, identifier or key at a byte: of a note (at a marker, its definition, “note 12” in the
/// text), of a heading or anchor (there, and in links to it), of a reference definition, of a work
/// in the text, of a person, place or term.
std::optional<Renamable> renamable(const model::Edition& edition, std::size_t chapter,
                                   text::Offset at, const RenameScope& scope);

/// REQUIRES: something is renamable there.
Proposal rename(const model::Edition& edition, std::size_t chapter, text::Offset at,
                std::string_view name, const RenameScope& scope);

/// The same for a bibliography: the key at the head of an entry, or where another one names it.
std::optional<Renamable> renamable_in(const model::Edition& edition, std::string_view file,
                                      text::Offset at, const RenameScope& scope);
Proposal rename_in(const model::Edition& edition, std::string_view file, text::Offset at,
                   std::string_view name, const RenameScope& scope);

}  // namespace ibid::features
