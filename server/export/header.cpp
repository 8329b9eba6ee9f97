#include "export/header.h"

#include <algorithm>

#include "export/scene.h"

namespace ibid::tei {
namespace {

class Header {
 public:
  Header(const model::Edition& edition, const Wanted& wanted, const Register& names, xml::Xml& xml)
      : edition_(edition),
        book_(edition.conventions()),
        wanted_(wanted),
        alone_(wanted.chapters.size() == 1 && !wanted.whole),
        names_(names),
        xml_(xml) {}

  void write() {
    xml_.open_block("teiHeader");
    xml_.open_block("fileDesc");
    titles();
    xml_.open_block("publicationStmt");
    xml_.line("p", "Unpublished.");
    xml_.close();
    source();
    xml_.close();
    encoding();
    profile();
    xml_.close();
  }

 private:
  void titles() {
    xml_.open_block("titleStmt");
    const bool chapter = alone_ || book_.title.empty();
    if (chapter) {
      const Matter& matter = wanted_.matters.front();
      xml_.line("title", chapter_title(), {{"level", book_.title.empty() ? "" : "a"}});
      if (!matter.subtitle.empty()) xml_.line("title", matter.subtitle, {{"type", "sub"}});
    }
    if (!book_.title.empty()) xml_.line("title", book_.title, {{"level", "m"}});
    for (const std::string& author : people(&Matter::authors)) xml_.line("author", author);
    for (const std::string& editor : people(&Matter::editors)) xml_.line("editor", editor);
    for (const Register::Named& hand : names_.hands()) {
      xml_.open_block("respStmt", {{"xml:id", hand.id}});
      xml_.line("resp", "correction");
      xml_.line("name", hand.words);
      xml_.close();
    }
    xml_.close();
  }

  std::string chapter_title() const {
    const model::Chapter& chapter = edition_[wanted_.chapters.front()];
    if (!wanted_.matters.front().title.empty()) return wanted_.matters.front().title;
    const auto& headings = chapter.apparatus().headings();
    return headings.empty() ? chapter.path() : headings.front().title;
  }

  // Whom the chapters name, each once; the edition's author where they name none.
  std::vector<std::string> people(std::vector<std::string> Matter::*role) const {
    std::vector<std::string> all;
    for (const Matter& matter : wanted_.matters) {
      for (const std::string& name : matter.*role) {
        if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
      }
    }
    const bool author = role == &Matter::authors;
    if (author && !book_.author.empty() && (all.empty() || !alone_)) all = {book_.author};
    return all;
  }

  void source() {
    xml_.open_block("sourceDesc");
    for (std::size_t i = 0; i < wanted_.chapters.size(); ++i) {
      const Matter& matter = wanted_.matters[i];
      xml_.open_block("bibl", {{"corresp", pointer(names_.chapter(wanted_.chapters[i]))}});
      if (!matter.title.empty()) xml_.line("title", matter.title);
      for (const std::string& author : matter.authors) xml_.line("author", author);
      if (!matter.date.empty()) xml_.line("date", matter.date);
      xml_.line("idno", edition_[wanted_.chapters[i]].path(), {{"type", "file"}});
      xml_.close();
    }
    xml_.close();
  }

  void encoding() {
    xml_.open_block("encodingDesc");
    xml_.open_block("projectDesc");
    xml_.line("p",
              "Made from Pandoc Markdown. What a note cites, and what each Ibid. refers to, "
              "was read from the printed note.");
    xml_.close();
    xml_.open_block("appInfo");
    xml_.open_block("application", {{"ident", "ibid"}, {"version", wanted_.version}});
    xml_.line("label", "Ibid");
    xml_.close();
    xml_.close();
    xml_.close();
  }

  void profile() {
    if (names_.languages().empty()) return;
    xml_.open_block("profileDesc");
    xml_.open_block("langUsage");
    for (const std::string& language : names_.languages())
      xml_.line("language", language, {{"ident", language}});
    xml_.close();
    xml_.close();
  }

  const model::Edition& edition_;
  const model::Conventions& book_;
  const Wanted& wanted_;
  const bool alone_;  // a chapter that is no book
  const Register& names_;
  xml::Xml& xml_;
};

}  // namespace

void write_header(const model::Edition& edition, const Wanted& wanted, const Register& names,
                  xml::Xml& xml) {
  Header(edition, wanted, names, xml).write();
}

void write_names(const Register& names, xml::Xml& xml) {
  if (names.persons().empty() && names.places().empty()) return;
  xml.open_block("standOff");
  if (!names.persons().empty()) {
    xml.open_block("listPerson");
    for (const Register::Named& person : names.persons()) {
      xml.open_block("person", {{"xml:id", person.id}});
      xml.line("persName", person.words);
      xml.close();
    }
    xml.close();
  }
  if (!names.places().empty()) {
    xml.open_block("listPlace");
    for (const Register::Named& place : names.places()) {
      xml.open_block("place", {{"xml:id", place.id}});
      xml.line("placeName", place.words);
      xml.close();
    }
    xml.close();
  }
  xml.close();
}

}  // namespace ibid::tei
