#include "report/report.h"

#include "report/parts.h"
#include "report/style.h"
#include "report/words.h"

namespace ibid::report {
namespace {

std::string title_of(const model::Edition& edition, const Survey& survey) {
  const std::string& title = edition.conventions().title;
  if (!title.empty()) return title;
  if (survey.chapters().size() == 1) return survey.chapters().front().title;
  return "An edition without a title";
}

void write_head(Xml& xml, const std::string& title) {
  xml.open_block("head");
  xml.empty_block("meta", {{"charset", "utf-8"}});
  xml.empty_block("meta",
                  {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  xml.line("title", title + " – notes and sources");
  xml.line("style", style);
  xml.close();
}

void write_title(Xml& xml, const model::Edition& edition, const std::string& title) {
  xml.open_block("header");
  xml.line("h1", title);
  if (const std::string& author = edition.conventions().author; !author.empty())
    xml.line("p", author, {{"class", "author"}});
  xml.line("p", "Notes, sources and findings", {{"class", "what"}});
  xml.close();
}

void write_foot(Xml& xml, const std::string& version) {
  xml.line("footer", "Made by Ibid " + version +
                         ". It shows the edition as it was read; nothing in it was changed.");
}

}  // namespace

std::string to_html(const model::Edition& edition, const Wanted& wanted) {
  const Survey survey(edition, wanted);
  const std::string title = title_of(edition, survey);
  Xml xml;
  xml.open("html", {{"lang", "en"}});
  write_head(xml, title);
  xml.open_block("body");
  write_title(xml, edition, title);
  xml.open_block("main");
  write_numbers(xml, survey);
  write_open(xml, survey);
  write_findings(xml, survey);
  for (const ChapterSurvey& chapter : survey.chapters()) write_chapter(xml, survey, chapter);
  write_works(xml, survey);
  xml.close();
  write_foot(xml, wanted.version);
  xml.close();
  xml.close();
  return "<!DOCTYPE html>\n" + xml.str() + "\n";
}

}  // namespace ibid::report
