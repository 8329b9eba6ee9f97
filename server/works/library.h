// A library: the works of an edition's bibliographies, and which of them a citation may mean.
//
// Immutable; any thread may read it. 100 000 works are looked up by surname, siglum or title word
// without a walk over all of them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "works/work.h"

namespace ibid::works {

using WorkPtr = std::shared_ptr<const Work>;

/// A mistake in a bibliography file.
struct Problem {
  enum class Kind : std::uint8_t { unreadable, repeated_key };
  Kind kind = Kind::unreadable;
  text::Span span;      ///< bytes of the file
  std::string message;  ///< for editors of books
  text::Span first;     ///< repeated_key: the entry that came first
};

/// A key as it is written in a bibliography, besides at the head of its works.
struct KeyUse {
  enum class As : std::uint8_t {
    entry,  ///< at the head of what is no work (`@xdata`, `@set`), or of an entry that is repeated
    alias,  ///< in `ids`
    mention,  ///< in a field that names another entry: `crossref`, `xdata`, `related`…
  };
  As as = As::mention;
  std::string key;
  text::Span span;  ///< bytes of the file; empty where it is put together from pieces
};

/// One bibliography file as read. A broken entry costs only itself.
struct Shelf {
  std::string file;  ///< its path within the edition
  std::vector<WorkPtr> works;
  std::vector<Problem> problems;
  std::vector<KeyUse> key_uses = {};  ///< in the order of the file, entry by entry
};

/// How well what a citation says fits a work.
enum class Fit : std::uint8_t {
  none,        ///< something contradicts: another author, number, date, volume
  surname,     ///< by the author's name alone: the citation prints no title
  title_part,  ///< (author and) some words of the title, in order
  title,       ///< (author and) the whole title or short title
  siglum,      ///< by its abbreviation
};

/// Compares what a citation says with a work. Titles that differ in a number, a date or a volume
/// never fit, nor do authors of another name; a year printed on both sides that differs does not
/// contradict by itself (cite-mismatch tells it) unless the title fits in part only.
Fit fit(const citation::Description& said, const Work& work);

/// What a citation says, made ready to be looked up in many catalogues. Keeps a reference to it.
class Sought {
 public:
  explicit Sought(const citation::Description& said);

 private:
  friend class Catalogue;
  friend class Lead;
  const citation::Description& said_;
  std::vector<std::string> names_;
  std::vector<std::string> titles_;  ///< whole ones
  std::vector<std::string> words_;   ///< all of them together are in the title that is sought
  std::vector<std::string> sigla_;
  std::string shelfmark_;
  /// Bits of a catalogue's signature: one of the first, or all of the second.
  std::vector<std::uint32_t> any_place_, word_places_;
};

/// What several Soughts look for, in a few numbers: enough to tell of most works that none of them
/// fits.
class Lead {
 public:
  void add(const Sought& sought);

 private:
  friend class Catalogue;
  std::vector<std::uint16_t> places_;  ///< in a catalogue's signature: any of them
};

/// Collects works and finds them again; for bibliographies and for what notes introduce alike.
class Catalogue {
 public:
  void add(WorkPtr work);
  WorkPtr find(std::string_view key) const;  ///< by id or alias; null where there is none
  /// The works that fit best, all of one Fit, in the order in which they were added. Sigla win over
  /// whole titles, whole titles over parts; a bracketed year, a volume, a given name or, beside a
  /// title, the number of authors then narrows where it leaves at least one.
  std::vector<WorkPtr> match(const citation::Description& said) const {
    return match(Sought(said));
  }
  std::vector<WorkPtr> match(const Sought& sought) const;
  /// Every work that can fit at all, and few others, in the order in which they were added.
  std::vector<WorkPtr> candidates(const citation::Description& said) const;
  /// False where no work can fit what was sought; true says little.
  bool may_have(const Lead& lead) const;
  /// Works by an author of that surname.
  std::vector<WorkPtr> by_author(std::string_view family) const;
  const std::vector<WorkPtr>& works() const;

  Catalogue();
  ~Catalogue();
  Catalogue(const Catalogue&);
  Catalogue& operator=(const Catalogue&);
  Catalogue(Catalogue&&) noexcept;
  Catalogue& operator=(Catalogue&&) noexcept;

 private:
  // False where no work can fit: asks next to nothing. True says nothing.
  bool may_have(const Sought& sought) const;

  struct Index;
  std::unique_ptr<Index> index_;
};

class Finder;

/// An edition's bibliographies together.
class Library {
 public:
  Library() = default;
  explicit Library(std::vector<std::shared_ptr<const Shelf>> shelves);

  const std::vector<std::shared_ptr<const Shelf>>& shelves() const { return shelves_; }
  const Catalogue& catalogue() const { return catalogue_; }
  /// True where no bibliography is declared, or none could be read.
  bool empty() const { return catalogue_.works().empty(); }
  /// Finds works as somebody types. Made when first asked for, then kept; any thread may ask.
  const Finder& finder() const;

 private:
  struct Lazy;
  static std::shared_ptr<Lazy> unmade();

  std::vector<std::shared_ptr<const Shelf>> shelves_;
  Catalogue catalogue_;
  std::shared_ptr<Lazy> finder_ = unmade();
};

}  // namespace ibid::works
