// The full form of a work, as a note prints it that names the work first.
//
// Markdown, ready to stand in a note, without places. What the bibliography knows, in the way in
// which the book's other notes print it: place and year in brackets or behind a comma, with the
// publisher or without.
#pragma once

#include <optional>
#include <string>

#include "model/edition.h"

namespace ibid::features {

/// How a book prints where and when its works appeared.
struct ImprintStyle {
  bool brackets = true;   ///< `(London: Macmillan, 1958)`; else `, London 1958`
  bool publisher = true;  ///< where it is known
  bool comma = false;     ///< without a publisher: `London, 1958` rather than `London 1958`
};

/// As most full citations do that a chapter prints; nothing where it prints none.
std::optional<ImprintStyle> imprint_style(const model::Edition& edition, std::size_t chapter);

/// Nothing where the bibliography does not say enough.
std::optional<std::string> full_form(const works::Work& work, const ImprintStyle& style);

}  // namespace ibid::features
