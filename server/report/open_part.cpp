#include "features/wording/work_text.h"
#include "report/parts.h"
#include "report/words.h"

namespace ibid::report {
namespace {

std::string candidates_of(const model::Source& source) {
  constexpr std::size_t longest = 400;  // bytes; of more, the rest is counted
  std::string out;
  std::size_t left = source.candidates.size();
  for (const works::WorkPtr& work : source.candidates) {
    out += (out.empty() ? "" : " or ") + features::short_text(*work, {});
    --left;
    if (out.size() > longest && left > 1) return out + " or " + std::to_string(left) + " others";
  }
  return out;
}

void write_open_citation(Xml& xml, const Survey& survey, const OpenCitation& open) {
  const model::Source& source = model::source_of(survey.edition(), open.citation);
  const std::size_t chapter = open.citation.note.chapter;
  xml.open_block("li", {{"class", std::string(model::name(source.status))}});
  write_note_link(xml, survey, open.citation.note, note_words(survey, open.citation.note, chapter));
  xml.text(": ");
  xml.open("q");
  xml.text(model::citation_of(survey.edition(), open.citation)->printed);
  xml.close();
  const std::string candidates = candidates_of(source);
  std::string verdict = " – ";
  verdict += source.status == model::Status::uncertain ? "probably " : "";
  verdict += source.status == model::Status::ambiguous ? "may be " : "";
  verdict += candidates.empty() ? "no work is known that it names" : candidates;
  xml.text(verdict);
  xml.close();
}

}  // namespace

void write_open(Xml& xml, const Survey& survey) {
  if (survey.open().empty()) return;
  xml.open_block("section", {{"id", "open"}});
  xml.line("h2", "Open questions");
  xml.line("p", "Citations whose work is not certain: somebody has to look.", {{"class", "sum"}});
  std::size_t sheet = survey.wanted().sheets.size();
  for (const OpenCitation& open : survey.open()) {
    if (open.sheet != sheet) {
      if (sheet < survey.wanted().sheets.size()) xml.close();
      sheet = open.sheet;
      xml.line("h3", survey.title_of(open.citation.note.chapter));
      xml.open_block("ul", {{"class", "open"}});
    }
    write_open_citation(xml, survey, open);
  }
  xml.close();
  xml.close();
}

}  // namespace ibid::report
