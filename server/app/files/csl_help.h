// CSL-JSON as a document: what an item may say at a place, and where it names addresses.
//
// Names are those of CSL 1.0.2. Takes any bytes, half typed or not; spans count them. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "features/completion/choices.h"
#include "works/bib_links.h"

namespace ibid::app {

features::Choices csl_choices(std::string_view json, text::Offset at);

/// Where `DOI` and `URL` of items lead. Spans leave the quotation marks out.
std::vector<works::BibAddress> csl_addresses(std::string_view json);

}  // namespace ibid::app
