// Sources: what each citation of a chapter means, and how that was concluded.
//
// The notes are walked in the order in which a reader meets their markers, each series by itself
// (docs/citations.md, "Following"). Immutable; knows notes and citations by their number, no place
// in the text, so it stays true while prose is typed. Notes that an edit left alone are shared with
// the sources before it.
#pragma once

#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "citation/citation.h"
#include "model/subject.h"
#include "works/library.h"

namespace ibid::model {

enum class Status : std::uint8_t { resolved, uncertain, ambiguous, unresolved };
std::string_view name(Status status);

/// What decided what a citation means.
enum class Reason : std::uint8_t {
  key,              ///< the text names the work by its key
  bibliography,     ///< fits one work of the bibliography
  introduced_here,  ///< the citation itself introduces the work
  earlier_note,     ///< fits a work introduced by an earlier note
  earlier_chapter,  ///< fits a work introduced in an earlier chapter
  same_note,        ///< leans on the item before it in its note
  note_before,      ///< leans on the note before it in its series
  over_empty,       ///< …reaching back over notes that cite nothing
  after_relay,      ///< …which cites one work quoted in another: the one in hand is meant
  last_by_author,   ///< op. cit.: the author's work cited last
  // What prevents a meaning, or leaves several.
  several_before,  ///< the note before cites several works
  several_fit,     ///< several works fit
  nothing_before,  ///< there is no note before it to lean on
  empty_before,    ///< the note before cites nothing, and the edition reaches over none
  unread_before,   ///< the note before cites something that could not be read
  doubt_before,    ///< what it leans on is itself unresolved or ambiguous: told there
  none_fits,       ///< no work is known that fits
  unread,          ///< cites something, but no form fits
};

/// A note of an edition.
struct NoteRef {
  std::size_t chapter = 0;
  Subject note;  ///< Thing::note or Thing::inline_note
  auto operator<=>(const NoteRef&) const = default;
};

/// A citation of an edition.
struct CitationRef {
  NoteRef note;
  std::uint32_t index = 0;
  auto operator<=>(const CitationRef&) const = default;
};

/// One citation, followed. Its words and spans are the chapter's: citation_of() in edition.h.
struct Source {
  citation::Form form = citation::Form::unread;
  std::optional<std::uint32_t> relay_of;  ///< the citation of this note that is quoted in this one
  Status status = Status::unresolved;
  Reason reason = Reason::none_fits;
  works::WorkPtr work;  ///< null unless resolved or uncertain
  std::string volume;   ///< of the work, as printed here or inherited; empty where unknown
  std::vector<citation::Locator> locators;  ///< printed here, or inherited; their spans say nothing
  bool inherited = false;                   ///< the locators are those of what it leans on
  /// What it leans on: the citation that an anaphor follows, or the one that introduced the work.
  /// chain_of() in edition.h follows it to its end.
  std::optional<CitationRef> antecedent;
  /// Where uncertain (the chosen one first) or ambiguous: the works it may mean.
  std::vector<works::WorkPtr> candidates;
  /// Notes that cite nothing, between this one and what it leans on, nearest first.
  std::vector<Subject> reached_over;
};

/// What was looked at to follow a citation, besides the citations before it: whatever else an edit
/// changes leaves it as it was (retrace.cpp).
struct Trail {
  works::Lead lead;                        ///< works like these
  std::vector<works::WorkPtr> introduced;  ///< by the citation
  bool elsewhere = false;                  ///< works of other chapters
};

/// What one note cites.
struct NoteSources {
  Subject note;
  std::string_view series;  ///< as SeriesTable names it; inline notes count in the first
  std::string label;        ///< `14`, or `inline-1`
  bool called = true;
  std::vector<Source> sources;
  std::vector<Trail> trails;  ///< of each of them
};

/// Notes one after the other, each shared with what the sources were before an edit.
class NoteList {
 public:
  class iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = NoteSources;
    using difference_type = std::ptrdiff_t;
    using pointer = const NoteSources*;
    using reference = const NoteSources&;

    explicit iterator(const std::shared_ptr<const NoteSources>* at) : at_(at) {}
    reference operator*() const { return **at_; }
    pointer operator->() const { return at_->get(); }
    iterator& operator++() { return ++at_, *this; }
    bool operator==(const iterator&) const = default;

   private:
    const std::shared_ptr<const NoteSources>* at_;
  };

  std::size_t size() const { return notes_.size(); }
  const NoteSources& operator[](std::size_t i) const { return *notes_[i]; }
  iterator begin() const { return iterator(notes_.data()); }
  iterator end() const { return iterator(notes_.data() + notes_.size()); }

 private:
  friend class Sources;
  std::vector<std::shared_ptr<const NoteSources>> notes_;
};

class Sources {
 public:
  /// `(henceforth X)` in a chapter: siglum and the citation that explains it.
  struct Siglum {
    std::string siglum;
    CitationRef by;
    bool in_passing = false;  ///< `Bundesarchiv (BArch)`: an archive's, and no document's
    bool operator==(const Siglum&) const = default;
  };
  /// What the walk over the notes made beside them.
  struct Tables {
    std::vector<std::uint32_t> note_index;    ///< per note, its place in notes()
    std::vector<std::uint32_t> inline_index;  ///< per inline note
    works::Catalogue introduced;
    std::unordered_map<const works::Work*, CitationRef> introducers;
    std::vector<Siglum> sigla;
    bool leans_on_edition = false;
    std::optional<std::uint32_t> place_of(Subject note) const;
  };

  Sources() = default;
  Sources(std::vector<std::shared_ptr<const NoteSources>> notes,
          std::shared_ptr<const Tables> tables);

  /// Notes in reading order; those never called follow, in the order of the text.
  const NoteList& notes() const { return notes_; }
  const NoteSources* of(Subject note) const;
  /// Where a note stands in notes(). REQUIRES: it is one of them.
  std::size_t place_of(Subject note) const { return *tables_->place_of(note); }
  /// Works that this chapter's notes introduce, in reading order.
  const works::Catalogue& introduced() const { return tables_->introduced; }
  /// The citation that introduced a work of introduced(); nothing for other works.
  std::optional<CitationRef> introducer(const works::Work& work) const;
  const std::vector<Siglum>& sigla() const { return tables_->sigla; }
  /// True where something here depends on other chapters.
  bool leans_on_edition() const { return tables_->leans_on_edition; }

  /// A note of notes(), to be shared.
  const std::shared_ptr<const NoteSources>& shared(std::size_t place) const {
    return notes_.notes_[place];
  }

 private:
  NoteList notes_;
  std::shared_ptr<const Tables> tables_ = std::make_shared<const Tables>();
};

}  // namespace ibid::model
