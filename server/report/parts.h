// The parts of the page, in its order. Each writes one `<section>`, or nothing where it would be
// empty.
#pragma once

#include "export/xml.h"
#include "report/survey.h"

namespace ibid::report {

/// The edition in figures, and its chapters with links to them.
void write_numbers(xml::Xml& xml, const Survey& survey);
/// A chapter: the picture of its notes, each note with what it cites.
void write_chapter(xml::Xml& xml, const Survey& survey, const ChapterSurvey& chapter);
/// Which notes lean on which: a drawing with links.
void write_picture(xml::Xml& xml, const Survey& survey, std::size_t chapter);
/// The works, by how often they are cited and where.
void write_works(xml::Xml& xml, const Survey& survey);
/// What the rules found fault with, file by file.
void write_findings(xml::Xml& xml, const Survey& survey);
/// The citations that mean nothing certain.
void write_open(xml::Xml& xml, const Survey& survey);

}  // namespace ibid::report
