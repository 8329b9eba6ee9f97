#include "export/tei.h"

#include "export/bibliography.h"
#include "export/blocks.h"
#include "export/citations.h"
#include "export/header.h"
#include "export/scene.h"

namespace ibid::tei {
namespace {

constexpr std::string_view namespace_of_tei = "http://www.tei-c.org/ns/1.0";

// Everything gets its name before the first word is written, since notes point ahead and back.
class Book {
 public:
  Book(const model::Edition& edition, const Wanted& wanted)
      : edition_(edition), wanted_(wanted), names_(edition) {
    const bool alone = wanted.chapters.size() == 1;
    for (const std::size_t chapter : wanted.chapters) {
      sheets_.push_back(sheets_of(edition[chapter]));
      names_.add_chapter(chapter, sheets_.back(), alone);
    }
  }

  Document run() {
    const std::string language = names_.language(language_of_the_book());
    xml::Xml text(3);
    write_text(language, text);
    list_uncited();
    xml::Xml back(3);
    write_bibliography(names_, back);

    xml::Xml whole;
    whole.open("TEI", {{"xmlns", namespace_of_tei}});
    write_header(edition_, wanted_, names_, whole);
    write_names(names_, whole);
    whole.open_block("text", {{"xml:lang", language}});
    whole.open_block("body");
    whole.append(text);
    whole.close();
    if (!back.str().empty()) {
      whole.open_block("back");
      whole.append(back);
      whole.close();
    }
    whole.close();
    whole.close();
    return {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + whole.str() + "\n", whole.replaced()};
  }

 private:
  const std::string& language_of_the_book() const {
    const std::string& said = edition_.conventions().language;
    const bool alone = wanted_.chapters.size() == 1;
    return !said.empty() || !alone ? said : wanted_.matters.front().language;
  }

  void write_text(const std::string& language, xml::Xml& xml) {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const Scene scene{edition_, wanted_.chapters[i], names_, xml};
      for (Sheet& sheet : sheets_[i]) mark_citations(scene, sheet);
    }
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const Scene scene{edition_, wanted_.chapters[i], names_, xml};
      const std::string own = names_.language(wanted_.matters[i].language);
      Blocks(scene).chapter(sheets_[i], own == language ? std::string() : own);
    }
  }

  void list_uncited() {
    for (const std::string& key : wanted_.listed) names_.work(key);
    if (!wanted_.listed.contains("*")) return;
    for (const works::WorkPtr& work : edition_.library().catalogue().works()) {
      if (!work->unlisted) names_.work(work);
    }
  }

  const model::Edition& edition_;
  const Wanted& wanted_;
  Register names_;
  std::vector<std::vector<Sheet>> sheets_;  // per chapter
};

}  // namespace

Document to_tei(const model::Edition& edition, const Wanted& wanted) {
  return Book(edition, wanted).run();
}

}  // namespace ibid::tei
