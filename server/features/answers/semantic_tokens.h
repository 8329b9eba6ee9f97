// Semantic tokens: what of a chapter's text stands for something, to be coloured.
//
// Markers, labels, citations and their parts, keys, spans whose attributes Ibid knows, mentions of
// notes and chapters in prose. Headings, emphasis and links are left to those who know Markdown.
#pragma once

#include <cstdint>
#include <vector>

#include "model/edition.h"

namespace ibid::features {

struct SemanticToken {
  enum class Kind : std::uint8_t {
    none,     ///< within another token, and no part of it: what a line begins with in a quotation
    marker,   ///< `[^12]`
    label,    ///< `[^12]` of the note itself
    anaphor,  ///< `Ibid.`, `op. cit.`
    short_form,  ///< `Carr, Socialism`
    title,
    locator,  ///< `pp. 12-14`
    siglum,
    key,         ///< `carr1958`
    correction,  ///< printed so by mistake
    reading,     ///< what it should read
    supplied,    ///< by the editor, or left out
    page_break,
    page,  ///< its number
    person,
    place,
    term,
    attributes,  ///< `{.person key=…}`
    reference,   ///< “note 12”
  };
  static constexpr std::size_t kinds = 19;

  enum Modifier : std::uint8_t {
    defining = 1,     ///< the thing itself
    introducing = 2,  ///< names a work for the first time, or explains a siglum
    deliberate = 4,   ///< a mistake that is meant to stay
    unresolved = 8,   ///< leads nowhere
    uncertain = 16,   ///< may mean something else
  };

  text::Span span;
  Kind kind = Kind::none;
  std::uint8_t modifiers = 0;
  bool operator==(const SemanticToken&) const = default;
};

/// Those that overlap `within`, in the order of the text; each lies in one line, no two overlap:
/// of a title in a citation the title counts. Costs the blocks that `within` touches, and what the
/// chapter's citations mean where nobody has asked before.
std::vector<SemanticToken> semantic_tokens(const model::Edition& edition, std::size_t chapter,
                                           text::Span within);

}  // namespace ibid::features
