// Marks: stretches of a block's words that get an element of their own: a citation, the title in
// it, a place, a reference to another note.
//
// Citations are read from the words alone, so a stretch may begin within emphasis and end outside.
// fit_marks() widens each to what can be an element, and drops what cannot.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/sources.h"
#include "syntax/block.h"
#include "text/span.h"

namespace ibid::tei {

struct Mark {
  enum class As : std::uint8_t {
    citation,
    anaphor,  ///< what leans on an earlier citation: `Ibid.`
    part,     ///< may stand directly within a citation only: an author, a place
    other,
  };
  As as = As::other;
  text::Span span;
  std::string_view element;
  std::vector<std::pair<std::string_view, std::string>> attributes{};
  /// Of a citation: which one it is; of an anaphor: which one it leans on.
  std::optional<model::CitationRef> ref{};
  std::uint32_t root = 0;  ///< the node that holds it all: a note's, or the block's
};

/// In the order of the text, outer ones first. Every one lies in one text, crosses no other and no
/// node of the block.
std::vector<Mark> fit_marks(const syntax::Block& block, std::vector<Mark> marks);

}  // namespace ibid::tei
