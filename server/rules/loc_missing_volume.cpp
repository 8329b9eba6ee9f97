// loc-missing-volume: a page of a work in several volumes, and no word of which.
//
// Whether the volume is known from the note that this one leans on has been found out already.
// Where the chapter cites the work often_cited and never by volume, it is paged through, or the
// house does so.

#include <algorithm>
#include <charconv>
#include <map>

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

constexpr unsigned often_cited = 3;

struct VolumeUses {
  unsigned with_volume = 0;
  unsigned without = 0;
};

unsigned volumes_of(const works::Work& work) {
  unsigned value = 0;
  std::from_chars(work.volumes.data(), work.volumes.data() + work.volumes.size(), value);
  return value;
}

bool points_to_page(const citation::Citation& words) {
  return std::any_of(words.locators.begin(), words.locators.end(),
                     [](const citation::Locator& one) {
                       return one.unit == citation::Unit::page && !one.from.empty();
                     });
}

bool is_of_several_volumes(const Cited& cited) {
  const model::Source& source = *cited.source;
  return source.status == model::Status::resolved && source.work &&
         source.work->is.volume.empty() && volumes_of(*source.work) > 1 &&
         cited.words->work.date.empty();
}

void check_loc_missing_volume(const Scene& scene, Report& report) {
  std::map<const works::Work*, VolumeUses> uses;
  for (const Cited& cited : scene.reading->citations()) {
    if (!is_of_several_volumes(cited)) continue;
    VolumeUses& use = uses[cited.source->work.get()];
    ++(cited.source->volume.empty() ? use.without : use.with_volume);
  }
  for (const Cited& cited : scene.reading->citations()) {
    if (!is_of_several_volumes(cited) || !cited.source->volume.empty()) continue;
    if (!points_to_page(*cited.words)) continue;
    const VolumeUses& use = uses[cited.source->work.get()];
    if (use.with_volume == 0 && use.without >= often_cited) continue;
    report.add(cited.at, model::Part::locators,
               named(cited.source->work) + " has " +
                   counted(volumes_of(*cited.source->work), "volume") + "; which?");
  }
}

}  // namespace

const Rule loc_missing_volume{
    .id = "loc-missing-volume",
    .severity = Severity::warning,
    .summary = "A work in several volumes is cited without its volume",
    .check = check_loc_missing_volume,
};

}  // namespace ibid::rules
