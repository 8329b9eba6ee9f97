#include "features/bibliography/uncited.h"

#include <algorithm>

#include "features/places/cited.h"

namespace ibid::features {
namespace {

constexpr std::string_view everything = "*";

}  // namespace

CitedWorks::CitedWorks(const model::Edition& edition, const std::set<std::string>& also)
    : ids_(also.begin(), also.end()) {
  for (std::size_t chapter = 0; chapter < edition.chapters().size(); ++chapter) {
    for (const Mention& mention : mentions_in(edition, chapter)) {
      if (mention.work) ids_.insert(mention.work->id);
    }
    // What a citation may mean is not known to be uncited.
    for (const model::NoteSources& note : edition.sources(chapter).notes()) {
      for (const model::Source& source : note.sources) {
        for (const works::WorkPtr& work : source.candidates) ids_.insert(work->id);
      }
    }
  }
  // Who cites a part has the whole in the list as well.
  for (const works::WorkPtr& work : edition.library().catalogue().works()) {
    if (!work->parent.empty() && is_cited(*work)) ids_.insert(work->parent);
  }
}

std::vector<works::WorkPtr> CitedWorks::uncited(const works::Shelf& shelf) const {
  if (ids_.contains(everything)) return {};
  std::vector<works::WorkPtr> out;
  for (const works::WorkPtr& work : shelf.works) {
    if (!work->unlisted && !is_cited(*work)) out.push_back(work);
  }
  if (out.size() * 2 > shelf.works.size()) out.clear();
  return out;
}

bool CitedWorks::is_cited(const works::Work& work) const {
  return ids_.contains(work.id) ||
         std::any_of(work.aliases.begin(), work.aliases.end(),
                     [&](const std::string& key) { return ids_.contains(key); });
}

}  // namespace ibid::features
