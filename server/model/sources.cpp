#include "model/sources.h"

#include <array>

namespace ibid::model {

std::string_view name(Status status) {
  constexpr std::array<std::string_view, 4> names{"resolved", "uncertain", "ambiguous",
                                                  "unresolved"};
  return names[static_cast<std::size_t>(status)];
}

const NoteSources* Sources::of(Subject note) const {
  const auto& index = note.thing == Thing::note ? note_index_ : inline_index_;
  if (note.number >= index.size() || index[note.number] >= notes_.size()) return nullptr;
  return &notes_[index[note.number]];
}

std::optional<CitationRef> Sources::introducer(const works::Work& work) const {
  const auto found = introducers_.find(&work);
  if (found != introducers_.end()) return found->second;
  return std::nullopt;
}

}  // namespace ibid::model
