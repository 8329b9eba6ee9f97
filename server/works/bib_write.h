// Writing BibLaTeX (biblatex manual, section 2): an entry for a work that a note introduces.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "works/work.h"

namespace ibid::works {

/// A key that `is_taken` denies: carr1958, carr1958a, … as most bibliographies have it.
std::string new_key(const Work& work, const std::function<bool(std::string_view)>& is_taken);

/// The entry with all that is known of the work, from `@` to the line end behind its last brace.
std::string bib_entry(const Work& work, std::string_view key);

}  // namespace ibid::works
