// quote-unclosed: a quotation that is opened and never closed.
//
// Which marks lack a partner in their paragraph is seen in prose/quotation_marks.cpp; those of
// quotations that go on in the next paragraph are left out (pairs.h).

#include "rules/catalogue.h"
#include "rules/pairs.h"

namespace ibid::rules {
namespace {

void check_quote_unclosed(const Scene& scene, Report& report) {
  const auto sight = prose::Sight::quote_unclosed;
  for (const model::Number i :
       without_partner(scene.chapter(), sight, prose::Sight::quote_unopened).unclosed) {
    report.add({model::thing_of(sight), i}, model::Part::whole,
               "The quotation opened here is not closed");
  }
}

}  // namespace

const Rule quote_unclosed{
    .id = "quote-unclosed",
    .severity = Severity::warning,
    .summary = "A quotation mark opens a quotation that nothing closes",
    .reads = Reads::prose,
    .check = check_quote_unclosed,
};

}  // namespace ibid::rules
