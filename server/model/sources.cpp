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
  return note.number < index.size() ? &notes_[index[note.number]] : nullptr;
}

std::optional<CitationRef> Sources::introducer(const works::Work& work) const {
  for (std::size_t i = 0; i < introduced_.size(); ++i) {
    if (introduced_[i].get() == &work) return introducers_[i];
  }
  return std::nullopt;
}

}  // namespace ibid::model
