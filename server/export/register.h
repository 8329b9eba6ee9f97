// The register of one export: what every thing is called in the document, and what the text names.
//
// Things of the chapters get their identifiers first, in the order of the text, so that whatever
// points to them can be written before them; works, persons and places when they are first named.
// One thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "export/ids.h"
#include "export/sheet.h"
#include "model/edition.h"
#include "works/bib_write.h"

namespace ibid::tei {

class Register {
 public:
  explicit Register(const model::Edition& edition) : edition_(edition) {}

  /// Names the things of a chapter. `alone`: it is the only one, so its notes need no prefix.
  void add_chapter(std::size_t chapter, const std::vector<Sheet>& sheets, bool alone);
  /// Whether the document holds the chapter.
  bool holds(std::size_t chapter) const { return chapters_.contains(chapter); }

  // REQUIRES: the document holds the chapter.
  const std::string& chapter(std::size_t chapter) const { return at(chapter).own; }
  const std::string& heading(std::size_t chapter, std::uint32_t number) const {
    return at(chapter).headings[number];
  }
  const std::string& anchor(std::size_t chapter, std::uint32_t number) const {
    return at(chapter).anchors[number];
  }
  const std::string& marker(std::size_t chapter, std::uint32_t number) const {
    return at(chapter).markers[number];
  }
  const std::string& note(const model::NoteRef& note) const;
  /// Of a heading, an anchor, a marker or a note; empty for other things.
  std::string of(std::size_t chapter, model::Subject subject) const;

  void add_citation(const model::CitationRef& citation, const std::string& id);
  /// Empty where the citation is not marked in the document.
  std::string citation(const model::CitationRef& citation) const;

  /// Of a work's entry in the list, which this makes a part of the document.
  const std::string& work(const works::WorkPtr& work);
  /// Of the work of a bibliography with that key, likewise; empty where there is none.
  std::string work(std::string_view key);
  /// Works of bibliographies in their order, then those that notes introduce.
  std::vector<works::WorkPtr> works() const;

  struct Named {
    std::string id;
    std::string words;  ///< as the text first names it
  };
  using NamedList = std::vector<Named>;
  std::string person(std::string_view key, std::string_view words) {
    return named(persons_, key, words);
  }
  std::string place(std::string_view key, std::string_view words) {
    return named(places_, key, words);
  }
  /// Who is responsible for a correction.
  std::string hand(std::string_view key) { return named(hands_, key, key); }
  const NamedList& persons() const { return persons_.list; }
  const NamedList& places() const { return places_.list; }
  const NamedList& hands() const { return hands_.list; }

  /// The language as TEI writes it, which this makes one of the document's; empty where it is none.
  std::string language(std::string_view tag);
  const std::set<std::string>& languages() const { return languages_; }

 private:
  struct Names {
    std::string own;
    std::vector<std::string> headings, anchors, markers, notes, inline_notes;
  };
  struct Index {
    NamedList list;
    std::map<std::string, std::size_t, std::less<>> by_key;
  };
  const Names& at(std::size_t chapter) const { return chapters_.at(chapter); }
  void add_texts(const model::Chapter& chapter, std::optional<std::uint32_t> title, Names& names);
  void add_notes(const model::Chapter& chapter, const std::string& prefix, Names& names);
  std::string named(Index& index, std::string_view key, std::string_view words);

  const model::Edition& edition_;
  Ids ids_;
  works::NewKeys new_keys_;
  std::map<std::size_t, Names> chapters_;
  std::map<std::pair<std::size_t, model::Subject>, std::map<std::uint32_t, std::string>> citations_;
  std::unordered_map<const works::Work*, std::string> work_ids_;
  std::vector<works::WorkPtr> introduced_;
  Index persons_, places_, hands_;
  std::set<std::string> languages_;
};

}  // namespace ibid::tei
