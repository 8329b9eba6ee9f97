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
extern const Rule xref_broken;
extern const Rule head_dup_id;
extern const Rule head_level;
extern const Rule edition_invalid;

}  // namespace ibid::rules
