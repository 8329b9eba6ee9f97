// The looks: each reads one passage for the sights it knows. One file each; look.cpp calls them.
#pragma once

#include <vector>

#include "prose/passage.h"
#include "prose/quoted.h"
#include "prose/sight.h"

namespace ibid::prose {

using Spots = std::vector<Spot>;

/// Adds a spot at a span of the passage's text, or of the block.
Spot& add(Spots& out, Sight sight, const Passage& passage, text::Span span);
Spot& add(Spots& out, Sight sight, text::Span in_block);

void look_at_quotation_marks(const Passage& passage, Spots& out);
void look_at_brackets(const Passage& passage, Spots& out);
void look_at_spaces(const Passage& passage, Spots& out);
void look_at_repetitions(const Passage& passage, Spots& out);
void look_at_ellipses(const Passage& passage, Spots& out);
void look_at_dashes(const Passage& passage, Spots& out);
void look_at_markers(const Passage& passage, Spots& out);
void look_at_paragraph_end(const Passage& passage, Spots& out);
void look_at_percentages(const Passage& passage, Spots& out);
void look_at_dates(const Passage& passage, Spots& out);
void look_at_year_ranges(const Passage& passage, Spots& out);
void look_at_cross_references(const Passage& passage, Spots& out);

/// What stands beside the marks of quotations.
void look_at_quoted(const Passage& passage, const std::vector<Quoted>& quoted, Spots& out);

/// A block as a whole.
struct Whole {
  const syntax::Block& block;
  std::string_view bytes;  ///< of the block
  const std::vector<Passage>& passages;
};

void look_at_wrapped_quotations(const Whole& whole, Spots& out);
void look_at_paragraph(const Whole& whole, Spots& out);
void look_at_blank_lines(const Whole& whole, Spots& out);
void look_at_attributes(const Whole& whole, Spots& out);
void look_at_attributions(const Whole& whole, Spots& out);
void look_at_divisions(const Whole& whole, Spots& out);
void look_at_quotations(const Whole& whole, Spots& out);
void look_at_lists(const Whole& whole, Spots& out);
void look_at_note_end(const Whole& whole, Spots& out);

}  // namespace ibid::prose
