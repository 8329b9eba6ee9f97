#include "model/replace.h"

#include <algorithm>

#include "model/edition.h"

namespace ibid::model {
namespace {

class Replacing {
 public:
  Replacing(const Sources& before, const Chapter& after, std::size_t index)
      : before_(before), after_(after), index_(index) {}

  Sources run(const std::vector<Subject>& notes) {
    for (const Subject note : notes) print(note);
    // A note takes places over from notes that are read before it.
    for (std::size_t i = 0; i < before_.notes().size(); ++i) inherit(i);
    return before_.with(changed_);
  }

 private:
  NoteSources& changed(std::size_t place) {
    return changed_.try_emplace(place, before_.notes()[place]).first->second;
  }

  void print(Subject note) {
    NoteSources& now = changed(before_.place_of(note));
    const auto& citations = citations_of(after_, note);
    for (std::size_t i = 0; i < citations.size(); ++i) {
      if (!citations[i].locators.empty()) now.sources[i].locators = citations[i].locators;
    }
  }

  void inherit(std::size_t place) {
    const auto& sources = before_.notes()[place].sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (!sources[i].inherited || !sources[i].antecedent) continue;
      const NoteRef& from = sources[i].antecedent->note;
      if (from.chapter != index_) continue;
      const auto now = changed_.find(before_.place_of(from.note));
      if (now == changed_.end()) continue;
      changed(place).sources[i].locators =
          now->second.sources[sources[i].antecedent->index].locators;
    }
  }

  const Sources& before_;
  const Chapter& after_;
  std::size_t index_;
  std::map<std::size_t, NoteSources> changed_;  ///< by their place in reading order
};

}  // namespace

Sources with_places(const Sources& before, const Chapter& after, std::size_t index,
                    const std::vector<Subject>& notes) {
  return Replacing(before, after, index).run(notes);
}

}  // namespace ibid::model
