// What an abbreviation stands for: edition.json says, or a note did: `(henceforth X)`.
#include "model/resolution.h"

namespace ibid::model {
namespace {

using citation::Description;

bool names_an_issue(const Description& said) {
  return !said.date.empty() || !said.issue.empty() || !said.volume.empty();
}

// An issue that a note introduced, known by the name of its periodical alone.
bool is_issue(const works::Work& work) {
  return work.introduced && work.type == "periodical" && work.is.container.empty();
}

}  // namespace

std::string_view lone_words(const Description& said) {
  if (said.title.empty() && said.authors.size() == 1) return said.authors.front().family;
  if (said.authors.empty()) return said.title;
  return {};
}

void Resolution::explain_siglum(const Citation& citation, const Source& source) {
  made_.sigla.push_back({citation.siglum, here(), citation.siglum_in_passing});
  if (source.work && !citation.siglum_in_passing)
    sigla_.insert_or_assign(citation.siglum, source.work);
}

// An explanation holds from where it stands to the end of the edition.
works::WorkPtr Resolution::explained(std::string_view siglum) {
  if (siglum.empty()) return nullptr;
  if (const auto here = sigla_.find(siglum); here != sigla_.end()) return here->second;
  for (std::size_t i = around_.index; i-- > 0;) {
    trail_.elsewhere = true;
    const Sources& before = around_.earlier(i);
    for (auto row = before.sigla().rbegin(); row != before.sigla().rend(); ++row) {
      const NoteSources* note = before.of(row->by.note.note);
      if (note && row->siglum == siglum && !row->in_passing)
        return note->sources[row->by.index].work;
    }
  }
  return nullptr;
}

works::WorkPtr Resolution::by_siglum(const Description& said) {
  const auto work = explained(lone_words(said));
  return work && is_issue(*work) && names_an_issue(said) ? nullptr : work;
}

// `Inprecorr, 8 April 1926`: the abbreviation names the periodical, the citation its issue.
std::optional<Description> Resolution::spelled_out(const Description& said) {
  std::optional<std::string> title;
  const auto row = around_.conventions.sigla.find(lone_words(said));
  if (row != around_.conventions.sigla.end()) {
    title = row->second;
  } else if (names_an_issue(said)) {
    const auto work = explained(lone_words(said));
    if (work && is_issue(*work)) title = work->is.title;
  }
  if (!title) return std::nullopt;
  Description full = said;
  full.title = *std::move(title);
  full.authors.clear();
  return full;
}

}  // namespace ibid::model
