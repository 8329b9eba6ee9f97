#include "app/server/routes/subject_data.h"

namespace ibid::app {

using model::Thing;

lsp::SubjectData subject_data(const World::Seat& seat, std::optional<std::uint32_t> heading,
                              const std::optional<model::CitationRef>& citation) {
  lsp::SubjectData out{seat.uri, seat.version, heading, std::nullopt};
  if (!citation) return out;
  const model::Subject note = citation->note.note;
  out.citation = lsp::CitationData{note.thing == Thing::inline_note, note.number, citation->index};
  return out;
}

const World::Seat* current(const World& world, const lsp::SubjectData& data) {
  const World::Seat* seat = world.find(data.uri);
  return seat && seat->version == data.version ? seat : nullptr;
}

std::optional<model::CitationRef> citation_of(const World::Seat& seat,
                                              const lsp::SubjectData& data) {
  if (!data.citation) return std::nullopt;
  const model::Subject note{data.citation->isInline ? Thing::inline_note : Thing::note,
                            data.citation->note};
  if (note.number >= seat.text().count(note.thing)) return std::nullopt;
  const auto& citations = model::citations_of(seat.text(), note);
  if (data.citation->citation >= citations.size()) return std::nullopt;
  return model::CitationRef{{seat.chapter, note}, data.citation->citation};
}

}  // namespace ibid::app
