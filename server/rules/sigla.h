// Sigla: abbreviations of works and archives, and where they are explained.
#pragma once

#include <optional>
#include <string_view>

#include "rules/rules.h"

namespace ibid::rules {

/// Where `(henceforth X)` explains the siglum before this citation: in the chapter or an earlier
/// one. Nothing where no note does.
std::optional<model::CitationRef> explained_before(const Scene& scene, std::string_view siglum,
                                                   const model::CitationRef& here);

/// True where edition.json, the bibliography or any note up to this chapter's end explains it.
bool is_explained(const Scene& scene, std::string_view siglum);

/// True where edition.json or a note of the chapter explains some siglum, so that the edition can
/// be said to explain those it uses.
bool explains_sigla(const Scene& scene);

/// One word of two to eight letters, most of them capitals: `RGASPI`, `TsGAOR`.
bool is_acronym(std::string_view text);

}  // namespace ibid::rules
