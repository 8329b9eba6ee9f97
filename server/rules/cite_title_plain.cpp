// cite-title-plain: a title without emphasis, quotation marks or a span.
//
// Only titles that are known as such (from the bibliography, or marked elsewhere in the chapter),
// and only in chapters that mark most of theirs: plain text made of a scan has lost them all. Once
// a title.

#include <unordered_set>

#include "rules/catalogue.h"
#include "works/fold.h"

namespace ibid::rules {
namespace {

using Titles = std::unordered_set<std::string>;

// One word may be a name or a siglum.
bool is_plain(const Cited& cited) {
  return !cited.words->title_marked && works::words(cited.words->work.title).size() >= 2;
}

bool is_entry(const Cited& cited, const std::string& title) {
  const works::WorkPtr& work = cited.source->work;
  if (!work || work->introduced) return false;
  return title == works::folded(work->is.title) || title == works::folded(work->short_title) ||
         title ==
             works::folded(std::string_view(work->is.title).substr(0, work->is.title.find(':')));
}

void check_cite_title_plain(const Scene& scene, Report& report) {
  Titles marked;
  std::size_t marks = 0;
  std::size_t plains = 0;
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.words->title_marked && ++marks > 0)
      marked.insert(works::folded(cited.words->work.title));
    if (!cited.words->work.title.empty() && is_plain(cited)) ++plains;
  }
  if (marks <= plains) return;
  Titles told;
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.words->work.title.empty() || !is_plain(cited)) continue;
    const std::string title = works::folded(cited.words->work.title);
    if (!marked.contains(title) && !is_entry(cited, title)) continue;
    if (!told.insert(title).second) continue;
    report.add(cited.at, model::Part::title, cited.words->work.title + " is not marked as a title");
  }
}

}  // namespace

const Rule cite_title_plain{
    .id = "cite-title-plain",
    .severity = Severity::hint,
    .summary = "A known title stands without emphasis or quotation marks",
    .check = check_cite_title_plain,
};

}  // namespace ibid::rules
