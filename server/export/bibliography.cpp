#include "export/bibliography.h"

#include <array>
#include <cstdio>

#include "export/scene.h"
#include "works/dates.h"

namespace ibid::tei {
namespace {

using citation::Description;
using works::Work;

void line(xml::Xml& xml, std::string_view name, const std::string& text,
          xml::Attributes attributes = {}) {
  if (!text.empty()) xml.line(name, text, attributes);
}

// What can be said of a date in digits: `1925`, `1925-04-30`.
std::string in_digits(const std::string& printed) {
  const auto date = works::read_date(printed);
  if (!date || date->year < 1000) return {};
  std::array<char, 16> digits{};
  const char* const form = date->day ? "%04d-%02d-%02d" : date->month ? "%04d-%02d" : "%04d";
  std::snprintf(digits.data(), digits.size(), form, date->year, date->month, date->day);
  return digits.data();
}

class Entry {
 public:
  Entry(const Work& work, xml::Xml& xml) : work_(work), is_(work.is), xml_(xml) {}

  void write(const std::string& id) {
    if (!is_.repository.empty()) return archival(id);
    xml_.open_block("biblStruct", {{"xml:id", id}, {"type", token(work_.type)}});
    const bool part = !is_.container.empty();
    if (part) {
      xml_.open_block("analytic");
      names(is_.authors, "author");
      title(is_.title, "a");
      xml_.close();
    }
    xml_.open_block("monogr");
    if (!part) names(is_.authors, "author");
    if (!part || work_.type != "article") names(is_.editors, "editor");
    if (part)
      title(is_.container, work_.type == "article" ? "j" : "m");
    else
      title(is_.title, work_.type == "periodical" ? "j" : "m");
    line(xml_, "title", work_.short_title, {{"type", "short"}});
    for (const std::string& siglum : work_.sigla) line(xml_, "idno", siglum, {{"type", "siglum"}});
    line(xml_, "edition", is_.edition);
    imprint();
    scope(part);
    xml_.close();
    link();
    xml_.close();
  }

 private:
  void archival(const std::string& id) {
    xml_.open_block("bibl", {{"xml:id", id}, {"type", "archival"}});
    names(is_.authors, "author");
    line(xml_, "title", is_.title);
    xml_.open_block("msIdentifier");
    line(xml_, "repository", is_.repository);
    line(xml_, "idno", is_.shelfmark, {{"type", "shelfmark"}});
    xml_.close();
    date();
    link();
    xml_.close();
  }

  void names(const std::vector<citation::Name>& all, std::string_view role) {
    for (const citation::Name& name : all) {
      if (name.given.empty()) {
        xml_.line(role, name.family);
        continue;
      }
      xml_.open_block(role);
      xml_.open("forename");
      xml_.text(name.given);
      xml_.close();
      xml_.text(" ");
      xml_.open("surname");
      xml_.text(name.family);
      xml_.close();
      xml_.close();
    }
  }

  void title(const std::string& words, std::string_view level) {
    xml_.line("title", words, {{"level", level}});
  }

  bool date() {
    const std::string& printed = is_.date.empty() ? is_.year : is_.date;
    line(xml_, "date", printed, {{"when", in_digits(printed)}});
    return !printed.empty();
  }

  void imprint() {
    xml_.open_block("imprint");
    line(xml_, "pubPlace", is_.place);
    line(xml_, "publisher", is_.publisher);
    if (!date() && is_.place.empty() && is_.publisher.empty()) xml_.empty_block("date");
    xml_.close();
  }

  void scope(bool part) {
    line(xml_, "biblScope", is_.volume, {{"unit", "volume"}});
    line(xml_, "biblScope", is_.issue, {{"unit", "issue"}});
    const std::string& pages = work_.pages.empty() ? is_.extent : work_.pages;
    if (part)
      line(xml_, "biblScope", pages, {{"unit", "page"}});
    else if (!pages.empty())
      line(xml_, "extent", pages + " pages");
    if (!work_.volumes.empty()) line(xml_, "extent", work_.volumes + " volumes");
  }

  void link() {
    if (work_.address.empty()) return;
    const bool doi = work_.address.starts_with("10.");
    xml_.empty_block("ptr", {{"target", address((doi ? "https://doi.org/" : "") + work_.address)}});
  }

  const Work& work_;
  const Description& is_;
  xml::Xml& xml_;
};

}  // namespace

void write_bibliography(Register& names, xml::Xml& xml) {
  const std::vector<works::WorkPtr> works = names.works();
  if (works.empty()) return;
  xml.open_block("div", {{"type", "bibliography"}});
  xml.open_block("listBibl");
  for (const works::WorkPtr& work : works) Entry(*work, xml).write(names.work(work));
  xml.close();
  xml.close();
}

}  // namespace ibid::tei
