// Near entries: a bibliography's entry for what a note cites with other initials.
#pragma once

#include "works/library.h"

namespace ibid::rules {

/// The one entry that has the whole title and the surnames that are printed, but given names that
/// contradict those printed. Null where there is none, or where given names are not printed.
works::WorkPtr near_entry(const works::Library& library, const citation::Citation& words);

}  // namespace ibid::rules
