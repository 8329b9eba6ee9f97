// An edition: the chapters of a book in their order, and the book's conventions.
//
// Immutable: with() returns a new edition that shares the untouched chapters, so any thread may
// read the one it holds. It knows no files, no editor and no JSON.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/chapter.h"
#include "model/lexicon.h"
#include "model/sources.h"
#include "model/target.h"

namespace ibid::model {

/// How the book uses Ibid.
struct IbidUse {
  enum class Reset : std::uint8_t { chapter, never };  ///< where a chain of them begins anew
  /// An Ibid. after a note that cites nothing: read with a warning, read, or not read.
  enum class EmptyNotes : std::uint8_t { warn, allow, breaks };
  enum class Style : std::uint8_t { either, use, avoid };
  Reset reset_at = Reset::chapter;
  EmptyNotes empty_notes = EmptyNotes::warn;
  Style style = Style::either;
  bool operator==(const IbidUse&) const = default;
};

/// How the book shortens the second number of a range of pages.
enum class PageRange : std::uint8_t {
  any_consistent,
  minimal,      ///< 321-8
  minimal_two,  ///< 321-28
  oxford,       ///< minimal, teens in full
  chicago_16,
  expanded,
};

/// What edition.json says of the book (markup.md, "edition.json"), as far as rules and features
/// ask.
struct Conventions {
  std::string title;
  std::string author;
  std::string language;
  std::vector<std::string> bibliography;  ///< paths from the edition's folder
  std::shared_ptr<const SeriesTable> series = std::make_shared<const SeriesTable>();
  IbidUse ibid;
  PageRange page_range = PageRange::any_consistent;
  std::vector<std::string> names;
  std::vector<std::string> classes;  ///< of spans and divisions, besides those Ibid knows
  std::map<std::string, std::string, std::less<>> sigla;  ///< abbreviation → what it stands for
  std::map<std::string, std::string, std::less<>> terms;  ///< term → its gloss
  /// Per rule id: a severity's name or "off".
  std::map<std::string, std::string, std::less<>> rules;
  /// Per rule id, what it was told besides: option → its words.
  std::map<std::string, std::map<std::string, std::vector<std::string>, std::less<>>, std::less<>>
      rule_options;
  /// True where edition.json lists the chapters, so that “Chapter 5” means one of them.
  bool lists_chapters = false;
};

class Edition {
 public:
  Edition() = default;
  Edition(std::shared_ptr<const Conventions> conventions,
          std::vector<std::shared_ptr<const Chapter>> chapters,
          std::shared_ptr<const works::Library> library = {});

  const Conventions& conventions() const { return *conventions_; }
  /// In the order of the book.
  const std::vector<std::shared_ptr<const Chapter>>& chapters() const { return chapters_; }

  /// A chapter's language, a BCP 47 tag: its own, else the edition's; empty where neither is named.
  const std::string& language(std::size_t chapter) const {
    const std::string& own = chapters_[chapter]->language();
    return own.empty() ? conventions_->language : own;
  }

  std::optional<std::size_t> find(std::string_view path) const;
  const Chapter& operator[](std::size_t index) const { return *chapters_[index]; }

  const works::Library& library() const { return *library_; }
  /// What the notes of a chapter cite. Made when first asked for, then kept; any thread may ask.
  const Sources& sources(std::size_t chapter) const;

  /// How it prints its words. Made when first asked for, then kept; any thread may ask.
  const Lexicon& lexicon() const;

  /// Replaces the chapter at an index.
  Edition with(std::size_t index, std::shared_ptr<const Chapter> chapter) const;

 private:
  std::shared_ptr<const Conventions> conventions_ = std::make_shared<const Conventions>();
  std::vector<std::shared_ptr<const Chapter>> chapters_;
  std::shared_ptr<const works::Library> library_ = std::make_shared<const works::Library>();
  std::shared_ptr<const std::map<std::string, std::size_t, std::less<>>> index_;
  struct Slot;
  std::shared_ptr<Slot> retraced(std::size_t index, const std::vector<Subject>& notes) const;
  std::vector<std::shared_ptr<Slot>> sources_;  ///< per chapter
  struct Words;
  std::shared_ptr<Words> words_;
};

/// A citation's words, as printed in its note.
At<citation::Citation> citation_of(const Edition& edition, const CitationRef& citation);
const Source& source_of(const Edition& edition, const CitationRef& citation);
/// The citations from the one that this one leans on to the one that names the work.
std::vector<CitationRef> chain_of(const Edition& edition, const CitationRef& citation);
/// The note or inline note as the chapter has it: its citations.
const std::vector<citation::Citation>& citations_of(const Chapter& chapter, Subject note);

/// A thing of an edition: which chapter, and what in it.
struct Place {
  std::size_t chapter = 0;
  std::optional<Subject> subject;  ///< nothing: the chapter as a whole
  bool operator==(const Place&) const = default;
};

/// Where a link's target leads within the edition. Nothing where it leads elsewhere or nowhere.
std::optional<Place> follow(const Edition& edition, std::size_t from, std::string_view target);

/// The chapter that prose calls “Chapter 5”: by the attribute `n` of a chapter's first heading, by
/// the number its title begins with, or by its place in the book, whichever the edition uses.
std::optional<std::size_t> chapter_numbered(const Edition& edition, std::uint32_t number);

}  // namespace ibid::model
