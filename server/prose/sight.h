// Sights: what a copy-editor's eye stops at.
//
// A sight is a fault by itself (“two blanks”) or one of several ways to print a thing (“an ellipsis
// of three dots”), which is a fault only where others are more usual. Which of them is spoken of is
// for the rules to say; here is only what stands there.
#pragma once

#include <array>
#include <cstdint>

#include "prose/spot.h"
#include "text/span.h"

namespace ibid::prose {

enum class Sight : std::uint8_t {
  // Pairs.
  quote_unclosed,
  quote_unopened,
  bracket_unclosed,
  bracket_unopened,
  square_unclosed,  ///< `[` that is not escaped
  // Quotations.
  quote_nested,       ///< within one of the same marks
  quote_without_end,  ///< a sentence begins behind it, and no stop stands between
  stop_inside,        ///< `… party.’` behind words that are no sentence of their own
  stop_outside,       ///< `… party’.`
  wrapped_quotation,  ///< a block quotation in quotation marks
  // Spaces and words.
  double_space,
  space_before_punctuation,
  doubled_word,
  // Paragraphs.
  begins_small,  ///< with a small letter
  ends_open,     ///< without a stop
  ends_in_comma,
  heading_like,  ///< a short line by itself
  double_blank,  ///< two blank lines behind a block
  // Spans and divisions.
  epigraph,       ///< a division of that class which wants a source
  attribution,    ///< who says it: marked as such, or behind a dash
  unknown_class,  ///< `words`: its name; `instead`: one that differs in a letter
  sic_alone,      ///< nothing says what should have been printed
  // Ways to print a dash between words.
  dash_em,
  dash_em_spaced,
  dash_en_spaced,
  dash_hyphens,        ///< `--` or `---`, spaced or not
  dash_hyphen_spaced,  ///< ` - `
  // Ways to print an ellipsis.
  ellipsis_dots,       ///< `...`
  ellipsis_spaced,     ///< `. . .`
  ellipsis_character,  ///< `…`
  // Markers of notes.
  blank_before_marker,
  marker_before_stop,
  markers_touching,
  marker_at_end,  ///< of a paragraph
  note_without_stop,
  // Numbers and dates.
  wrong_share,      ///< `23 of 98 (31 per cent)`
  impossible_date,  ///< `31 April`
  weekday,          ///< that at least one of two calendars gives otherwise (calendar.h)
  // Ways to print years of one decade.
  years_full,        ///< `1924-1925`
  years_two_digits,  ///< `1924-25`
  years_one_digit,   ///< `1924-5`
  // Structure.
  unlinked_reference,  ///< `as noted above`
  division_opened,     ///< words: what follows the colons
  division_closed,
  unsourced_quotation,
  ordered_item,  ///< of a list that is no part of anything
  item_in_note,  ///< the only one, with which a note begins
  last = item_in_note,
};
static_assert(static_cast<std::size_t>(Sight::last) < most_sights);

/// Marks without a partner in their paragraph. It is looked for in what stands behind.
inline constexpr std::array without_partner{Sight::quote_unclosed, Sight::quote_unopened,
                                            Sight::bracket_unclosed, Sight::bracket_unopened};
/// Further apart, in bytes, nobody would look for the other one, or for the next of several.
inline constexpr text::Offset reach_of_pairs = 4'000;
/// Words between two quotations of a run that share a source, in bytes.
inline constexpr text::Offset longest_link = 200;

}  // namespace ibid::prose
