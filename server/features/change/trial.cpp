#include "features/change/trial.h"

#include <algorithm>
#include <memory>

#include "features/wording/work_text.h"
#include "text/line_ends.h"

namespace ibid::features {
namespace {

using model::NoteSources;
using model::Status;

constexpr int most_trials = 48;

// What a note introduces is made anew with the note.
bool still_one_work(const model::Source& a, const model::Source& b) {
  if (!a.work || !b.work) return !a.work && !b.work;
  if (a.work->id == b.work->id) return true;
  return a.work->introduced && b.work->introduced &&
         short_text(*a.work, a.volume) == short_text(*b.work, b.volume);
}

bool kept(Effect effect, const model::Source& before, const model::Source& after) {
  if (effect == Effect::more_sure && !before.work) return true;
  if (before.status != after.status && effect == Effect::none) return false;
  return still_one_work(before, after) && before.volume == after.volume &&
         at_same_places(before, after);
}

bool in_doubt(const model::Source& source) {
  return source.status != Status::resolved;
}

std::size_t doubts(const NoteSources& note) {
  return static_cast<std::size_t>(
      std::count_if(note.sources.begin(), note.sources.end(), in_doubt));
}

bool had_in_note(Effect effect, const NoteSources& before, const NoteSources& after) {
  if (before.label != after.label || before.sources.size() != after.sources.size()) return false;
  if (effect == Effect::free) return doubts(after) <= doubts(before);
  for (std::size_t i = 0; i < before.sources.size(); ++i) {
    if (!kept(effect, before.sources[i], after.sources[i])) return false;
  }
  return true;
}

bool had_in_chapter(Effect effect, const model::Sources& before, const model::Sources& after) {
  if (before.notes().size() != after.notes().size()) return false;
  for (std::size_t i = 0; i < before.notes().size(); ++i) {
    if (!had_in_note(effect, before.notes()[i], after.notes()[i])) return false;
  }
  return true;
}

class Sieve {
 public:
  explicit Sieve(const std::function<bool(const std::vector<Edits>&)>& is_good)
      : is_good_(is_good) {}

  // What is good together with all that was found good already; halves where it is not.
  void sift(const std::vector<Edits>& some) {
    if (some.empty() || trials_ <= 0) return;
    --trials_;
    std::vector<Edits> together = good;
    together.insert(together.end(), some.begin(), some.end());
    if (is_good_(together)) {
      good = std::move(together);
      return;
    }
    if (some.size() == 1) return;
    const auto middle = some.begin() + static_cast<std::ptrdiff_t>(some.size() / 2);
    sift({some.begin(), middle});
    sift({middle, some.end()});
  }

  std::vector<Edits> good;

 private:
  const std::function<bool(const std::vector<Edits>&)>& is_good_;
  int trials_ = most_trials;
};

}  // namespace

bool meet(text::Span a, text::Span b) {
  return a.begin <= b.end && b.begin <= a.end;
}

bool at_same_places(const model::Source& a, const model::Source& b) {
  return std::equal(a.locators.begin(), a.locators.end(), b.locators.begin(), b.locators.end(),
                    [](const citation::Locator& x, const citation::Locator& y) {
                      return x.unit == y.unit && x.from == y.from && x.to == y.to &&
                             x.open == y.open;
                    });
}

Change change_in(std::size_t chapter, const std::vector<Edits>& all) {
  Change out;
  auto& edits = out.in_chapter(chapter);
  for (const Edits& some : all) edits.insert(edits.end(), some.begin(), some.end());
  out.sort();
  return out;
}

model::Edition tried(const model::Edition& edition, const Change& change) {
  model::Edition out = edition;
  for (const DocumentEdits& document : change.documents) {
    if (!document.file.empty()) continue;
    const model::Chapter& chapter = edition[document.chapter];
    std::vector<text::Edit> edits;
    // From the last to the first, so that each finds its place.
    for (auto edit = document.edits.rbegin(); edit != document.edits.rend(); ++edit) {
      edits.push_back({edit->span, text::fitted(chapter.text(), edit->text)});
    }
    out = out.with(document.chapter, std::make_shared<const model::Chapter>(chapter.with(edits)));
  }
  return out;
}

bool had(Effect effect, const model::Edition& before, const model::Edition& after,
         std::size_t chapter) {
  for (std::size_t i = chapter; i < before.chapters().size(); ++i) {
    if (i != chapter && !before.sources(i).leans_on_edition() &&
        !after.sources(i).leans_on_edition()) {
      continue;
    }
    if (!had_in_chapter(effect, before.sources(i), after.sources(i))) return false;
  }
  return true;
}

std::vector<Edits> good_together(const std::vector<Edits>& all,
                                 const std::function<bool(const std::vector<Edits>&)>& is_good) {
  Sieve sieve(is_good);
  sieve.sift(all);
  return std::move(sieve.good);
}

}  // namespace ibid::features
