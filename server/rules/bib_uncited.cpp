// bib-uncited: an entry of the bibliography that no chapter cites.
//
// It has no check, for the reason that bib_parse.cpp gives; features/bibliography/uncited.cpp finds
// the entries.

#include "rules/catalogue.h"

namespace ibid::rules {

const Rule bib_uncited{
    .id = "bib-uncited",
    .severity = Severity::hint,
    .summary = "An entry of the bibliography is cited in no chapter",
    .unnecessary = true,
};

}  // namespace ibid::rules
