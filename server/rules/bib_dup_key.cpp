// bib-dup-key: two entries of a bibliography have one key.
//
// It has no check, for the reason that bib_parse.cpp gives.

#include "rules/catalogue.h"

namespace ibid::rules {

const Rule bib_dup_key{
    .id = "bib-dup-key",
    .severity = Severity::error,
    .summary = "Two entries of a bibliography have the same key",
};

}  // namespace ibid::rules
