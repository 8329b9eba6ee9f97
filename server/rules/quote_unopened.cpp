// quote-unopened: a quotation that is closed and was never opened.
//
// Which marks lack a partner in their paragraph is seen in prose/quotation_marks.cpp; those of
// quotations that go on in the next paragraph are left out (pairs.h).

#include "rules/catalogue.h"
#include "rules/pairs.h"

namespace ibid::rules {
namespace {

void check_quote_unopened(const Scene& scene, Report& report) {
  const auto sight = prose::Sight::quote_unopened;
  for (const model::Number i :
       without_partner(scene.chapter(), prose::Sight::quote_unclosed, sight).unopened) {
    report.add({model::thing_of(sight), i}, model::Part::whole,
               "A quotation is closed here that was never opened");
  }
}

}  // namespace

const Rule quote_unopened{
    .id = "quote-unopened",
    .severity = Severity::warning,
    .summary = "A quotation mark closes a quotation that nothing opened",
    .reads = Reads::prose,
    .check = check_quote_unopened,
};

}  // namespace ibid::rules
