#include "model/sources.h"

#include <array>

namespace ibid::model {

std::string_view name(Status status) {
  constexpr std::array<std::string_view, 4> names{"resolved", "uncertain", "ambiguous",
                                                  "unresolved"};
  return names[static_cast<std::size_t>(status)];
}

std::optional<std::uint32_t> Sources::Tables::place_of(Subject note) const {
  const auto& index = note.thing == Thing::note ? note_index : inline_index;
  if (note.number >= index.size()) return std::nullopt;
  return index[note.number];
}

Sources::Sources(std::vector<std::shared_ptr<const NoteSources>> notes,
                 std::shared_ptr<const Tables> tables)
    : tables_(std::move(tables)) {
  notes_.notes_ = std::move(notes);
}

const NoteSources* Sources::of(Subject note) const {
  const auto place = tables_->place_of(note);
  return place && *place < notes_.size() ? &notes_[*place] : nullptr;
}

std::optional<CitationRef> Sources::introducer(const works::Work& work) const {
  const auto found = tables_->introducers.find(&work);
  if (found != tables_->introducers.end()) return found->second;
  return std::nullopt;
}

}  // namespace ibid::model
