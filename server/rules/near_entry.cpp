#include "rules/near_entry.h"

namespace ibid::rules {

works::WorkPtr near_entry(const works::Library& library, const citation::Citation& words) {
  citation::Description said = words.work;
  bool given = false;
  for (citation::Name& name : said.authors) {
    given = given || !name.given.empty();
    name.given.clear();
  }
  if (!given || said.title.empty()) return nullptr;
  const auto fits = library.catalogue().match(said);
  if (fits.size() != 1 || works::fit(said, *fits.front()) < works::Fit::title) return nullptr;
  if (works::fit(words.work, *fits.front()) != works::Fit::none) return nullptr;
  return fits.front();
}

}  // namespace ibid::rules
