#include "rules/spots.h"

#include <algorithm>

namespace ibid::rules {
namespace {

std::size_t count(const Scene& scene, prose::Sight sight) {
  return scene.chapter().count(model::thing_of(sight));
}

}  // namespace

void report_each(const Scene& scene, Report& report, prose::Sight sight,
                 const std::function<std::string(const SpotAt&)>& message) {
  const model::Chapter& chapter = scene.chapter();
  const model::Thing thing = model::thing_of(sight);
  for (model::Number i = 0; i < chapter.count(thing); ++i) {
    const std::string said = message(chapter.spot(sight, i));
    if (!said.empty()) report.add({thing, i}, model::Part::whole, said);
  }
}

Finding* report_unusual(const Scene& scene, Report& report, std::initializer_list<Way> ways,
                        Usual usual, const std::function<std::string(const Odd&)>& message) {
  const Way* most = std::max_element(ways.begin(), ways.end(), [&](const Way& a, const Way& b) {
    return count(scene, a.sight) < count(scene, b.sight);
  });
  std::size_t others = 0;
  const Way* other = nullptr;
  for (const Way& way : ways) {
    const std::size_t times = &way == most ? 0 : count(scene, way.sight);
    others += times;
    if (times > 0 && (!other || times > count(scene, other->sight))) other = &way;
  }
  const std::size_t times = count(scene, most->sight);
  if (!other || times < usual.least || times < usual.times * others) return nullptr;
  const Odd odd{scene.chapter().spot(other->sight, 0), *other, *most, count(scene, other->sight),
                times};
  Finding& finding =
      report.add({model::thing_of(other->sight), 0}, model::Part::whole, message(odd));
  if (most->printed.empty()) return &finding;
  for (const Way& way : ways) {
    if (&way != most) finding.reprints.push_back({way.sight, std::string(most->printed)});
  }
  return &finding;
}

}  // namespace ibid::rules
