// What a lens or a hint carries along: its subject, true for one version of its document.
#pragma once

#include <cstdint>
#include <optional>

#include "app/server/routes/world.h"
#include "lsp/lens.h"

namespace ibid::app {

lsp::SubjectData subject_data(const World::Seat& seat, std::optional<std::uint32_t> heading,
                              const std::optional<model::CitationRef>& citation);

/// The document, where it is still of that version; else null.
const World::Seat* current(const World& world, const lsp::SubjectData& data);

/// The citation, where the document has it.
std::optional<model::CitationRef> citation_of(const World::Seat& seat,
                                              const lsp::SubjectData& data);

}  // namespace ibid::app
