#include <algorithm>

#include "report/parts.h"
#include "report/words.h"

namespace ibid::report {
namespace {

void write_figure(Xml& xml, std::size_t number, std::string_view what, std::string_view target) {
  xml.open_block("li");
  if (!target.empty()) xml.open("a", {{"href", target}});
  xml.open("b");
  xml.text(std::to_string(number));
  xml.close();
  xml.text(" " + std::string(what));
  if (!target.empty()) xml.close();
  xml.close();
}

std::string_view one_or_many(std::size_t number, std::string_view one, std::string_view many) {
  return number == 1 ? one : many;
}

void write_figures(Xml& xml, const Survey& survey) {
  std::size_t notes = 0;
  std::size_t citations = 0;
  std::size_t findings = 0;
  for (const ChapterSurvey& chapter : survey.chapters()) {
    notes += survey.edition().sources(*survey.sheet_of(chapter).chapter).notes().size();
    citations += chapter.citations;
  }
  for (const Sheet& sheet : survey.wanted().sheets) findings += sheet.remarks.size();
  const std::size_t chapters = survey.chapters().size();
  const std::size_t works = survey.works().size();
  const std::size_t open = survey.open().size();
  xml.open_block("ul", {{"class", "figures"}});
  write_figure(xml, chapters, one_or_many(chapters, "chapter", "chapters"), "#chapters");
  write_figure(xml, notes, one_or_many(notes, "note", "notes"), {});
  write_figure(xml, citations, one_or_many(citations, "citation", "citations"), {});
  write_figure(xml, works, one_or_many(works, "work", "works"), works > 0 ? "#works" : "");
  write_figure(xml, open, one_or_many(open, "open question", "open questions"),
               open > 0 ? "#open" : "");
  write_figure(xml, findings, one_or_many(findings, "finding", "findings"),
               findings > 0 ? "#findings" : "");
  xml.close();
}

// A bar beside a number, as long as the number is large.
void write_bar(Xml& xml, std::size_t number, std::size_t most) {
  const std::size_t percent = most == 0 ? 0 : (number * 100 + most - 1) / most;
  xml.open("td", {{"class", "bar"}});
  xml.open("span", {{"style", "width:" + std::to_string(percent) + "%"}});
  xml.text(std::to_string(number));
  xml.close();
  xml.close();
}

void write_cell(Xml& xml, std::size_t number) {
  xml.open("td", {{"class", number == 0 ? "number none" : "number"}});
  xml.text(std::to_string(number));
  xml.close();
}

void write_row(Xml& xml, const Survey& survey, const ChapterSurvey& chapter, std::size_t most) {
  const std::size_t index = *survey.sheet_of(chapter).chapter;
  xml.open_block("tr");
  xml.open("th", {{"scope", "row"}});
  xml.open("a", {{"href", "#c" + std::to_string(index + 1)}});
  xml.text(chapter.title);
  xml.close();
  xml.close();
  write_bar(xml, survey.edition().sources(index).notes().size(), most);
  write_cell(xml, chapter.citations);
  write_cell(xml, chapter.works);
  write_cell(xml, chapter.open);
  write_cell(xml, survey.sheet_of(chapter).remarks.size());
  xml.close();
}

}  // namespace

void write_numbers(Xml& xml, const Survey& survey) {
  write_figures(xml, survey);
  std::size_t most = 0;
  for (const ChapterSurvey& chapter : survey.chapters()) {
    const std::size_t index = *survey.sheet_of(chapter).chapter;
    most = std::max(most, survey.edition().sources(index).notes().size());
  }
  xml.open_block("section", {{"id", "chapters"}});
  xml.line("h2", "Chapters");
  xml.open_block("table", {{"class", "chapters"}});
  xml.open_block("thead");
  xml.open_block("tr");
  for (const std::string_view head :
       {"Chapter", "Notes", "Citations", "Works", "Open", "Findings"}) {
    xml.open("th", {{"scope", "col"}});
    xml.text(head);
    xml.close();
  }
  xml.close();
  xml.close();
  xml.open_block("tbody");
  for (const ChapterSurvey& chapter : survey.chapters()) write_row(xml, survey, chapter, most);
  xml.close();
  xml.close();
  xml.close();
}

}  // namespace ibid::report
