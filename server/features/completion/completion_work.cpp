// Works by author, title or key: behind `@` as a key, in a note as its citation would print them.
//
// In a note a work that was cited before is printed in its short form, another in full.

#include <algorithm>
#include <unordered_set>

#include "features/completion/completion_parts.h"
#include "features/completion/work_search.h"
#include "features/wording/full_form.h"
#include "features/wording/short_form.h"
#include "features/wording/work_text.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

using works::WorkPtr;

// A work and volume that the notes before this one cite.
struct Cited {
  WorkPtr work;
  std::string volume;
  std::size_t last = 0;  ///< a higher one is nearer
};

class WorkItems {
 public:
  WorkItems(const CompletionPlace& place, Completions& out)
      : place_(place),
        out_(out),
        typed_(place.typing.typed),
        introduced_(place.edition.sources(place.index).introduced().works()),
        search_(place.edition.library().finder(), introduced_) {}

  void add_keys() {
    search_.run(place_.typing.typed);
    sort({});
    for (const WorkSearch::Found& found : search_.found) {
      if (found.work->introduced) continue;
      Completion item = item_of(*found.work);
      item.label = found.work->id;
      item.detail = described(*found.work);
      item.insert = found.work->id;
      if (!push(std::move(item))) break;
    }
    finish();
  }

  void add_citations() {
    search_.run(place_.typing.typed);
    take_begin();
    const std::vector<Cited> cited = cited_before();
    // Whatever else there is of them, what is in use is among those that are chosen from.
    if (typed_.empty()) {
      for (const Cited& one : cited) search_.add(one.work);
    }
    sort(cited);
    add_anaphor();
    for (const WorkSearch::Found& found : search_.found) {
      if (!add_forms(found.work, cited)) break;
    }
    finish();
  }

 private:
  // The item begins where its words do, and takes along what sets a title off that begins there.
  void take_begin() {
    std::size_t begin = search_.begin;
    while (begin > 0 && (typed_[begin - 1] == '*' || typed_[begin - 1] == '_')) --begin;
    out_.span.begin += static_cast<text::Offset>(begin);
    typed_.erase(0, begin);
    const auto marks = std::count(typed_.begin(), typed_.end(), '*');
    const text::Span behind{out_.span.end, out_.span.end + 1};
    if (marks % 2 == 1 && place_.chapter().text().slice(behind) == "*") ++out_.span.end;
  }

  // The latest use of every work and volume in the notes before this one.
  std::vector<Cited> cited_before() const {
    std::vector<Cited> out;
    std::unordered_map<const works::Work*, std::vector<std::size_t>> known;
    const model::Sources& sources = place_.edition.sources(place_.index);
    std::size_t turn = 0;
    for (const model::NoteSources& note : sources.notes()) {
      if (place_.typing.note && note.note == *place_.typing.note) break;
      if (!note.called) break;
      for (const model::Source& source : note.sources) {
        if (!source.work || source.status != model::Status::resolved) continue;
        auto& entries = known[source.work.get()];
        const auto same = std::find_if(entries.begin(), entries.end(), [&](std::size_t i) {
          return out[i].volume == source.volume;
        });
        if (same == entries.end()) {
          entries.push_back(out.size());
          out.push_back({source.work, source.volume, ++turn});
        } else {
          out[*same].last = ++turn;
        }
      }
    }
    std::sort(out.begin(), out.end(),
              [](const Cited& a, const Cited& b) { return a.last > b.last; });
    return out;
  }

  // What fits best; of what fits alike, what was cited last.
  void sort(const std::vector<Cited>& cited) {
    std::unordered_map<const works::Work*, std::size_t> order;
    for (std::size_t i = 0; i < cited.size(); ++i) order.try_emplace(cited[i].work.get(), i);
    const auto rank = [&](const WorkSearch::Found& one) {
      const auto known = order.find(one.work.get());
      return known == order.end() ? cited.size() : known->second;
    };
    const bool typed = !typed_.empty();
    std::stable_sort(search_.found.begin(), search_.found.end(),
                     [&](const WorkSearch::Found& a, const WorkSearch::Found& b) {
                       if (a.score != b.score) return a.score > b.score;
                       if (rank(a) != rank(b)) return rank(a) < rank(b);
                       return typed && a.length < b.length;
                     });
  }

  void add_anaphor() {
    const auto anaphor = anaphor_for(place_, out_.span);
    if (!anaphor) return;
    const bool begun = works::folded(anaphor->text).starts_with(works::folded(typed_));
    const bool among = std::any_of(search_.found.begin(), search_.found.end(),
                                   [&](const auto& one) { return one.work == anaphor->work; });
    if (!begun && !among) return;
    Completion item;
    item.kind = Completion::Kind::anaphor;
    item.label = anaphor->text;
    item.detail = "→ " + short_text(*anaphor->work, anaphor->volume);
    item.insert = anaphor->text;
    item.about = anaphor->work->id;
    if (!begun) item.filter = typed_;
    push(std::move(item));
  }

  // A short form for each volume that was cited; else in full.
  bool add_forms(const WorkPtr& work, const std::vector<Cited>& cited) {
    bool any = false;
    for (const Cited& one : cited) {
      if (one.work != work) continue;
      any = true;
      Completion item = item_of(*work);
      item.label = short_text(*work, one.volume);
      item.detail = work->introduced ? "short form" : "short form · " + work->id;
      item.insert = short_form(place_.edition, place_.index, work, one.volume);
      if (!push(std::move(item))) return false;
    }
    if (any || work->introduced) return true;
    Completion item = item_of(*work);
    item.label = short_text(*work, {});
    const auto full = full_form(*work, style());
    item.detail = (full ? "in full · " : "short form · ") + work->id;
    item.insert = full ? *full : short_form(place_.edition, place_.index, work, {});
    return push(std::move(item));
  }

  const ImprintStyle& style() {
    if (!style_) style_ = imprint_style(place_.edition, place_.index).value_or(ImprintStyle{});
    return *style_;
  }

  static std::string described(const works::Work& work) {
    std::string out = short_text(work, {});
    if (!work.is.year.empty()) out += " (" + work.is.year + ")";
    return out;
  }

  // Clients compare what is typed with an item's filter text by the letters from its begin on. What
  // was found by a word in the middle of a title, or by letters that are apart, would be thrown
  // away; so the filter is what is typed, and every further letter asks anew. Where nothing is
  // typed the client has all works, and all that can be typed of them to choose by.
  Completion item_of(const works::Work& work) const {
    Completion item;
    item.kind = Completion::Kind::work;
    item.about = work.id;
    item.filter = typed_;
    if (typed_.empty()) item.filter = short_text(work, {}) + " " + work.is.title + " " + work.id;
    return item;
  }

  bool push(Completion item) {
    if (out_.items.size() >= most_completions) {
      out_.incomplete = true;
      return false;
    }
    out_.items.push_back(std::move(item));
    return true;
  }

  void finish() {
    if (search_.cut || !typed_.empty()) out_.incomplete = true;
  }

  const CompletionPlace& place_;
  Completions& out_;
  std::string typed_;  // of the citation, once it is known where that begins
  works::Finder introduced_;
  WorkSearch search_;
  std::optional<ImprintStyle> style_;
};

}  // namespace

void complete_key(const CompletionPlace& place, Completions& out) {
  WorkItems(place, out).add_keys();
}

void complete_words(const CompletionPlace& place, Completions& out) {
  WorkItems(place, out).add_citations();
}

}  // namespace ibid::features
