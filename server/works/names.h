// Names of people and works written out, as plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "works/work.h"

namespace ibid::works {

/// `E.H. Carr`
std::string written(const citation::Name& name);
/// `E.H. Carr, R.W. Davies and A. Nove`
std::string joined(const std::vector<citation::Name>& names);
/// `Carr and Davies`, `Carr et al.` from four on: as a short form has it.
std::string surnames(const std::vector<citation::Name>& names);

/// The short title, or the title without its subtitle, which helps nobody to recognise a work.
std::string_view brief_title(const Work& work);

/// A work as a short form names it: `Carr, Socialism in One Country, Vol. 1`. `volume` is the one
/// that is meant, where that is known.
std::string shortly(const Work& work, std::string_view volume);

}  // namespace ibid::works
