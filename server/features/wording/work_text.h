// A work in words: in full as a hover names it, and shortly as an editor's line has room for.
//
// The one place that says how a work or a place in it is written, whatever form the notes use:
// author, title, volume (sources.h gives what was printed or inherited), then places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/wording/phrase.h"
#include "works/work.h"

namespace ibid::features {

/// `E.H. Carr, *Socialism in One Country*, Vol. 1`. `volume` is the one cited; empty: the work's.
Phrase full_text(const works::Work& work, std::string_view volume);

/// `Carr, Socialism, Vol. 1`
std::string short_text(const works::Work& work, std::string_view volume);

/// Who a reader would name it by: `Carr`, else its title, shortened.
std::string brief_name(const works::Work& work);

/// `London, Macmillan 1958`; empty where nothing is known.
std::string imprint_text(const works::Work& work);

/// `pp. 190–191, 194, n. 3`; empty where there are none.
std::string locator_text(const std::vector<citation::Locator>& locators);

}  // namespace ibid::features
