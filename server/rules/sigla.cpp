#include "rules/sigla.h"

#include <algorithm>

#include "text/utf.h"

namespace ibid::rules {
namespace {

using Siglum = model::Sources::Siglum;

// The first that is not explained in passing.
const Siglum* find_kept(const std::vector<Siglum>& sigla, std::string_view siglum) {
  const auto found = std::find_if(sigla.begin(), sigla.end(), [&](const Siglum& one) {
    return !one.in_passing && one.siglum == siglum;
  });
  return found == sigla.end() ? nullptr : &*found;
}

bool is_among(const std::vector<Siglum>& sigla, std::string_view siglum) {
  return std::any_of(sigla.begin(), sigla.end(),
                     [&](const Siglum& one) { return one.siglum == siglum; });
}

bool in_bibliography(const Scene& scene, std::string_view siglum) {
  citation::Description said;
  said.title = siglum;
  const auto fits = scene.edition.library().catalogue().match(said);
  return std::any_of(fits.begin(), fits.end(), [&](const works::WorkPtr& work) {
    return std::find(work->sigla.begin(), work->sigla.end(), siglum) != work->sigla.end();
  });
}

}  // namespace

std::optional<model::CitationRef> explained_before(const Scene& scene, std::string_view siglum,
                                                   const model::CitationRef& here) {
  for (std::size_t i = 0; i <= scene.index; ++i) {
    const Siglum* found = find_kept(scene.edition.sources(i).sigla(), siglum);
    if (!found) continue;
    if (found->by == here) return std::nullopt;
    return found->by;
  }
  return std::nullopt;
}

bool is_explained(const Scene& scene, std::string_view siglum) {
  if (scene.edition.conventions().sigla.contains(siglum) || in_bibliography(scene, siglum)) {
    return true;
  }
  for (std::size_t i = 0; i <= scene.index; ++i) {
    if (is_among(scene.edition.sources(i).sigla(), siglum)) return true;
  }
  return false;
}

bool explains_sigla(const Scene& scene) {
  const std::vector<Siglum>& here = scene.edition.sources(scene.index).sigla();
  return !scene.edition.conventions().sigla.empty() ||
         std::any_of(here.begin(), here.end(), [](const Siglum& one) { return !one.in_passing; });
}

bool is_acronym(std::string_view text) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  while (!text.empty()) {
    const text::CodePoint point = text::decode(text, 0);
    text.remove_prefix(point.bytes);
    const bool latin = point.value >= 'A' && point.value <= 'Z';
    const bool cyrillic = point.value >= 0x410 && point.value <= 0x42F;
    const bool small = (point.value >= 'a' && point.value <= 'z') ||
                       (point.value >= 0x430 && point.value <= 0x44F);
    if (!latin && !cyrillic && !small) return false;
    ++letters;
    if (!small) ++capitals;
  }
  return letters >= 2 && letters <= 8 && capitals >= 2 && capitals * 2 > letters;
}

}  // namespace ibid::rules
