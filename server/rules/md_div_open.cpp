// md-div-open: a division that nothing closes.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

using prose::Sight;

struct Fence {
  text::Offset at = 0;
  std::optional<model::Number> opens;  ///< its number among those that open
};

std::vector<Fence> fences_of(const model::Chapter& chapter) {
  std::vector<Fence> out;
  for (const Sight sight : {Sight::division_opened, Sight::division_closed}) {
    for (model::Number i = 0; i < chapter.count(model::thing_of(sight)); ++i) {
      const auto spot = chapter.spot(sight, i);
      out.push_back({spot(spot->span).begin,
                     sight == Sight::division_opened ? std::optional(i) : std::nullopt});
    }
  }
  std::sort(out.begin(), out.end(), [](const Fence& a, const Fence& b) { return a.at < b.at; });
  return out;
}

void check_md_div_open(const Scene& scene, Report& report) {
  const model::Chapter& chapter = scene.chapter();
  const auto opened = chapter.count(model::thing_of(Sight::division_opened));
  if (opened == 0) return;
  std::vector<model::Number> open;
  for (const Fence& fence : fences_of(chapter)) {
    if (fence.opens) {
      open.push_back(*fence.opens);
    } else if (!open.empty()) {
      open.pop_back();
    }
  }
  for (const model::Number i : open)
    report.add({model::thing_of(Sight::division_opened), i}, model::Part::whole,
               "“:::” is not closed");
}

}  // namespace

const Rule md_div_open{
    .id = "md-div-open",
    .severity = Severity::error,
    .summary = "A division is not closed",
    .reads = Reads::prose,
    .check = check_md_div_open,
};

}  // namespace ibid::rules
