#include "works/biblatex.h"

#include <algorithm>
#include <array>

namespace ibid::works {
namespace {

// What types of a kind share.
constexpr std::string_view book_fields =
    "editor editora translator subtitle titleaddon language origlanguage volume part edition "
    "volumes "
    "series number note publisher location isbn pagetotal ";
constexpr std::string_view part_fields =
    "editor translator subtitle booksubtitle booktitleaddon maintitle mainsubtitle language volume "
    "part edition volumes series number note publisher location isbn chapter pages ";
constexpr std::string_view issue_fields =
    "issuetitle issuesubtitle volume number issue series note issn ";

constexpr std::array<BibType, 33> every_type{{
    {"book", "A book by one or more authors", "author title date", "maintitle mainsubtitle",
     book_fields},
    {"article", "A contribution to a journal, magazine or newspaper",
     "author title journaltitle date",
     "subtitle titleaddon journalsubtitle editor translator language eid pages", issue_fields},
    {"incollection", "A contribution to a collection, with a title of its own",
     "author title booktitle date", "", part_fields},
    {"inbook", "A part of a book, with a title of its own", "author title booktitle date",
     "bookauthor", part_fields},
    {"collection", "A book of contributions by several authors, with an editor",
     "editor title date", "maintitle mainsubtitle", book_fields},
    {"mvbook", "A book in several volumes", "author title date", "", book_fields},
    {"mvcollection", "A collection in several volumes", "editor title date", "", book_fields},
    {"unpublished",
     "A manuscript, a letter, a file of an archive",
     "author title date",
     "subtitle titleaddon type howpublished location library language note pages",
     {}},
    {"thesis",
     "A thesis",
     "author title type institution date",
     "subtitle titleaddon language note location chapter pages pagetotal",
     {}},
    {"online",
     "Something published on the web only",
     "author title date url",
     "editor subtitle titleaddon language version note organization",
     {}},
    {"report",
     "A report of an institution",
     "author title type institution date",
     "subtitle titleaddon language number version note location chapter pages pagetotal isrn",
     {}},
    {"periodical", "A journal, or one whole issue of it", "editor title date", "subtitle",
     issue_fields},
    {"proceedings", "The papers of a conference", "title date",
     "eventtitle eventdate venue organization", book_fields},
    {"mvproceedings", "The papers of a conference in several volumes", "title date",
     "eventtitle eventdate venue organization", book_fields},
    {"inproceedings", "A paper of a conference", "author title booktitle date",
     "eventtitle eventdate venue organization", part_fields},
    {"reference", "An encyclopedia or a dictionary", "editor title date", "", book_fields},
    {"mvreference", "An encyclopedia or a dictionary in several volumes", "editor title date", "",
     book_fields},
    {"inreference", "An article in an encyclopedia or a dictionary", "author title booktitle date",
     "", part_fields},
    {"bookinbook", "A part of a book that was published as a book before",
     "author title booktitle date", "bookauthor", part_fields},
    {"suppbook", "A preface, an afterword: what goes with a book", "author title booktitle date",
     "bookauthor", part_fields},
    {"suppcollection", "A preface, an afterword: what goes with a collection",
     "author title booktitle date", "", part_fields},
    {"suppperiodical", "A regular column, an obituary, a letter to the editor",
     "author title journaltitle date",
     "subtitle titleaddon journalsubtitle editor translator language eid pages", issue_fields},
    {"booklet",
     "Something printed without a publisher",
     "author title date",
     "subtitle titleaddon language howpublished type note location pages pagetotal",
     {}},
    {"manual", "A handbook that goes with something", "title date",
     "author editor type version organization", book_fields},
    {"misc",
     "Whatever fits nowhere else",
     "title date",
     "author editor subtitle titleaddon language howpublished type version note organization "
     "location",
     {}},
    {"dataset",
     "A set of data",
     "author title date",
     "editor subtitle titleaddon language edition type series number version note organization "
     "publisher location",
     {}},
    {"software",
     "A program",
     "author title date",
     "editor subtitle titleaddon language howpublished type version note organization publisher "
     "location",
     {}},
    {"patent",
     "A patent",
     "author title number date",
     "holder subtitle titleaddon type location",
     {}},
    {"letter", "A letter", "author title date", "note location library", {}},
    {"image", "A picture", "author title date", "howpublished note location library", {}},
    {"review", "A review of another work", "author title journaltitle date", "subtitle pages",
     issue_fields},
    {"set", "Several entries that are cited as one", "entryset", "", {}},
    {"xdata", "Fields that other entries take over with `xdata`", "", "", book_fields},
}};

// What an entry of any type may have.
constexpr std::string_view fields_of_any =
    "doi url urldate eprint eprinttype addendum pubstate abstract annotation crossref xref xdata "
    "related relatedtype relatedstring shorttitle shorthand shortauthor ids keywords langid "
    "options "
    "origdate origtitle origlocation origpublisher editortype editora editoratype afterword "
    "foreword "
    "introduction commentator annotator indextitle sorttitle sortname sortyear presort label "
    "library "
    "file month year ";

void add_fields(std::string_view names, std::vector<const BibField*>& out) {
  while (!names.empty()) {
    const std::size_t end = names.find(' ');
    const BibField* field = find_bib_field(names.substr(0, end));
    if (field && std::find(out.begin(), out.end(), field) == out.end()) out.push_back(field);
    if (end == std::string_view::npos) return;
    names.remove_prefix(end + 1);
  }
}

}  // namespace

std::span<const BibType> bib_types() {
  return every_type;
}

const BibType* find_bib_type(std::string_view name) {
  const auto found = std::find_if(every_type.begin(), every_type.end(),
                                  [&](const BibType& type) { return type.name == name; });
  return found == every_type.end() ? nullptr : &*found;
}

std::vector<const BibField*> fields_of_type(std::string_view type) {
  std::vector<const BibField*> out;
  const BibType* known = find_bib_type(type);
  if (!known) {
    for (const BibField& field : bib_fields()) out.push_back(&field);
    return out;
  }
  add_fields(known->required, out);
  add_fields(known->usual, out);
  add_fields(known->shared, out);
  add_fields(fields_of_any, out);
  return out;
}

}  // namespace ibid::works
