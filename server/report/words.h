// Words that several parts of the page share, and how they are written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "export/xml.h"
#include "features/wording/phrase.h"
#include "model/sources.h"
#include "report/survey.h"

namespace ibid::report {

using xml::Xml;

/// `1 note`, `54 notes`.
std::string counted(std::size_t number, std::string_view one, std::string_view many);

/// “Resolved”, “Uncertain”…: how sure it is what a citation means.
std::string_view status_word(model::Status status);

/// A phrase of features, with its emphasis.
void write_phrase(Xml& xml, const features::Phrase& phrase);

/// The colour of a work: hue of the circle, in degrees. Neighbours in rank are far apart.
unsigned hue_of(std::size_t rank);

/// A link to a note of the page; plain words where its chapter is not on it.
void write_note_link(Xml& xml, const Survey& survey, const model::NoteRef& note,
                     std::string_view words);

/// `note 14`, or `note 14 of “Shanghai”` seen from another chapter.
std::string note_words(const Survey& survey, const model::NoteRef& note, std::size_t from);

}  // namespace ibid::report
