// The catalogue: one row per rule, each defined in the file of its name.
#pragma once

#include "rules/rules.h"

namespace ibid::rules {

extern const Rule note_undefined;
extern const Rule note_unused;
extern const Rule note_duplicate;
extern const Rule note_empty;
extern const Rule note_order;
extern const Rule note_series_gap;
extern const Rule note_in_note;
extern const Rule ibid_first;
extern const Rule ibid_multiple;
extern const Rule ibid_relay;
extern const Rule ibid_unresolved;
extern const Rule ibid_gap;
extern const Rule ibid_series;
extern const Rule ibid_partial;
extern const Rule ibid_same_place;
extern const Rule ibid_missed;
extern const Rule ibid_run;
extern const Rule pin_mismatch;
extern const Rule opcit_ambiguous;
extern const Rule loccit_locator;
extern const Rule short_unresolved;
extern const Rule short_ambiguous;
extern const Rule short_before_full;
extern const Rule short_variant;
extern const Rule siglum_undefined;
extern const Rule siglum_unused;
extern const Rule siglum_twice;
extern const Rule cite_not_in_bib;
extern const Rule cite_mismatch;
extern const Rule cite_form;
extern const Rule cite_relay_nosource;
extern const Rule cite_title_plain;
extern const Rule xref_broken;
extern const Rule head_dup_id;
extern const Rule head_level;
extern const Rule bib_uncited;
extern const Rule bib_parse;
extern const Rule bib_dup_key;
extern const Rule ibid_stale;
extern const Rule quote_unclosed;
extern const Rule quote_unopened;
extern const Rule bracket_unbalanced;
extern const Rule double_space;
extern const Rule space_punct;
extern const Rule dup_word;
extern const Rule ellipsis_form;
extern const Rule md_bracket_open;
extern const Rule quote_nesting;
extern const Rule quote_end_stop;
extern const Rule quote_stop_side;
extern const Rule quote_wrapped_block;
extern const Rule para_lowercase;
extern const Rule para_no_stop;
extern const Rule double_blank;
extern const Rule dash_form;
extern const Rule head_number;
extern const Rule head_suspect;
extern const Rule quote_attrib;
extern const Rule span_unknown;
extern const Rule sic_without_corr;
extern const Rule edition_invalid;

}  // namespace ibid::rules
