#include "rules/reading.h"

#include <map>
#include <string_view>
#include <utility>

#include "model/printed.h"

namespace ibid::rules {
Reading::Reading(const model::Edition& edition, std::size_t chapter)
    : chapter_(chapter), sources_(edition.sources(chapter)) {
  const model::Printed printed(edition[chapter]);
  std::map<std::string_view, std::size_t> last;  // series → run
  for (const model::NoteSources& note : sources_.notes()) {
    Run run{citations_.size(), note.sources.size(), none};
    const auto& words = *printed.of(note.note).fact;
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      citations_.push_back({{{chapter, note.note}, i}, &note, &note.sources[i], &words[i]});
    }
    if (note.called) {
      const auto [before, first] = last.try_emplace(note.series, runs_.size());
      if (!first) run.before = std::exchange(before->second, runs_.size());
    }
    runs_.push_back(run);
  }
  read_places();
}

void Reading::read_places() {
  first_place_.reserve(citations_.size() + 1);
  for (const Cited& cited : citations_) {
    first_place_.push_back(places_.size());
    add_printed_places(*cited.words, places_);
  }
  first_place_.push_back(places_.size());
}

std::span<const PrintedPlace> Reading::places(const Cited& cited) const {
  const auto index = static_cast<std::size_t>(&cited - citations_.data());
  const std::size_t first = first_place_[index];
  return std::span(places_).subspan(first, first_place_[index + 1] - first);
}

std::span<const Cited> Reading::of(const Run& run) const {
  return std::span(citations_).subspan(run.first, run.count);
}

std::size_t Reading::place(const model::NoteSources& note) const {
  return sources_.place_of(note.note);
}

std::span<const Cited> Reading::beside(const Cited& cited) const {
  return of(runs_[place(*cited.note)]);
}

std::span<const Cited> Reading::before(const Cited& cited) const {
  const std::size_t before = runs_[place(*cited.note)].before;
  return before == none ? std::span<const Cited>{} : of(runs_[before]);
}

const Cited* Reading::find(const model::CitationRef& at) const {
  if (at.note.chapter != chapter_) return nullptr;
  const model::NoteSources* note = sources_.of(at.note.note);
  return note ? &citations_[runs_[place(*note)].first + at.index] : nullptr;
}

}  // namespace ibid::rules
