#include <algorithm>

#include "features/actions/actions.h"
#include "features/change/expansion.h"
#include "features/wording/short_form.h"
#include "features/wording/work_text.h"
#include "works/bib_write.h"

namespace ibid::features {
namespace {

using citation::Form;
using model::Reason;
using model::Status;

// The rules whose finding a choice of the work answers.
constexpr std::string_view answered(Reason reason) {
  switch (reason) {
    case Reason::several_before:
      return "ibid-multiple";
    case Reason::after_relay:
      return "ibid-relay";
    case Reason::over_empty:
      return "ibid-gap";
    case Reason::last_by_author:
      return "opcit-ambiguous";
    case Reason::several_fit:
      return "short-ambiguous";
    default:
      return {};
  }
}

class Offers {
 public:
  Offers(const model::Edition& edition, std::size_t chapter)
      : edition_(edition), chapter_(chapter), expansions_(edition) {}

  void add(const model::CitationRef& ref) {
    const auto words = model::citation_of(edition_, ref);
    const model::Source& source = model::source_of(edition_, ref);
    const bool ambiguous_short =
        words->form == Form::shortened && source.status == Status::ambiguous;
    if (can_be_expanded(*words.fact) || ambiguous_short) {
      for (const auto& work : meanings(source)) offer_expansion(ref, source, work);
    }
    if (source.reason == Reason::introduced_here) offer_entry(source.work, words(words->span));
    if (words->form == Form::key || words->form == Form::pinned) return;
    for (const auto& work : meanings(source)) {
      if (!work->introduced) offer_pin(ref, source, work);
    }
  }

  void add_stale(const model::Baseline::Stale& stale) {
    const auto words = model::citation_of(edition_, stale.citation);
    Action back;
    back.title = "Expand to what it was: “" + short_text(*stale.was, stale.volume) + "”";
    back.kind = Action::Kind::quick_fix;
    back.mends = {"ibid-stale"};
    back.place = words(words->span);
    Replacement edit{words(words->head),
                     expansions_.name_for(stale.citation, stale.was, stale.volume) +
                         expansions_.stop_behind(stale.citation)};
    back.change.in_chapter(chapter_).push_back(std::move(edit));
    out.push_back(back);
    Action accept = std::move(back);
    accept.title = "Accept what it refers to now";
    accept.change = {};
    accept.accepts = true;
    out.push_back(std::move(accept));
  }

  // Written out only when it is picked: each takes a look at all notes before it.
  void add_all() {
    auto all = sure_ones();
    if (all.size() < 2) return;
    Action action;
    action.title = "Expand every Ibid. of this chapter (" + std::to_string(all.size()) + ")";
    action.id = "expandAllIbids";
    action.mends = {"ibid-run"};
    action.later = [&edition = edition_, chapter = chapter_, all = std::move(all)] {
      Change change;
      Expansions expansions(edition);
      for (const model::CitationRef& ref : all)
        change.in_chapter(chapter).push_back(
            expansions.of(ref, model::source_of(edition, ref).work));
      change.sort();
      return Proposal(std::move(change));
    };
    out.push_back(std::move(action));
  }

  std::vector<Action> out;

 private:
  // What can be expanded and means one work for certain.
  std::vector<model::CitationRef> sure_ones() const {
    std::vector<model::CitationRef> all;
    for (const auto& note : edition_.sources(chapter_).notes()) {
      for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
        const model::CitationRef ref{{chapter_, note.note}, i};
        const model::Source& source = note.sources[i];
        if (source.status != Status::resolved || !source.work) continue;
        if (can_be_expanded(*model::citation_of(edition_, ref).fact)) all.push_back(ref);
      }
    }
    return all;
  }

  static std::vector<works::WorkPtr> meanings(const model::Source& source) {
    if (!source.candidates.empty()) return source.candidates;
    if (source.work) return {source.work};
    return {};
  }

  void offer_expansion(const model::CitationRef& ref, const model::Source& source,
                       const works::WorkPtr& work) {
    const auto words = model::citation_of(edition_, ref);
    Action action;
    action.change.in_chapter(chapter_).push_back(expansions_.of(ref, work));
    action.id = "expandIbid";
    action.title = (citation::is_anaphor(words->form) ? "Expand to “" : "Complete to “") +
                   short_text(*work, work == source.work ? source.volume : "") + "”";
    mend(action, source, words(words->span));
    out.push_back(std::move(action));
  }

  // markup.md, "a pinned citation".
  void offer_pin(const model::CitationRef& ref, const model::Source& source,
                 const works::WorkPtr& work) {
    const auto words = model::citation_of(edition_, ref);
    // Behind a pin only places are read: all of a full citation stands within.
    const bool whole = words->form == Form::full && words->siglum.empty();
    const text::Span head = whole ? wording_span(edition_, ref) : words(words->head);
    std::string text = edition_[chapter_].text().slice(head);
    if (text.find_first_of("[]") != text.npos) return;
    text = "[" + text + "]{.cite key=" + work->id;
    const bool one_of_several = work == source.work && source.volume != work->is.volume;
    if (one_of_several) text += " vol=" + source.volume;
    Action action;
    action.id = "pinSource";
    action.title = "Pin the source: " + short_text(*work, {});
    action.change.in_chapter(chapter_).push_back({head, text + "}"});
    mend(action, source, words(words->span));
    out.push_back(std::move(action));
  }

  void offer_entry(const works::WorkPtr& work, text::Span place) {
    const works::Library& library = edition_.library();
    const auto& shelves = library.shelves();
    const auto shelf = std::find_if(shelves.begin(), shelves.end(),
                                    [](const auto& one) { return one->file.ends_with(".bib"); });
    if (shelf == shelves.end()) return;
    const std::string key = works::new_key(
        *work, [&](std::string_view taken) { return library.catalogue().find(taken) != nullptr; });
    Action action;
    action.title = "Add to " + (*shelf)->file + ": " + short_text(*work, {});
    action.kind = Action::Kind::quick_fix;
    action.mends = {"cite-not-in-bib"};
    action.place = place;
    action.change.appended.push_back({(*shelf)->file, works::bib_entry(*work, key)});
    out.push_back(std::move(action));
  }

  void mend(Action& action, const model::Source& source, text::Span place) const {
    action.place = place;
    auto rule = answered(source.reason);
    const bool far = source.antecedent && source.antecedent->note.chapter != chapter_;
    if (rule.empty() && source.reason == Reason::note_before && far) rule = "ibid-series";
    if (!rule.empty()) {
      action.kind = Action::Kind::quick_fix;
      action.mends.push_back(rule);
    }
  }

  const model::Edition& edition_;
  std::size_t chapter_;
  Expansions expansions_;
};

bool touches(text::Span a, text::Span b) {
  return a.begin <= b.end && b.begin <= a.end;
}

// In the innermost note at the range's begin.
std::vector<model::CitationRef> touched_citations(const model::Edition& edition,
                                                  std::size_t chapter, text::Span range) {
  std::vector<model::CitationRef> out;
  for (const model::Subject note : edition[chapter].all_at(range.begin)) {
    if (note.thing != model::Thing::note && note.thing != model::Thing::inline_note) continue;
    const auto& citations = model::citations_of(edition[chapter], note);
    for (std::uint32_t i = 0; i < citations.size(); ++i) {
      const model::CitationRef ref{{chapter, note}, i};
      const auto words = model::citation_of(edition, ref);
      if (touches(words(words->span), range)) out.push_back(ref);
    }
    break;
  }
  return out;
}

}  // namespace

std::vector<Action> source_actions(const model::Edition& edition, std::size_t chapter,
                                   text::Span range, const model::Baseline* baseline) {
  Offers offers(edition, chapter);
  const auto touched = touched_citations(edition, chapter, range);
  if (touched.empty()) return {};
  if (baseline) {
    for (const auto& stale : baseline->stale(edition, chapter)) {
      if (std::find(touched.begin(), touched.end(), stale.citation) != touched.end()) {
        offers.add_stale(stale);
      }
    }
  }
  for (const model::CitationRef& ref : touched) offers.add(ref);
  if (!offers.out.empty()) offers.add_all();
  return std::move(offers.out);
}

std::optional<model::CitationRef> anaphor_at(const model::Edition& edition, std::size_t chapter,
                                             text::Offset at) {
  for (const model::CitationRef& ref : touched_citations(edition, chapter, {at, at})) {
    if (citation::is_anaphor(model::citation_of(edition, ref)->form)) return ref;
  }
  return std::nullopt;
}

}  // namespace ibid::features
