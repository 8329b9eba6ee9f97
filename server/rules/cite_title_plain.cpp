// cite-title-plain: a title without emphasis, quotation marks or a span.
//
// Only titles that are known as such (from the bibliography, or marked elsewhere in the chapter),
// and only in chapters that mark most of theirs: plain text made of a scan has lost them all. Once
// a title.

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "rules/catalogue.h"
#include "works/fold.h"
#include "works/titles.h"

namespace ibid::rules {
namespace {

using Titles = std::unordered_set<std::string>;
using PrintedTitles = std::unordered_set<std::string_view>;

// Titles that stand plain somewhere. Most come again and again.
class PlainTitles {
 public:
  bool has(const Cited& cited) {
    const std::string& title = cited.words->work.title;
    if (title.empty() || cited.words->title_marked) return false;
    const auto [known, fresh] = several_words_.try_emplace(title);
    // One word may be a name or a siglum.
    if (fresh) known->second = works::words(title).size() >= 2;
    return known->second;
  }

 private:
  std::unordered_map<std::string_view, bool> several_words_;
};

bool is_entry(const Cited& cited, const std::string& title) {
  const works::WorkPtr& work = cited.source->work;
  if (!work || work->introduced) return false;
  return title == works::folded(work->is.title) || title == works::folded(work->short_title) ||
         title == works::folded(works::main_title(work->is.title));
}

Titles folded(const PrintedTitles& titles) {
  Titles out;
  for (const std::string_view title : titles) out.insert(works::folded(title));
  return out;
}

void check_cite_title_plain(const Scene& scene, Report& report) {
  PrintedTitles printed;
  PlainTitles plain;
  std::size_t marks = 0;
  std::size_t plains = 0;
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.words->title_marked && ++marks > 0) printed.insert(cited.words->work.title);
    if (plain.has(cited)) ++plains;
  }
  if (marks <= plains || plains == 0) return;
  const Titles marked = folded(printed);
  Titles told;
  for (const Cited& cited : scene.reading->citations()) {
    if (!plain.has(cited)) continue;
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
