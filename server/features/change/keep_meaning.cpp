#include "features/change/keep_meaning.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "features/change/expansion.h"
#include "features/wording/short_form.h"
#include "model/chains.h"

namespace ibid::features {
namespace {

using model::CitationRef;
using model::Edition;
using model::Status;
using text::Offset;

const Purpose written_out{"Written out to keep its meaning",
                          "What it leaned on no longer stands before it", false};

// A citation by where its words begin.
using Where = std::pair<std::size_t, Offset>;

Where where(const Edition& edition, const CitationRef& citation) {
  const auto words = model::citation_of(edition, citation);
  return {citation.note.chapter, words(words->head).begin};
}

CitationRef root_of(model::Chains& chains, const CitationRef& citation) {
  return chains.end(citation).value_or(citation);
}

bool fit_each_other(const works::Work& a, const works::Work& b) {
  return works::fit(a.is, b) >= works::Fit::title && works::fit(b.is, a) >= works::Fit::title;
}

// A short form after a full one: who reads it alone misses where and when the work came out.
bool says_less(const citation::Description& one, const citation::Description& other) {
  const auto lacks = [&](std::string citation::Description::*part) {
    return (one.*part).empty() && !(other.*part).empty();
  };
  return lacks(&citation::Description::year) || lacks(&citation::Description::place) ||
         lacks(&citation::Description::publisher) || lacks(&citation::Description::edition) ||
         lacks(&citation::Description::container) || lacks(&citation::Description::date);
}

bool same_places(const model::Source& a, const model::Source& b) {
  return std::equal(a.locators.begin(), a.locators.end(), b.locators.begin(), b.locators.end(),
                    [](const citation::Locator& x, const citation::Locator& y) {
                      return x.unit == y.unit && x.from == y.from && x.to == y.to &&
                             x.open == y.open;
                    });
}

class Keeping {
 public:
  explicit Keeping(Draft& draft)
      : draft_(draft), before_(draft.before()), chains_(before_), expansions_(before_) {}

  std::optional<std::string> run() {
    if (draft_.chapters().empty()) return std::nullopt;
    while (true) {
      const Edition after = draft_.after();
      carry();
      const auto lost = first_lost(after);
      if (!lost) return std::nullopt;
      if (!has_meaning(*lost)) return doubt(*lost);
      if (!write_out(*lost)) return refusal(*lost);
    }
  }

 private:
  bool has_meaning(const CitationRef& citation) const {
    const model::Source& source = model::source_of(before_, citation);
    const auto form = source.form;
    return source.work && source.status != Status::ambiguous && form != citation::Form::key &&
           form != citation::Form::pinned;
  }

  bool is_in_doubt(const CitationRef& citation) const {
    const model::Source& source = model::source_of(before_, citation);
    return !source.work && citation::is_anaphor(source.form);
  }

  // The chapters that are changed, and those behind them that lean on earlier ones.
  bool concerns(std::size_t chapter) const {
    if (draft_.chapters().contains(chapter)) return true;
    return chapter > draft_.chapters().begin()->first &&
           before_.sources(chapter).leans_on_edition();
  }

  void carry() {
    carried_.clear();
    for (const auto& [chapter, rewriting] : draft_.chapters()) {
      places_.insert_or_assign(chapter, rewriting.places());
    }
    for (std::size_t chapter = 0; chapter < before_.chapters().size(); ++chapter) {
      if (!concerns(chapter)) continue;
      for (const auto& note : before_.sources(chapter).notes()) {
        for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
          const CitationRef ref{{chapter, note.note}, i};
          if (!note.called || !(has_meaning(ref) || is_in_doubt(ref))) continue;
          if (const auto to = carried(where(before_, ref))) carried_.emplace(*to, ref);
        }
      }
    }
  }

  std::optional<Where> carried(const Where& from) const {
    const auto places = places_.find(from.first);
    if (places == places_.end()) return from;
    const auto to = places->second.after(from.second);
    if (!to) return std::nullopt;
    return Where{from.first, *to};
  }

  // In the order of the edition after, so that what leans on it may be right once it is.
  std::optional<CitationRef> first_lost(const Edition& after) {
    met_.clear();
    model::Chains chains_after(after);
    for (std::size_t chapter = 0; chapter < after.chapters().size(); ++chapter) {
      if (!concerns(chapter)) continue;
      for (const auto& note : after.sources(chapter).notes()) {
        for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
          const CitationRef ref{{chapter, note.note}, i};
          const Where here = where(after, ref);
          const auto was = carried_.find(here);
          const bool told = was != carried_.end();
          if (told && (!note.called || !is_kept(was->second, after, chains_after, ref)))
            return was->second;
          met_.insert(here);
        }
      }
    }
    // Words that are there and are no longer read as a citation.
    for (const auto& [here, was] : carried_) {
      if (!met_.contains(here)) return was;
    }
    return std::nullopt;
  }

  bool is_kept(const CitationRef& was, const Edition& after, model::Chains& chains_after,
               const CitationRef& is) {
    const model::Source& a = model::source_of(before_, was);
    const model::Source& b = model::source_of(after, is);
    if (!a.work) return is_same_doubt(a, b);
    if (!b.work || b.volume != a.volume || !same_places(a, b)) return false;
    if (a.status == Status::resolved && b.status != Status::resolved) return false;
    if (a.work->introduced != b.work->introduced) return false;
    if (!a.work->introduced) return a.work->id == b.work->id;
    const auto root = carried(where(before_, root_of(chains_, was)));
    // What spelt an abbreviation out for the note that introduces the work may have gone.
    const bool named_alike = a.work->is.title == b.work->is.title;
    if (named_alike && root == where(after, root_of(chains_after, is))) return true;
    return fit_each_other(*a.work, *b.work) && !says_less(b.work->is, a.work->is);
  }

  // Nobody may settle in passing what an editor has yet to settle.
  static bool is_same_doubt(const model::Source& a, const model::Source& b) {
    return a.status == b.status &&
           std::equal(a.candidates.begin(), a.candidates.end(), b.candidates.begin(),
                      b.candidates.end(), [](const auto& x, const auto& y) {
                        return x->id == y->id || fit_each_other(*x, *y);
                      });
  }

  // First the short form, then the words of the note that named the work.
  bool write_out(const CitationRef& lost) {
    const int attempt = attempts_[where(before_, lost)]++;
    const model::Source& source = model::source_of(before_, lost);
    const CitationRef root = root_of(chains_, lost);
    if (attempt > 1 || (attempt > 0 && root == lost)) return false;
    std::string words = expansions_.name_for(lost, source.work, source.volume);
    if ((attempt > 0 || !is_met(root)) && root != lost) {
      words = before_[root.note.chapter].text().slice(wording_span(before_, root));
    }
    const Replacement one = expansions_.of(lost, source.work, std::move(words));
    draft_.of(lost.note.chapter).reword(one.span, one.text, draft_.purpose(written_out));
    return true;
  }

  // True where a reader comes to the citation before the one that is lost.
  bool is_met(const CitationRef& citation) const {
    const auto to = carried(where(before_, citation));
    return to && (met_.contains(*to) || !concerns(citation.note.chapter));
  }

  std::string refusal(const CitationRef& lost) const {
    const auto words = model::citation_of(before_, lost);
    const auto* note = before_.sources(lost.note.chapter).of(lost.note.note);
    return "“" + words->printed + "” in note " + note->label +
           " would no longer mean what it means";
  }

  std::string doubt(const CitationRef& lost) const {
    const auto* note = before_.sources(lost.note.chapter).of(lost.note.note);
    return "what “" + model::citation_of(before_, lost)->printed + "” in note " + note->label +
           " refers to is in doubt, and has to be settled first";
  }

  Draft& draft_;
  const Edition& before_;
  model::Chains chains_;   ///< of before_
  Expansions expansions_;  ///< of before_
  std::map<std::size_t, Rewriting::Places> places_;
  std::map<Where, CitationRef> carried_;  ///< by where it comes to stand
  std::set<Where> met_;                   ///< in the edition after, before what is lost
  std::map<Where, int> attempts_;
};

}  // namespace

std::optional<std::string> keep_meanings(Draft& draft) {
  return Keeping(draft).run();
}

Change keeping_meanings(const Edition& edition, Change change) {
  Draft draft(edition);
  for (const Purpose& purpose : change.purposes) draft.purpose(purpose);
  for (const DocumentEdits& document : change.documents) {
    if (!document.file.empty()) continue;
    for (const Replacement& one : document.edits) {
      // What is put in a citation's place is held to its meaning.
      Rewriting& rewriting = draft.of(document.chapter);
      if (one.span.empty() || one.text.empty()) {
        rewriting.replace(one.span, {Rewriting::words(one.text)}, one.purpose);
      } else {
        rewriting.reword(one.span, one.text, one.purpose);
      }
    }
  }
  if (keep_meanings(draft)) return {};
  Change out = draft.change();
  for (DocumentEdits& document : change.documents) {
    if (!document.file.empty()) out.documents.push_back(std::move(document));
  }
  out.appended = std::move(change.appended);
  return out;
}

}  // namespace ibid::features
