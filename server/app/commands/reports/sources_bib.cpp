// A bibliography of the works that notes introduce.
#include <algorithm>
#include <set>

#include "app/commands/reports/sources_report.h"
#include "works/bib_write.h"

namespace ibid::app {

namespace {

using Keys = std::set<std::string, std::less<>>;

// The keys of an edition's bibliographies, also those of what is no work and of aliases: what is
// printed here is put beside them.
void add_keys(const works::Library& library, Keys& keys) {
  for (const auto& shelf : library.shelves()) {
    for (const works::WorkPtr& work : shelf->works) keys.insert(work->id);
    for (const works::KeyUse& use : shelf->key_uses) keys.insert(use.key);
  }
}

}  // namespace

std::string print_sources_bib(const std::vector<SourcesPage>& pages) {
  std::string out;
  Keys keys;
  for (const SourcesPage& page : pages)
    if (&page == pages.data() || page.edition != (&page - 1)->edition)
      add_keys(page.edition->library(), keys);
  works::NewKeys new_keys;
  works::Catalogue written;
  for (const SourcesPage& page : pages) {
    for (const auto& work : page.edition->sources(page.chapter).introduced().works()) {
      const auto near = written.candidates(work->is);
      const bool again = std::any_of(near.begin(), near.end(), [&](const auto& other) {
        return works::fit(work->is, *other) >= works::Fit::title;
      });
      if (again) continue;
      written.add(work);
      const std::string key =
          new_keys.make(*work, [&](std::string_view taken) { return keys.contains(taken); });
      keys.insert(key);
      out += works::bib_entry(*work, key) + "\n";
    }
  }
  return out;
}

}  // namespace ibid::app
