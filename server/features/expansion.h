// Expansion: what stands in for an Ibid., or a short form, so that it says by itself what it means.
#pragma once

#include "features/change.h"
#include "model/edition.h"

namespace ibid::features {

/// True for an anaphor that prints no title of its own.
bool can_be_expanded(const citation::Citation& words);

/// The citation's head replaced by the short form of `work`, which it means or may mean; where it
/// took its place from what it leans on, that place is written behind it.
Replacement expansion(const model::Edition& edition, const model::CitationRef& citation,
                      const works::WorkPtr& work);
/// The same with other words for the work.
Replacement expansion(const model::Edition& edition, const model::CitationRef& citation,
                      const works::WorkPtr& work, std::string words);

}  // namespace ibid::features
