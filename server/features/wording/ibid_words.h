// Ibid. as a chapter prints it, and how it is fitted into a note.
#pragma once

#include <string>
#include <string_view>

#include "model/edition.h"

namespace ibid::features {

/// The word as most notes of the chapter begin with it, its emphasis included: `Ibid.`, `*Ibid.*`,
/// `Ebd.`, `Там же.`; `Ibid.` where none does.
std::string ibid_of(const model::Edition& edition, std::size_t chapter);

/// True where a sentence begins at `at`: at the begin of a note's content, or behind a full stop.
bool begins_sentence(const model::Chapter& chapter, model::Subject note, text::Offset at);

/// With its first letter large or small; letters other than Latin and Cyrillic stay as they are.
std::string capitalised(std::string_view words);
std::string uncapitalised(std::string_view words);

}  // namespace ibid::features
