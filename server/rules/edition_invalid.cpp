// edition-invalid: a mistake in edition.json.
//
// It has no check: the domain knows no JSON, so whoever reads the file finds its mistakes, and
// takes the rule's name and severity from here.

#include "rules/catalogue.h"

namespace ibid::rules {

const Rule edition_invalid{
    .id = "edition-invalid",
    .severity = Severity::error,
    .summary = "A mistake in edition.json",
};

}  // namespace ibid::rules
