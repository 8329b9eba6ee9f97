#include "model/mentions.h"

#include <algorithm>
#include <unordered_map>

#include "model/carried.h"

namespace ibid::model {
namespace {

using text::Offset;

// Its label may be rewritten while it stays the note that it is.
Offset words_of(const Chapter& chapter, Number note) {
  const auto fact = chapter.note(note);
  return fact(fact->content).begin;
}

struct Mention {
  Number index = 0;
  Offset place = 0;
  std::uint32_t number = 0;
};

std::vector<Mention> mentions_of_notes(const Chapter& chapter) {
  std::vector<Mention> out;
  const auto& rows = chapter.apparatus().prose_references();
  for (Number i = 0; i < rows.size(); ++i) {
    if (rows[i].to != ProseReference::To::note) continue;
    const Offset place = chapter.span({Thing::prose_reference, i}, Part::name).begin;
    out.push_back({i, place, rows[i].number});
  }
  return out;
}

}  // namespace

Mentions Mentions::with(std::span<const text::Edit> edits) const {
  Mentions next = *this;
  for (const text::Edit& edit : edits) {
    for (Known& one : next.known_) {
      one.mention = carried(one.mention, edit);
      one.note = carried(one.note, edit);
    }
  }
  std::erase_if(next.known_, [](const Known& one) { return one.mention == gone; });
  return next;
}

const Mentions::Known* Mentions::find(Offset mention, std::uint32_t number) const {
  const auto found = std::partition_point(
      known_.begin(), known_.end(), [mention](const Known& one) { return one.mention < mention; });
  const bool same = found != known_.end() && found->mention == mention && found->number == number;
  return same ? &*found : nullptr;
}

Mentions Mentions::completed(const Chapter& chapter) const {
  Mentions next;
  for (const Mention& mention : mentions_of_notes(chapter)) {
    if (const Known* known = find(mention.place, mention.number)) {
      next.known_.push_back(*known);
    } else if (const auto note = chapter.apparatus().note_numbered(mention.number)) {
      next.known_.push_back({mention.place, words_of(chapter, *note), mention.number});
    }
  }
  return next;
}

std::vector<Mentions::Moved> Mentions::moved(const Chapter& chapter) const {
  std::vector<Moved> out;
  if (known_.empty()) return out;
  std::unordered_map<Offset, Number> notes;
  for (Number i = 0; i < chapter.apparatus().notes().size(); ++i)
    notes.emplace(words_of(chapter, i), i);
  for (const Mention& mention : mentions_of_notes(chapter)) {
    const Known* known = find(mention.place, mention.number);
    if (!known || known->note == gone) continue;
    const auto now = chapter.apparatus().note_numbered(mention.number);
    if (now && words_of(chapter, *now) == known->note) continue;
    if (const auto was = notes.find(known->note); was != notes.end())
      out.push_back({mention.index, was->second});
  }
  return out;
}

}  // namespace ibid::model
