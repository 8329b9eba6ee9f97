// The fields of BibLaTeX, and the words that some of them take.

#include <algorithm>
#include <array>

#include "works/biblatex.h"

namespace ibid::works {
namespace {

constexpr std::array<BibField, 112> every_field{{
    {"abstract", "What the work says, in short"},
    {"addendum", "What is printed at the end of the entry"},
    {"address", "BibTeX's name for `location`"},
    {"afterword", "Who wrote the afterword"},
    {"annotation", "A note for annotated bibliographies"},
    {"annotator", "Who wrote the annotations"},
    {"author", "Who wrote it: `Carr, E. H. and Davies, R. W.`"},
    {"bookauthor", "Who wrote the book that the part stands in"},
    {"booksubtitle", "The subtitle of `booktitle`"},
    {"booktitle", "The title of the book that the part stands in"},
    {"booktitleaddon", "What is printed behind `booktitle`, in other type"},
    {"chapter", "The chapter that is meant"},
    {"commentator", "Who wrote the commentary"},
    {"crossref", "The key of the entry that this one is part of and takes fields over from"},
    {"date", "When it was published: `1958`, `1923-11-07`, `1958/1964`"},
    {"doi", "The DOI: `10.2307/2491837`"},
    {"edition", "Which edition, as a number"},
    {"editor", "Who edited it"},
    {"editora", "A further editor; what kind of editor says `editoratype`"},
    {"editoratype", "What `editora` did: `compiler`, `reviser`…"},
    {"editortype", "What `editor` did, where it is not editing"},
    {"eid", "The number of an article that has no pages"},
    {"entryset", "The keys of the entries that make a set"},
    {"eprint", "Where an archive of preprints has it"},
    {"eprinttype", "Which archive `eprint` is about"},
    {"eventdate", "When the conference took place"},
    {"eventtitle", "The title of the conference"},
    {"file", "A copy on disk"},
    {"foreword", "Who wrote the foreword"},
    {"holder", "Who holds the patent"},
    {"howpublished", "How it was published, where that is unusual"},
    {"ids", "Other keys under which it can be cited"},
    {"indextitle", "The title as the index has it"},
    {"institution", "The university or other institution"},
    {"introduction", "Who wrote the introduction"},
    {"isbn", "The ISBN of a book"},
    {"isrn", "The number of a technical report"},
    {"issn", "The ISSN of a journal"},
    {"issue", "The issue, where it is not called by a number: `Spring`"},
    {"issuesubtitle", "The subtitle of `issuetitle`"},
    {"issuetitle", "The title of this one issue"},
    {"journal", "BibTeX's name for `journaltitle`"},
    {"journalsubtitle", "The subtitle of `journaltitle`"},
    {"journaltitle", "The name of the journal, magazine or newspaper"},
    {"keywords", "Words to sort a bibliography by"},
    {"label", "What stands for the author where there is none"},
    {"langid", "The language of the entry, for hyphenation: `russian`"},
    {"language", "The language of the work"},
    {"library", "The library or archive, and the shelfmark"},
    {"location", "Where it was published, or is kept"},
    {"mainsubtitle", "The subtitle of `maintitle`"},
    {"maintitle", "The title of all volumes together"},
    {"maintitleaddon", "What is printed behind `maintitle`, in other type"},
    {"month", "The month, as a number or by name: `nov`"},
    {"note", "What fits into no other field"},
    {"number", "The number of the issue, or in the series"},
    {"options", "How this entry is treated: `skipbib`"},
    {"organization", "Who published or held it"},
    {"origdate", "When the original was published"},
    {"origlanguage", "The language that it was translated from"},
    {"origlocation", "Where the original was published"},
    {"origpublisher", "Who published the original"},
    {"origtitle", "The title of the original"},
    {"pages", "The pages of a part: `319--348`"},
    {"pagetotal", "How many pages it has"},
    {"part", "The part of a volume that is bound by itself"},
    {"presort", "What is sorted before everything else"},
    {"publisher", "Who published it"},
    {"pubstate", "How far it is from being published"},
    {"related", "The keys of entries that have to do with this one"},
    {"relatedstring", "What is printed before the related entries"},
    {"relatedtype", "In what way the entries are related"},
    {"school", "BibTeX's name for `institution` of a thesis"},
    {"series", "The series that it is part of"},
    {"shortauthor", "The author, as short forms have it"},
    {"shorteditor", "The editor, as short forms have it"},
    {"shorthand", "The siglum that stands for the work in notes"},
    {"shortjournal", "The abbreviated name of the journal"},
    {"shortseries", "The abbreviated name of the series"},
    {"shorttitle", "The title, as short forms have it"},
    {"sortkey", "What the entry is sorted by, instead of everything"},
    {"sortname", "What stands for the author when sorting"},
    {"sorttitle", "What stands for the title when sorting"},
    {"sortyear", "What stands for the year when sorting"},
    {"subtitle", "The subtitle"},
    {"title", "The title"},
    {"titleaddon", "What is printed behind the title, in other type"},
    {"translator", "Who translated it"},
    {"type", "What kind of thesis, report or manuscript it is"},
    {"url", "The address on the web"},
    {"urldate", "When the address was looked up: `2026-11-28`"},
    {"venue", "Where the conference took place"},
    {"version", "The version of a program or handbook"},
    {"volume", "Which volume it is"},
    {"volumes", "How many volumes it has"},
    {"xdata", "The keys of `@xdata` entries whose fields this one takes over"},
    {"xref", "The key of the entry that this one is part of, without taking anything over"},
    {"year", "BibTeX's `date`: the year alone"},
    {"key", "BibTeX's name for what an entry without an author is sorted by"},
    {"annote", "BibTeX's name for `annotation`"},
    {"day", "The day, beside `month` and `year`"},
    {"gender", "The gender of the author, for `Idem` and `Eadem`"},
    {"nameaddon", "What is printed behind the author's name"},
    {"authortype", "What `author` did, where it is not writing"},
    {"bookpagination", "How the pages of the book are counted"},
    {"pagination", "How what is cited of it is counted: `page`, `column`, `section`"},
    {"issn-l", "The ISSN of a journal in all its forms"},
    {"reprinttitle", "The title of a reprint"},
    {"shelfmark", "What an archive or library finds it by"},
    {"repository", "The archive that keeps it"},
    {"execute", "TeX code to run for the entry"},
    {"entrysubtype", "A finer distinction than the type"},
}};

}  // namespace

std::span<const BibField> bib_fields() {
  return every_field;
}

const BibField* find_bib_field(std::string_view name) {
  const auto found = std::find_if(every_field.begin(), every_field.end(),
                                  [&](const BibField& field) { return field.name == name; });
  return found == every_field.end() ? nullptr : &*found;
}

std::span<const std::string_view> bib_values(std::string_view field) {
  static constexpr std::array<std::string_view, 12> months{
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  static constexpr std::array<std::string_view, 6> states{
      "inpreparation", "submitted", "forthcoming", "inpress", "prepublished", "unpublished"};
  static constexpr std::array<std::string_view, 10> roles{
      "editor",  "compiler",     "founder",   "continuator", "redactor",
      "reviser", "collaborator", "organizer", "director",    "translator"};
  static constexpr std::array<std::string_view, 8> relations{
      "multivolume",   "origpubas", "origpubin", "translationas",
      "translationof", "reprintas", "reprintof", "reprintfrom"};
  static constexpr std::array<std::string_view, 6> kinds{"phdthesis",  "mathesis",   "bathesis",
                                                         "candthesis", "techreport", "resreport"};
  static constexpr std::array<std::string_view, 16> languages{
      "english", "british",   "american", "german", "ngerman", "french", "italian", "spanish",
      "russian", "ukrainian", "polish",   "czech",  "latin",   "greek",  "chinese", "hungarian"};
  static constexpr std::array<std::string_view, 4> options{"skipbib", "dataonly", "skipbiblist",
                                                           "useprefix"};
  if (field == "month") return months;
  if (field == "pubstate") return states;
  if (field == "editortype" || field == "editoratype") return roles;
  if (field == "relatedtype") return relations;
  if (field == "type") return kinds;
  if (field == "langid") return languages;
  if (field == "options") return options;
  return {};
}

}  // namespace ibid::works
