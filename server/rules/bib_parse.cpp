// bib-parse: something in a bibliography cannot be read.
//
// It has no check: a bibliography is no chapter, so whoever reads the file finds its mistakes, and
// takes the rule's name and severity from here.

#include "rules/catalogue.h"

namespace ibid::rules {

const Rule bib_parse{
    .id = "bib-parse",
    .severity = Severity::error,
    .summary = "A bibliography holds an entry that cannot be read",
};

}  // namespace ibid::rules
