// pb-order: a page that begins behind a later one.

#include <map>
#include <set>

#include "rules/catalogue.h"
#include "rules/page_breaks.h"

namespace ibid::rules {
namespace {

void check_pb_order(const Scene& scene, Report& report) {
  const auto pages = pages_up_to(scene);
  std::map<unsigned, const PrintedPage*> before;  // per counting
  std::set<std::pair<unsigned, unsigned>> had;    // pb-dup speaks of what comes again
  for (const PrintedPage& page : pages) {
    const bool again = !had.insert({page.counting, page.value}).second;
    const PrintedPage*& last = before[page.counting];
    if (last && !again && page.value < last->value && page.place.chapter == scene.index) {
      report
          .add(*page.place.subject, model::Part::name,
               "Page " + page.text + " begins after page " + last->text)
          .relate(last->place, model::Part::name, "Page " + last->text);
    }
    last = &page;
  }
}

}  // namespace

const Rule pb_order{
    .id = "pb-order",
    .severity = Severity::warning,
    .summary = "A page of the printed source begins after a later one",
    .check = check_pb_order,
};

}  // namespace ibid::rules
