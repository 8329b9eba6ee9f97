// What an edit of some notes leaves as it was.
//
// A citation hangs on the works that its words may mean and on the citations before it. Where none
// of the former came, went or was cited otherwise, and the latter mean what they meant, so does it.
// Notes are read in their order, so that what one changes reaches those behind it.
#include <algorithm>
#include <tuple>

#include "model/resolution.h"

namespace ibid::model {
namespace {

using citation::Form;

// Which of the works cited so far, where and how: nothing here keeps track of that.
bool asks_what_was_cited(const citation::Citation& citation) {
  const Form form = citation.pinned_form.value_or(citation.form);
  return citation.note || form == Form::opcit || form == Form::loccit;
}

bool leans(const citation::Citation& citation) {
  return citation.form == Form::ibid || citation.form == Form::idem ||
         citation.form == Form::pinned;
}

bool one_place(const citation::Locator& a, const citation::Locator& b) {
  return a.unit == b.unit && a.from == b.from && a.to == b.to && a.open == b.open;
}

bool mean_the_same(const Source& a, const Source& b) {
  const auto rest = [](const Source& of) {
    return std::tie(of.form, of.relay_of, of.status, of.reason, of.work, of.volume, of.inherited,
                    of.antecedent, of.candidates, of.reached_over);
  };
  return rest(a) == rest(b) && std::ranges::equal(a.locators, b.locators, one_place);
}

bool cite_the_same_works(const NoteSources& a, const NoteSources& b) {
  return std::ranges::equal(a.sources, b.sources, {}, &Source::work, &Source::work) &&
         std::ranges::equal(a.trails, b.trails, {}, &Trail::introduced, &Trail::introduced);
}

}  // namespace

Retrace::Retrace(const Sources& before, const std::vector<Subject>& changed)
    : before_(before), changed_(changed.begin(), changed.end()) {
  for (const Sources::Siglum& one : before.sigla()) explained_[one.by.note.note].push_back(one);
}

std::shared_ptr<const NoteSources> Retrace::settled(NoteSources note,
                                                    std::span<const Sources::Siglum> explained) {
  const std::size_t place = stands_.size();
  const NoteSources& was = before(place);
  const bool same_works = cite_the_same_works(note, was);
  const bool same = same_works && std::ranges::equal(note.sources, was.sources, mean_the_same);
  const bool reads_otherwise = !reads_as_before(was);
  const auto& explained_before = explained_[was.note];
  const bool explains = !explained.empty() || !explained_before.empty();
  const bool explains_alike = same_works && std::ranges::equal(explained, explained_before);
  lost_ = lost_ || (explains && !explains_alike);
  stands_.push_back(same);
  if (same && !reads_otherwise) return before_.shared(place);
  if (!same_works) {
    touch(was);
    touch(note);
  }
  return std::make_shared<const NoteSources>(std::move(note));
}

// More than differs, perhaps: it is looked at once more, and comes out as it was.
void Retrace::touch(const NoteSources& note) {
  const auto add = [this](const works::WorkPtr& work) {
    if (!work) return;
    works_.add(work);
    any_ = true;
  };
  for (const Source& source : note.sources) add(source.work);
  for (const Trail& trail : note.trails) std::ranges::for_each(trail.introduced, add);
}

// The note that is read next, or as many of its citations as mean what they meant.
bool Resolution::keep(const Citations& citations) {
  index_ = 0;
  if (!retrace_) return false;
  const NoteSources& before = retrace_->before(notes_.size());
  if (!retrace_->reads_as_before(before)) return false;
  const std::size_t count = standing(before, citations);
  for (; index_ < count; ++index_) remember(before, index_, citations[index_]);
  if (count == citations.size()) return retrace_->kept(), true;
  const auto end = static_cast<std::ptrdiff_t>(count);
  note_.sources.assign(before.sources.begin(), before.sources.begin() + end);
  note_.trails.assign(before.trails.begin(), before.trails.begin() + end);
  return false;
}

// Within a note one leans on the other.
std::size_t Resolution::standing(const NoteSources& before, const Citations& citations) {
  std::size_t count = 0;
  for (const Citation& citation : citations) {
    if (asks_what_was_cited(citation) || retrace_->is_touched(before.trails[count])) break;
    if (leans(citation) && !leant_on_stands()) break;
    ++count;
  }
  return count;
}

// What an Ibid. of this note may reach, if it reaches over notes that cite nothing.
bool Resolution::leant_on_stands() {
  const auto& notes = series_[note_.series];
  for (auto place = notes.rbegin(); place != notes.rend(); ++place) {
    if (!retrace_->stands(*place)) return false;
    if (!notes_[*place]->sources.empty()) return true;
  }
  return true;
}

void Resolution::remember(const NoteSources& before, std::uint32_t index,
                          const Citation& citation) {
  const Trail& trail = before.trails[index];
  for (const works::WorkPtr& work : trail.introduced) {
    made_.introduced.add(work);
    made_.introducers.emplace(work.get(), here());
  }
  made_.leans_on_edition = made_.leans_on_edition || trail.elsewhere;
  remember(before.sources[index], citation);
}

// A work that a citation introduced already is the same work, so that whoever means it may stay.
works::WorkPtr Resolution::introduced_before(const works::Work& work) const {
  if (!retrace_) return nullptr;
  const NoteSources& before = retrace_->before(notes_.size());
  if (index_ >= before.trails.size()) return nullptr;
  const auto& works = before.trails[index_].introduced;
  const std::size_t which = trail_.introduced.size();
  return which < works.size() && *works[which] == work ? works[which] : nullptr;
}

}  // namespace ibid::model
