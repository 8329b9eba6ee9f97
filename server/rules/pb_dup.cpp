// pb-dup: a page of the printed source that begins twice.

#include <map>

#include "rules/catalogue.h"
#include "rules/page_breaks.h"

namespace ibid::rules {
namespace {

void check_pb_dup(const Scene& scene, Report& report) {
  const auto pages = pages_up_to(scene);
  std::map<std::pair<unsigned, unsigned>, const PrintedPage*> first;
  for (const PrintedPage& page : pages) {
    const auto [known, is_new] = first.try_emplace({page.counting, page.value}, &page);
    if (is_new || page.place.chapter != scene.index) continue;
    report.add(*page.place.subject, model::Part::name, "Page " + page.text + " begins twice")
        .relate(known->second->place, model::Part::name, "It begins here already");
  }
}

}  // namespace

const Rule pb_dup{
    .id = "pb-dup",
    .severity = Severity::warning,
    .summary = "A page of the printed source begins twice",
    .check = check_pb_dup,
};

}  // namespace ibid::rules
