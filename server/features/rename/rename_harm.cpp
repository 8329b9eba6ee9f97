// Whether a rename spoils anything: the edition is compared with what it would be.

#include "features/rename/rename_target.h"

namespace ibid::features {
namespace {

using model::Edition;
using model::Number;
using model::Thing;

class RenameComparison {
 public:
  RenameComparison(const Edition& before, const Edition& after, const NewKey& key,
                   std::size_t chapter)
      : before_(before), after_(after), key_(key), index_(chapter) {}

  std::optional<std::string> run() const {
    if (!same_counts()) return "the text would be read otherwise";
    if (!same_notes()) return "a marker would call another note";
    if (auto mention = lost_mention()) return mention;
    if (!same_links()) return "a link would lead elsewhere";
    return std::nullopt;
  }

 private:
  const model::Apparatus& was() const { return before_[index_].apparatus(); }
  const model::Apparatus& is() const { return after_[index_].apparatus(); }

  bool same_counts() const {
    for (std::size_t i = 0; i < model::named_things; ++i) {
      const auto thing = static_cast<Thing>(i);
      if (before_[index_].count(thing) != after_[index_].count(thing)) return false;
    }
    return true;
  }

  bool same_notes() const {
    for (Number i = 0; i < was().markers().size(); ++i) {
      if (was().note_of(was().label_of_marker(i)) != is().note_of(is().label_of_marker(i))) {
        return false;
      }
    }
    return true;
  }

  std::optional<std::string> lost_mention() const {
    for (Number i = 0; i < was().prose_references().size(); ++i) {
      const model::ProseRow& row = was().prose_references()[i];
      if (row.to != model::ProseReference::To::note) continue;
      const auto note = was().note_numbered(row.number);
      if (!note || note == is().note_numbered(is().prose_references()[i].number)) continue;
      return "the text mentions it as “note " + std::to_string(row.number) +
             "”, which would no longer lead to it";
    }
    return std::nullopt;
  }

  // What led nowhere may lead where it likes.
  bool same_links() const {
    for (Number i = 0; i < was().links().size(); ++i) {
      if (!same_target(was().links()[i].target, is().links()[i].target)) return false;
      if (was().links()[i].reference != is().links()[i].reference) return false;
    }
    for (Number i = 0; i < was().references().size(); ++i) {
      if (!same_target(was().references()[i].target, is().references()[i].target)) return false;
    }
    return true;
  }
  bool same_target(const std::optional<std::string>& a, const std::optional<std::string>& b) const {
    if (!a) return true;
    const auto place = model::follow(before_, index_, *a);
    if (!place) return a == b || (b && names_the_key(*a, *b));
    return b && place == model::follow(after_, index_, *b);
  }

  bool names_the_key(std::string_view a, std::string_view b) const {
    if (key_.from.empty() || !a.ends_with(key_.from) || !b.ends_with(key_.to)) return false;
    a.remove_suffix(key_.from.size());
    return (a.ends_with("#ref-") || a.ends_with('#')) &&
           a == b.substr(0, b.size() - key_.to.size());
  }

  const Edition& before_;
  const Edition& after_;
  const NewKey& key_;
  std::size_t index_;
};

}  // namespace

std::optional<std::string> rename_harm(const Draft& draft, const NewKey& key) {
  const Edition after = draft.after();
  for (std::size_t i = 0; i < after.chapters().size(); ++i) {
    if (auto harm = RenameComparison(draft.before(), after, key, i).run()) return harm;
  }
  return std::nullopt;
}

}  // namespace ibid::features
