// CSL-JSON: the list of items that reference managers write (citationstyles.org, schema 1.0.2).
//
// A mistake costs the item that it stands in, a syntax error what follows it. Spans count bytes.
#pragma once

#include <string>
#include <string_view>

#include "works/library.h"

namespace ibid::app {

/// REQUIRES: bytes.size() < 4 GiB.
works::Shelf read_csl_json(std::string file, std::string_view bytes);

}  // namespace ibid::app
