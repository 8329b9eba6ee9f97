// What a citation means, said to an editor of books: the work, how that was concluded, what else it
// could be, or what stood in the way.
#pragma once

#include <optional>
#include <vector>

#include "features/wording/phrase.h"
#include "model/chains.h"
#include "model/edition.h"

namespace ibid::features {

/// `**E.H. Carr, *Socialism in One Country*, Vol. 1**, p. 262`; where the work is not known, the
/// words that are printed.
Phrase source_line(const model::Edition& edition, const model::CitationRef& citation);

/// `Ibid. → n. 13 → Carr, quoted there for *Bolshevik*, 30 April 1925 — could also mean …`; empty
/// where the citation leans on nothing and nothing is in doubt. `chains` are of the edition.
Phrase chain_line(const model::Edition& edition, model::Chains& chains,
                  const model::CitationRef& citation);

/// Where a work comes from: `Macmillan, London 1958 · carr1958 in sources.bib`
Phrase origin_line(const works::Work& work);

/// The works a note cites, shortly, with places: `Carr, Socialism, Vol. 1, p. 262; Serge, p. 177`.
/// What could not be resolved is left out.
std::string sources_in_short(const model::NoteSources& note);
/// `Carr, Socialism, Vol. 1, p. 262`; empty where the work is not known.
std::string source_in_short(const model::Source& source);

}  // namespace ibid::features
