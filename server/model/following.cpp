// Citations that lean on what goes before: Ibid., Idem, op. cit., loc. cit.
//
// Ibid. means the single work of the note before it in its series (Chicago 16.47, CSL 1.0.2
// "ibid"); whatever makes that doubtful is told and not guessed away.
#include <algorithm>
#include <utility>

#include "model/resolution.h"

namespace ibid::model {
namespace {

using citation::Form;

bool doubtful(Status status) {
  return status == Status::ambiguous || status == Status::unresolved;
}

void add(std::vector<works::WorkPtr>& list, const works::WorkPtr& work) {
  if (work && std::find(list.begin(), list.end(), work) == list.end()) list.push_back(work);
}

}  // namespace

// Within a note the item before is meant; but what is quoted in `ibid.` is not that item.
Resolution::Before Resolution::before(const Citation& citation) {
  const bool quoted_in_it = citation.relay_of && *citation.relay_of + 1 == index_;
  return index_ > 0 && !quoted_in_it ? item_before() : before_this_note();
}

Resolution::Before Resolution::item_before() const {
  return {{{{around_.index, note_.note}, index_ - 1}}, Reason::same_note, {}};
}

Resolution::Before Resolution::before_this_note() {
  Before found;
  const auto& notes = series_[note_.series];
  for (auto place = notes.rbegin(); place != notes.rend(); ++place) {
    const NoteSources& note = *notes_[*place];
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      found.citations.push_back({{around_.index, note.note}, i});
    }
    if (!found.citations.empty()) break;
    found.reached_over.push_back(note.note);
    if (around_.conventions.ibid.empty_notes == IbidUse::EmptyNotes::breaks) {
      found.reason = Reason::empty_before;
      return found;
    }
  }
  if (found.citations.empty()) return in_earlier_chapters();
  if (!found.reached_over.empty()) found.reason = Reason::over_empty;
  return found;
}

// Where Ibid.s run through the book, the last note of the series that cites something.
Resolution::Before Resolution::in_earlier_chapters() {
  Before found;
  found.reason = Reason::nothing_before;
  if (around_.conventions.ibid.reset_at == IbidUse::Reset::chapter) return found;
  trail_.elsewhere = trail_.elsewhere || around_.index > 0;
  for (std::size_t i = around_.index; i-- > 0;) {
    const auto& notes = around_.earlier(i).notes();
    for (std::size_t at = notes.size(); at-- > 0;) {
      const NoteSources& note = notes[at];
      if (note.series != note_.series || !note.called || note.sources.empty()) continue;
      for (std::uint32_t k = 0; k < note.sources.size(); ++k) {
        found.citations.push_back({{i, note.note}, k});
      }
      found.reason = Reason::note_before;
      return found;
    }
  }
  return found;
}

Source Resolution::leaning(const Citation& citation) {
  const Before found = before(citation);
  if (turn_alike(found.citations, citation)) return after(found, found.citations.back());
  return leaning_on(found);
}

Source Resolution::leaning_on(const Before& before) {
  if (before.citations.empty()) {
    Source source;
    source.reason = before.reason;
    source.reached_over = before.reached_over;
    return source;
  }
  if (before.citations.size() == 1 || one_work(before.citations)) {
    return after(before, before.citations.back());
  }
  return relays(before.citations) ? after_relay(before) : after_several(before);
}

// Takes over everything of the antecedent, doubt included.
Source Resolution::after(const Before& before, const CitationRef& antecedent) const {
  Source next = source(antecedent);
  const bool unread = next.form == Form::unread;
  next.reached_over = before.reached_over;
  next.antecedent = antecedent;
  next.inherited = !next.locators.empty();
  if (unread) {
    next.reason = Reason::unread_before;
    return next;
  }
  if (next.status != Status::resolved) {
    next.reason = Reason::doubt_before;
    return next;
  }
  next.reason = before.reason;
  const bool warned = around_.conventions.ibid.empty_notes == IbidUse::EmptyNotes::warn;
  if (before.reason == Reason::over_empty && warned) {
    next.status = Status::uncertain;
    next.candidates = {next.work};
  }
  return next;
}

// `A, quoted in B, p. 260` and then `Ibid., p. 262`: B is the book in hand.
Source Resolution::after_relay(const Before& before) {
  Source next = after(before, before.citations.back());
  if (doubtful(next.status)) return next;
  next.status = Status::uncertain;
  next.reason = Reason::after_relay;
  next.candidates = {next.work};
  for (auto cited = before.citations.rbegin(); cited != before.citations.rend(); ++cited) {
    add(next.candidates, source(*cited).work);
  }
  return next;
}

Source Resolution::after_several(const Before& before) const {
  Source source_after;
  source_after.status = Status::ambiguous;
  source_after.reason = Reason::several_before;
  source_after.reached_over = before.reached_over;
  source_after.antecedent = before.citations.back();
  bool unread = false;
  for (const CitationRef& cited : before.citations) {
    add(source_after.candidates, source(cited).work);
    for (const auto& candidate : source(cited).candidates) add(source_after.candidates, candidate);
    unread = unread || source(cited).form == Form::unread;
  }
  if (source_after.candidates.size() < 2) {
    source_after.status = Status::unresolved;
    source_after.reason = unread ? Reason::unread_before : Reason::doubt_before;
    source_after.candidates.clear();
  }
  return source_after;
}

// True where the last of them holds all the others, each quoted in the next.
bool Resolution::relays(const std::vector<CitationRef>& citations) const {
  for (std::size_t i = 1; i < citations.size(); ++i) {
    if (source(citations[i]).relay_of != citations[i - 1].index) return false;
  }
  return true;
}

bool Resolution::one_work(const std::vector<CitationRef>& citations) const {
  const Source& first = source(citations.front());
  return first.work && std::all_of(citations.begin(), citations.end(), [&](const CitationRef& one) {
           const Source& other = source(one);
           return other.status == Status::resolved && other.work == first.work &&
                  other.volume == first.volume;
         });
}

bool Resolution::one_author(const std::vector<CitationRef>& citations) const {
  const works::WorkPtr& first = source(citations.front()).work;
  return first && std::all_of(citations.begin(), citations.end(), [&](const CitationRef& one) {
           const Source& other = source(one);
           return other.status == Status::resolved && other.work->is.authors == first->is.authors;
         });
}

// `Idem, Title`: the author alone is taken over. Without a title it is used like Ibid.
Source Resolution::same_author(const Citation& citation) {
  if (citation.work.title.empty()) return leaning(citation);
  // `Noll, Aufsatz, wieder in: ders., *Buch*`: he is the author of what is printed there.
  const Before found = index_ > 0 ? item_before() : before_this_note();
  if (found.citations.empty()) return leaning_on(found);
  const CitationRef antecedent = found.citations.back();
  const works::WorkPtr work = source(antecedent).work;
  if (!work ||
      (found.citations.size() > 1 && !one_author(found.citations) && !relays(found.citations))) {
    Source doubt = leaning_on(found);
    doubt.work = nullptr;
    return doubt;
  }
  citation::Description said = citation.work;
  said.authors = work->is.authors;
  Source next = by_words(citation, said);
  next.antecedent = antecedent;
  return next;
}

// The latest first.
std::vector<const Resolution::Use*> Resolution::uses_of(const citation::Description& said) {
  for (works::WorkPtr& work : std::exchange(new_uses_, {})) cited_.add(std::move(work));
  std::vector<const Use*> uses;
  for (const works::WorkPtr& work : cited_.candidates(said)) {
    if (works::fit(said, *work) != works::Fit::none) uses.push_back(&used_.at(work.get()));
  }
  std::sort(uses.begin(), uses.end(), [](const Use* a, const Use* b) { return a->turn > b->turn; });
  return uses;
}

// Which of a title's volumes was cited last does not matter where another is printed.
std::vector<const Resolution::Use*> Resolution::last_of_each_title(std::vector<const Use*> uses) {
  std::vector<const Use*> out;
  for (const Use* use : uses) {
    const bool again = std::any_of(out.begin(), out.end(), [&](const Use* one) {
      return one->work->is.title == use->work->is.title;
    });
    if (!again) out.push_back(use);
  }
  return out;
}

// op. cit. and loc. cit.: the author's work that was cited; of several, the one cited last.
Source Resolution::work_cited(const Citation& citation) {
  if (citation.work.authors.empty() && citation.work.title.empty()) return leaning(citation);
  std::vector<const Use*> uses = uses_of(citation.work);
  if (uses.empty() && !citation.work.volume.empty()) {
    citation::Description any = citation.work;
    any.volume.clear();
    uses = last_of_each_title(uses_of(any));
  }
  if (uses.empty()) {
    const works::Sought sought(citation.work);
    trail_.lead.add(sought);
    Works earlier = earlier_chapters(sought);
    return earlier.empty() ? Source{} : chosen(std::move(earlier), Reason::earlier_chapter);
  }
  Source next;
  next.status = uses.size() > 1 ? Status::uncertain : Status::resolved;
  next.reason = uses.size() > 1 ? Reason::last_by_author : Reason::earlier_note;
  next.work = uses.front()->work;
  next.antecedent = uses.front()->last;
  next.volume = source(*next.antecedent).volume;
  if (uses.size() > 1) {
    for (const Use* use : uses) next.candidates.push_back(use->work);
  }
  if (citation.form == Form::loccit) {
    next.locators = source(*next.antecedent).locators;
    next.inherited = !next.locators.empty();
  }
  return next;
}

// `[Ibid.]{.cite key=carr1958}` is the same place as an Ibid. without the pin, if that work was
// cited there.
Source Resolution::by_pin(const Citation& citation) {
  Source next = by_key(citation);
  if (!next.work || !citation.pinned_form) return next;
  next.antecedent = pinned_antecedent(citation, *next.work);
  if (!next.antecedent) return next;
  const Source& leant_on = source(*next.antecedent);
  next.volume = leant_on.volume;
  if (citation.pinned_form == Form::opcit) return next;
  next.locators = leant_on.locators;
  next.inherited = !next.locators.empty();
  return next;
}

std::optional<CitationRef> Resolution::pinned_antecedent(const Citation& citation,
                                                         const works::Work& work) {
  if (citation.pinned_form == Form::opcit || citation.pinned_form == Form::loccit) {
    const auto use = used_.find(&work);
    return use == used_.end() ? std::nullopt : std::optional(use->second.last);
  }
  const auto citations = before(citation).citations;
  const auto found = std::find_if(citations.rbegin(), citations.rend(),
                                  [&](const auto& one) { return source(one).work.get() == &work; });
  return found == citations.rend() ? std::nullopt : std::optional(*found);
}

}  // namespace ibid::model
