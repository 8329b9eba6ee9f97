#include <algorithm>

#include "features/wording/work_text.h"
#include "report/parts.h"
#include "report/words.h"

namespace ibid::report {
namespace {

// Chapters with the notes that cite the work, a note once.
void write_places(Xml& xml, const Survey& survey, const CitedWork& cited) {
  std::size_t chapter = survey.edition().chapters().size();
  const model::NoteRef* last = nullptr;
  for (const model::CitationRef& citation : cited.citations) {
    const model::NoteRef& note = citation.note;
    if (last && *last == note) continue;
    last = &note;
    if (note.chapter != chapter) {
      if (chapter < survey.edition().chapters().size()) xml.close();
      chapter = note.chapter;
      xml.open_block("p", {{"class", "places"}});
      xml.open("span", {{"class", "in"}});
      xml.text(survey.title_of(chapter) + ":");
      xml.close();
    }
    xml.text(" ");
    write_note_link(xml, survey, note, survey.edition().sources(chapter).of(note.note)->label);
  }
  if (chapter < survey.edition().chapters().size()) xml.close();
}

void write_work(Xml& xml, const Survey& survey, std::size_t rank) {
  const CitedWork& cited = survey.works()[rank];
  const std::size_t times = cited.citations.size();
  const std::size_t most = survey.works().front().citations.size();
  xml.open_block("li", {{"id", "w" + std::to_string(rank + 1)}});
  xml.open("span", {{"class", "times"},
                    {"style", "--hue:" + std::to_string(hue_of(rank)) +
                                  ";--share:" + std::to_string(times * 100 / most) + "%"}});
  xml.text(std::to_string(times) + "×");
  xml.close();
  xml.text(" ");
  write_phrase(xml, features::full_text(*cited.work, {}));
  if (const std::string imprint = features::imprint_text(*cited.work); !imprint.empty())
    xml.text(", " + imprint);
  if (cited.work->introduced && !survey.edition().library().empty()) {
    xml.text(" ");
    xml.open("span", {{"class", "unlisted"}});
    xml.text("in no bibliography");
    xml.close();
  }
  write_places(xml, survey, cited);
  xml.close();
}

}  // namespace

void write_works(Xml& xml, const Survey& survey) {
  if (survey.works().empty()) return;
  xml.open_block("section", {{"id", "works"}});
  xml.line("h2", "Works");
  xml.line("p", "By how often they are cited, through every Ibid. and short title.",
           {{"class", "sum"}});
  xml.open_block("ol", {{"class", "works"}});
  for (std::size_t rank = 0; rank < survey.works().size(); ++rank) write_work(xml, survey, rank);
  xml.close();
  xml.close();
}

}  // namespace ibid::report
