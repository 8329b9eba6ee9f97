// Spelling: the dictionaries that are on this machine, for rules::Scene.
//
// Hunspell's, from where the system keeps them (/usr/share/hunspell and its like, and the folders
// of the environment's DICPATH). Read when the first word is asked for, then kept while the program
// runs. Any thread may ask.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "model/edition.h"

namespace ibid::app {

/// Empty unless the edition wants ordinary words spelt right, and a dictionary of the chapter's
/// language is there: that of the region where one is named (`en-GB`), else any of the language.
std::function<bool(std::string_view)> spelling_of(const model::Edition& edition,
                                                  std::size_t chapter);

/// The path of a dictionary without its ending, or nothing. `language` is a tag: `en-GB`, `de`.
std::string dictionary_for(std::string_view language);

}  // namespace ibid::app
