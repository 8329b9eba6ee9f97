// Wording: how messages name notes, citations and works. Plain text in the language of Ibid's
// messages; valid UTF-8 where what it is given is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rules.h"

namespace ibid::rules {

/// `note 12`; `note 35 of chapters/1.md` from another chapter; `the inline note` for those that
/// have no label.
std::string note_named(const Scene& scene, const model::NoteRef& note);

/// `Ibid.`, `Idem`, `op. cit.`, `loc. cit.`
std::string_view anaphor(citation::Form form);

/// What the citation calls its work, in quotation marks: `“Serge, Memoirs”`.
std::string quoted(const citation::Citation& words);

std::string named(const works::WorkPtr& work, std::string_view volume = {});
/// `A or B`; of many the first few: `A, B, C or 4 others`.
std::string alternatives(const std::vector<works::WorkPtr>& works);

/// `1 note`, `3 notes`.
std::string counted(std::size_t count, std::string_view noun);

}  // namespace ibid::rules
