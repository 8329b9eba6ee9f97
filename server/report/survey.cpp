#include "report/survey.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "features/wording/work_text.h"

namespace ibid::report {

Counts counts_of(const std::vector<Remark>& remarks) {
  Counts counts{};
  for (const Remark& remark : remarks)
    if (remark.severity != rules::Severity::off)
      ++counts[static_cast<std::size_t>(remark.severity)];
  return counts;
}

Survey::Survey(const model::Edition& edition, const Wanted& wanted)
    : edition_(edition), wanted_(wanted) {
  for (std::size_t i = 0; i < wanted.sheets.size(); ++i)
    if (wanted.sheets[i].chapter) survey(i);
  sort_works();
}

void Survey::survey(std::size_t sheet) {
  const std::size_t index = *wanted_.sheets[sheet].chapter;
  ChapterSurvey chapter;
  chapter.sheet = sheet;
  chapter.title = title_of(index);
  std::set<std::size_t> cited;
  for (const model::NoteSources& note : edition_.sources(index).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const model::Source& source = note.sources[i];
      const model::CitationRef citation{{index, note.note}, i};
      ++chapter.citations;
      if (source.status != model::Status::resolved) {
        ++chapter.open;
        open_.push_back({sheet, citation});
      }
      if (!source.work) continue;
      const std::size_t at = place(source.work);
      works_[at].citations.push_back(citation);
      cited.insert(at);
    }
  }
  chapter.works = cited.size();
  chapters_.push_back(std::move(chapter));
}

// What a note introduces in one chapter may be what another chapter introduces too.
std::size_t Survey::place(const works::WorkPtr& work) {
  const auto [found, added] = places_.try_emplace(work.get(), works_.size());
  if (!added) return found->second;
  if (work->introduced) {
    for (const works::WorkPtr& known : seen_.match(work->is)) {
      if (works::fit(work->is, *known) < works::Fit::title) continue;
      return found->second = places_.at(known.get());
    }
  }
  works_.push_back({work, {}});
  seen_.add(work);
  return found->second;
}

void Survey::sort_works() {
  std::vector<std::size_t> order(works_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<std::string> names;
  names.reserve(works_.size());
  for (const CitedWork& one : works_) names.push_back(features::short_text(*one.work, {}));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const std::size_t of_a = works_[a].citations.size();
    const std::size_t of_b = works_[b].citations.size();
    return of_a != of_b ? of_a > of_b : names[a] < names[b];
  });
  std::vector<std::size_t> rank(works_.size());
  std::vector<CitedWork> sorted;
  for (const std::size_t place : order) {
    rank[place] = sorted.size();
    sorted.push_back(std::move(works_[place]));
  }
  works_ = std::move(sorted);
  for (auto& [work, place] : places_) place = rank[place];
}

std::size_t Survey::rank(const works::Work& work) const {
  return places_.at(&work);
}

std::string Survey::anchor(const model::NoteRef& note) const {
  const std::size_t place = edition_.sources(note.chapter).place_of(note.note);
  return "c" + std::to_string(note.chapter + 1) + "-n" + std::to_string(place + 1);
}

bool Survey::shows(std::size_t chapter) const {
  return std::any_of(wanted_.sheets.begin(), wanted_.sheets.end(),
                     [&](const Sheet& sheet) { return sheet.chapter == chapter; });
}

std::string Survey::title_of(std::size_t chapter) const {
  for (const model::HeadingRow& heading : edition_[chapter].apparatus().headings())
    if (!heading.nested && !heading.title.empty()) return heading.title;
  return edition_[chapter].path();
}

}  // namespace ibid::report
