// Works by the words that name them: the bibliography first, then what notes have introduced.
#include <algorithm>

#include "model/readings.h"
#include "model/resolution.h"

namespace ibid::model {
namespace {

using citation::Description;

// A journal has volumes, a book an editor or an imprint.
bool is_in_a_book(const Description& said) {
  const bool imprint = !said.place.empty() || !said.publisher.empty();
  return !said.editors.empty() || (imprint && said.volume.empty() && said.issue.empty());
}

std::string_view type_of(const Description& said) {
  if (!said.shelfmark.empty() || !said.repository.empty()) return "unpublished";
  if (!said.container.empty()) return is_in_a_book(said) ? "incollection" : "article";
  if (said.authors.empty() && (!said.date.empty() || !said.issue.empty())) return "periodical";
  return said.volume.empty() ? "book" : "mvbook";
}

}  // namespace

bool introduces(const Description& said) {
  if (!said.shelfmark.empty() && !said.repository.empty()) return true;
  if (said.title.empty()) return false;
  return !said.authors.empty() || !said.year.empty() || !said.date.empty() ||
         !said.volume.empty() || !said.issue.empty() || !said.place.empty();
}

Source Resolution::by_key(const Citation& citation) const {
  Source source;
  source.work = around_.library.catalogue().find(citation.key);
  source.reason = source.work ? Reason::key : Reason::none_fits;
  source.status = source.work ? Status::resolved : Status::unresolved;
  return source;
}

Source Resolution::by_words(const Citation& citation, const Description& said) {
  if (citation.note) {
    if (auto named = in_named_note(*citation.note, said)) return *std::move(named);
  }
  if (citation.carries_over && index_ > 0) {
    if (said.shelfmark.empty()) return leaning(citation);
    Description whole = said;
    const Source& before = note_.sources.back();
    if (whole.repository.empty() && before.work) {
      whole.repository = before.work->is.repository;
      whole.shelfmark = turned(before.work->is.shelfmark, said.shelfmark);
    }
    if (auto known = among_known(whole)) return *std::move(known);
    return introduced(citation, whole);
  }
  if (auto known = among_known(said)) return *std::move(known);
  for (const Description& other : other_readings(citation, said)) {
    if (auto known = among_known(other)) return *std::move(known);
  }
  return introduced(citation, titled_like_its_siblings(said));
}

// Where more than one source of knowledge has an answer, the nearer to the editor's hand wins.
std::optional<Source> Resolution::among_known(const Description& said) {
  const works::Sought sought(said);
  trail_.lead.add(sought);
  if (Works fits = around_.library.catalogue().match(sought); !fits.empty()) {
    return chosen(std::move(fits), Reason::bibliography);
  }
  if (const auto work = by_siglum(said)) return chosen({work}, Reason::earlier_note);
  const std::optional<Description> full = spelled_out(said);
  if (!full) return among_introduced(sought);
  const works::Sought spelled(*full);
  trail_.lead.add(spelled);
  return among_introduced(spelled);
}

std::optional<Source> Resolution::among_introduced(const works::Sought& sought) {
  if (Works fits = made_.introduced.match(sought); !fits.empty()) {
    return chosen(std::move(fits), Reason::earlier_note);
  }
  if (Works fits = earlier_chapters(sought); !fits.empty()) {
    return chosen(std::move(fits), Reason::earlier_chapter);
  }
  return std::nullopt;
}

// The same work introduced by several chapters is one.
Resolution::Works Resolution::earlier_chapters(const works::Sought& sought) {
  Works found;
  trail_.elsewhere = trail_.elsewhere || around_.index > 0;
  for (std::size_t i = 0; i < around_.index; ++i) {
    for (const auto& work : around_.earlier(i).introduced().match(sought)) {
      const bool again = std::any_of(found.begin(), found.end(), [&](const works::WorkPtr& other) {
        return works::fit(work->is, *other) >= works::Fit::title;
      });
      if (!again) found.push_back(work);
    }
  }
  return found;
}

// Of several that fit, those count that the chapter has cited already.
Source Resolution::chosen(Works fits, Reason reason) const {
  if (fits.size() > 1) {
    Works cited;
    std::copy_if(fits.begin(), fits.end(), std::back_inserter(cited),
                 [&](const works::WorkPtr& work) { return used_.contains(work.get()); });
    if (!cited.empty()) fits = std::move(cited);
  }
  Source source;
  if (fits.size() > 1) {
    source.status = Status::ambiguous;
    source.reason = Reason::several_fit;
    source.candidates = std::move(fits);
    return source;
  }
  source.status = Status::resolved;
  source.reason = reason;
  source.work = fits.front();
  if (reason != Reason::bibliography) source.antecedent = introducer_of(*source.work);
  return source;
}

std::optional<CitationRef> Resolution::introducer_of(const works::Work& work) const {
  const auto here = made_.introducers.find(&work);
  if (here != made_.introducers.end()) return here->second;
  for (std::size_t i = 0; i < around_.index && work.introduced; ++i) {
    if (const auto there = around_.earlier(i).introducer(work)) return there;
  }
  return std::nullopt;
}

Source Resolution::introduced(const Citation& citation, const Description& said) {
  Source source;
  Description full = spelled_out(said).value_or(said);
  // An abbreviation that edition.json explains is known, though no note gives its full form.
  const auto siglum = around_.conventions.sigla.find(lone_words(said));
  // `*International Letters* (henceforth IL)`
  const bool named = !citation.siglum.empty() && !citation.siglum_in_passing;
  const bool abbreviated = named && !full.title.empty();
  // `MS Rawl. D. 399` is known without its library.
  const bool manuscript = citation.form == citation::Form::archival && !citation.carries_over;
  if (!introduces(full) && !abbreviated && !manuscript && siglum == around_.conventions.sigla.end())
    return source;
  works::Work work;
  work.id = "note:" + note_.label + "#" + std::to_string(index_ + 1);
  work.type = type_of(full);
  work.is = std::move(full);
  const bool is_one_issue = !work.is.date.empty() || !work.is.issue.empty();
  if (siglum != around_.conventions.sigla.end() && !is_one_issue) {
    work.sigla.push_back(siglum->first);
  }
  if (named) work.sigla.push_back(citation.siglum);
  work.introduced = true;
  work.file = around_.chapter.path();
  source.work = introduced_before(work);
  if (!source.work) source.work = std::make_shared<const works::Work>(std::move(work));
  source.status = Status::resolved;
  source.reason = Reason::introduced_here;
  trail_.introduced.push_back(source.work);
  made_.introduced.add(source.work);
  made_.introducers.emplace(source.work.get(), here());
  return source;
}

// `Carr (n. 7), p. 5`: the note that is named says which work of Carr's.
std::optional<Source> Resolution::in_named_note(const std::string& label,
                                                const Description& said) const {
  const Label* row = around_.chapter.apparatus().label(label);
  const auto note = row ? around_.chapter.apparatus().note_of(*row) : std::nullopt;
  if (!note) return std::nullopt;
  const Subject subject{Thing::note, *note};
  const NoteSources* read = known(subject);
  if (!read) return std::nullopt;
  std::optional<Source> found;
  for (std::uint32_t i = 0; i < read->sources.size(); ++i) {
    const works::WorkPtr& work = read->sources[i].work;
    if (!work || works::fit(said, *work) == works::Fit::none) continue;
    if (found) return std::nullopt;
    found = Source{};
    found->status = Status::resolved;
    found->reason = Reason::earlier_note;
    found->work = work;
    found->antecedent = CitationRef{{around_.index, subject}, i};
  }
  return found;
}

}  // namespace ibid::model
