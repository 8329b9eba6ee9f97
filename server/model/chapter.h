// A chapter: one document with its facts and its apparatus.
//
// Immutable; any thread may read it. with() shares what the edit did not touch: the facts of other
// blocks always, the apparatus where the edit changed prose only. A chapter is read alone; what
// other chapters hold is the edition's business.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "model/apparatus.h"
#include "model/facts.h"
#include "model/subject.h"
#include "model/vocabulary.h"
#include "syntax/document.h"

namespace ibid::model {

/// How much of everything one block holds, counted when asked: kept, it would be larger than most
/// blocks.
struct Counted {
  text::Offset bytes = 0;
  const Facts* facts = nullptr;

  std::uint32_t of(Thing thing) const;
};

/// The same of a run of blocks.
struct Tally {
  text::Offset bytes = 0;
  std::array<std::uint32_t, things> count{};

  std::uint32_t of(Thing thing) const { return count[static_cast<std::size_t>(thing)]; }
  Tally& operator+=(const Counted& block);
  Tally& operator+=(const Tally& other);
};

/// The facts of one block.
struct Entry {
  std::shared_ptr<const Facts> facts;
  text::Offset bytes = 0;
  Counted measure() const { return {bytes, facts.get()}; }
};
using Entries = text::Sequence<Entry, Tally>;

/// A fact and where its block begins. Valid while a chapter that shares the block lives.
template <typename Fact>
struct At {
  const Fact* fact = nullptr;
  text::Offset begin = 0;

  const Fact* operator->() const { return fact; }
  /// One of the fact's spans, in bytes of the chapter's text.
  text::Span operator()(text::Span span) const { return span.shifted(begin); }
};

/// How the citations of a chapter read. Chapters of one wording share it.
struct Wording {
  /// The wording that this one differs from, and the notes that read otherwise. Expired where it
  /// differs from none in notes alone.
  std::weak_ptr<const Wording> before;
  std::vector<Subject> notes;
  bool in_places = false;  ///< in places alone, as `p. 12` and `p. 13`
};

/// What strikes the eye in a chapter's prose. Chapters in which that is the same share it.
struct Sighting {};

class Chapter {
 public:
  /// `path` names the chapter within its edition, with `/`.
  static Chapter read(std::string path, text::Text text, std::shared_ptr<const SeriesTable> series);

  /// The chapter after the edits, each applied to what the one before it left.
  Chapter with(std::span<const text::Edit> edits) const;
  /// The same text under other series.
  Chapter with(std::shared_ptr<const SeriesTable> series) const;

  /// The same text in a language: a BCP 47 tag, or empty where the chapter names none.
  Chapter in(std::string language) const;

  const std::string& path() const { return path_; }
  /// What in() was told last. A chapter does not read its front matter itself.
  const std::string& language() const { return language_; }
  const text::Text& text() const { return document_.text(); }
  const syntax::Document& document() const { return document_; }
  const SeriesTable& series() const { return *series_; }
  const Apparatus& apparatus() const { return *apparatus_; }
  /// For telling whether two chapters share their apparatus.
  const std::shared_ptr<const Apparatus>& shared_apparatus() const { return apparatus_; }
  /// The same for what their notes cite: another wherever a citation reads otherwise.
  const std::shared_ptr<const Wording>& wording() const { return wording_; }
  /// The same for its prose: another wherever a spot comes, goes or reads otherwise, or a block is
  /// of another kind, and where words behind a mark without a partner change.
  const std::shared_ptr<const Sighting>& sighting() const { return sighting_; }
  /// True where sources of the one, and what findings say of notes, are those of the other.
  bool says_the_same_as(const Chapter& other) const {
    return apparatus_ == other.apparatus_ && wording_ == other.wording_;
  }

  /// Its words. Made when first asked for, then kept; any thread may ask.
  const Vocabulary& vocabulary() const;

  /// The facts of every block, in the order of the text; as many as the document has blocks.
  const Entries& entries() const { return entries_; }

  /// How many of a thing there are.
  std::uint32_t count(Thing thing) const;
  /// Where a subject stands, in bytes of text(). REQUIRES: it is one of this chapter's, or a word.
  /// With `citation`, where that citation of the note stands.
  text::Span span(Subject subject, Part part = Part::whole, CitationIndex citation = {}) const;
  /// A subject's fact, as printed.
  At<Heading> heading(Number number) const;
  At<Marker> marker(Number number) const;
  At<Note> note(Number number) const;
  At<InlineNote> inline_note(Number number) const;
  At<Link> link(Number number) const;
  At<Quotation> quotation(Number number) const;
  At<Reference> reference(Number number) const;
  At<Named> named(Number number) const;
  At<PageBreak> page_break(Number number) const;
  At<Silence> silence(Number number) const;
  At<prose::Spot> spot(prose::Sight sight, Number number) const;

  /// How many of a thing begin in the blocks before the one at a byte.
  std::uint32_t count_before(Thing thing, text::Offset offset) const;

  /// Every subject at a byte but spots, the innermost first; those that only end there come behind.
  std::vector<Subject> all_at(text::Offset offset) const;
  /// The innermost subject at a byte; a place just behind one counts where nothing begins there.
  std::optional<Subject> at(text::Offset offset) const;
  /// The innermost subject of the given kind that holds the byte.
  std::optional<Subject> at(text::Offset offset, Thing thing) const;

  /// The block at a byte, and where it begins.
  struct Located {
    std::shared_ptr<const syntax::Block> block;
    text::Offset begin = 0;
  };
  Located block_at(text::Offset offset) const;
  /// A subject's block.
  Located block_of(Subject subject) const;

 private:
  struct Found {
    const Facts* facts = nullptr;
    text::Offset begin = 0;
    std::size_t index = 0;  ///< among the facts of its kind in the block
  };
  Found find(Subject subject) const;
  template <typename Fact>
  At<Fact> fact(std::vector<Fact> Facts::*list, Thing thing, Number number) const;
  Entries::Found entry_at(text::Offset offset) const;
  void build_apparatus();

  std::string path_;
  std::string language_;
  syntax::Document document_;
  Entries entries_;
  std::shared_ptr<const SeriesTable> series_;
  std::shared_ptr<const Apparatus> apparatus_;
  std::shared_ptr<const Wording> wording_;
  std::shared_ptr<const Sighting> sighting_;
  struct Words;
  std::shared_ptr<Words> words_;
};

}  // namespace ibid::model
