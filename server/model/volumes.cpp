// Volumes: each volume of a work that the notes introduce is a work of its own, under one title;
// in a bibliography, where it lists them one by one.
#include <algorithm>

#include "model/resolution.h"

namespace ibid::model {
namespace {

using citation::Description;

// A journal's volumes are another matter.
bool comes_in_volumes(const Description& is) {
  return is.container.empty() && is.shelfmark.empty() && is.repository.empty();
}

Description named_alike(const Description& is, const std::string& volume) {
  Description said;
  said.authors = is.authors;
  said.editors = is.editors;
  said.title = is.title;
  said.volume = volume;
  return said;
}

}  // namespace

// `Carr, Socialism, Vol. 3` where another volume was cited in full: its title is that one's.
Description Resolution::titled_like_its_siblings(const Description& said) {
  if (said.volume.empty() || !comes_in_volumes(said)) return said;
  Description any = said;
  any.volume.clear();
  const works::Sought sought(any);
  Works siblings = made_.introduced.match(sought);
  if (siblings.empty()) siblings = earlier_chapters(sought);
  if (siblings.empty()) siblings = around_.library.catalogue().match(sought);
  const auto differs = [&](const works::WorkPtr& one) {
    return one->is.volume.empty() || one->is.title != siblings.front()->is.title;
  };
  if (siblings.empty() || std::any_of(siblings.begin(), siblings.end(), differs)) return said;
  Description full = named_alike(siblings.front()->is, said.volume);
  full.place = said.place;
  full.publisher = said.publisher;
  full.year = said.year;
  return full;
}

// `Ibid., Vol. 2`: from the volume that it leans on to the one it prints.
void Resolution::turn_to_volume(Source& source, const Citation& citation) {
  const std::string& volume = citation.work.volume;
  if (volume.empty() || !source.work) return;
  const Description& is = source.work->is;
  if (is.volume.empty() || is.volume == volume || !comes_in_volumes(is)) return;
  const Description said = named_alike(is, volume);
  if (const auto known = among_known(said); known && known->work) {
    source.work = known->work;
  } else if (source.work->introduced) {
    source.work = introduced(citation, said).work;
  }
}

}  // namespace ibid::model
