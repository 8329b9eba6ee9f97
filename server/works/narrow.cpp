#include "works/narrow.h"

#include <algorithm>

#include "works/agreement.h"
#include "works/dates.h"

namespace ibid::works {
namespace {

using citation::Description;

// Keeps what `right` is true of, unless that is nothing.
template <typename Right>
void keep_right(std::vector<WorkPtr>& works, Right right) {
  if (works.size() < 2 || std::none_of(works.begin(), works.end(), right)) return;
  std::erase_if(works, [&](const WorkPtr& work) { return !right(work); });
}

// Who is named alone with a title wrote it alone; of three and more nobody is named alone.
template <typename Makers>
void narrow_by_number(std::vector<WorkPtr>& works, const Description& said, Makers makers) {
  if (said.authors.empty()) return;
  const std::size_t named = said.authors.size();
  keep_right(works, [&](const WorkPtr& work) {
    const std::size_t all = makers(work).size();
    if (said.others) return all > named;
    return said.title.empty() ? all < std::max<std::size_t>(named + 1, 3) : all == named;
  });
}

}  // namespace

void narrow(std::vector<WorkPtr>& works, const Description& said) {
  if (!said.issue.empty() || !said.date.empty())
    keep_right(works, [](const WorkPtr& work) {
      return !work->is.issue.empty() || !work->is.date.empty();
    });
  if (!said.year.empty())
    keep_right(works, [&](const WorkPtr& work) {
      return !work->is.year.empty() && years_agree(said.year, work->is.year);
    });
  if (!said.volume.empty())
    keep_right(works, [&](const WorkPtr& work) { return work->is.volume == said.volume; });
  if (!said.volume.empty())
    keep_right(works, [](const WorkPtr& work) { return !work->volumes.empty(); });
  const auto makers = [](const WorkPtr& work) -> const std::vector<citation::Name>& {
    return work->is.authors.empty() ? work->is.editors : work->is.authors;
  };
  keep_right(works, [&](const WorkPtr& work) {
    return agree(said.authors, makers(work)) == Agreement::given_too;
  });
  narrow_by_number(works, said, makers);
}

}  // namespace ibid::works
