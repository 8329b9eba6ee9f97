// The words by which notes cite, in six languages. All are understood at once.
//
// One table; nothing else in `citation` knows a word of any language. A word may mean several
// things (`f.` a folio or "following"): what stands around it decides, in the grammar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ibid::citation {

/// Sets of meanings, one bit each.
using Meanings = std::uint64_t;

namespace meaning {
enum Meaning : Meanings {
  ibid = 1u << 0,
  idem = 1u << 1,
  opcit = 1u << 2,
  loccit = 1u << 3,
  page = 1u << 4,
  folio = 1u << 5,
  column = 1u << 6,
  line = 1u << 7,
  paragraph = 1u << 8,
  section = 1u << 9,
  chapter = 1u << 10,
  note = 1u << 11,
  plate = 1u << 12,
  volume = 1u << 13,
  volumes = 1u << 14,  ///< `2 vols`: how many, not which
  issue = 1u << 15,
  edition = 1u << 16,
  editor = 1u << 17,       ///< `ed. by`
  editor_mark = 1u << 18,  ///< `(ed.)` behind a name
  signal = 1u << 19,
  relay = 1u << 20,    ///< `quoted in`: the work in hand follows
  quoting = 1u << 21,  ///< the work in hand goes before
  henceforth = 1u << 22,
  undated = 1u << 23,
  month = 1u << 24,
  conjunction = 1u << 25,
  passim = 1u << 26,
  following = 1u << 27,    ///< `f.`, `ff.`
  pointer = 1u << 28,      ///< `above`, `below`: of this book, not of another
  preposition = 1u << 29,  ///< a source may follow it in a sentence
  container = 1u << 30,    ///< `in`: the book that holds an article follows
};
constexpr Meanings prose = Meanings{1} << 31;     ///< a verb or pronoun: no title's word
constexpr Meanings others = Meanings{1} << 32;    ///< `et al.`
constexpr Meanings archive = Meanings{1} << 33;   ///< `Archives`: begins the name of a repository
constexpr Meanings piece = Meanings{1} << 34;     ///< `fond`, `box`: counts files in an archive
constexpr Meanings particle = Meanings{1} << 35;  ///< `von`: of a family name
constexpr Meanings place = Meanings{1} << 36;     ///< where books are published
constexpr Meanings given = Meanings{1} << 37;     ///< a given name
constexpr Meanings article = Meanings{1} << 38;   ///< `The`: begins no name of a person
constexpr Meanings abbreviation = Meanings{1} << 39;  ///< a full stop behind it is its own
constexpr Meanings cited = Meanings{1} << 40;         ///< `cit.` behind a title
constexpr Meanings pinpoint = Meanings{1} << 41;      ///< `at`, `hier`: the page that is meant
constexpr Meanings abridged = Meanings{1} << 42;      ///< `cited as`: an abbreviation follows
constexpr Meanings reprint = Meanings{1} << 43;       ///< `repr. in`: printed there once more
constexpr Meanings honorific = Meanings{1} << 46;     ///< `Mrs.` before a name
constexpr Meanings suffix = Meanings{1} << 47;        ///< `Jr.` behind a name
constexpr Meanings manuscript = Meanings{1} << 48;    ///< `MS`: a shelfmark, whatever holds it
constexpr Meanings series = Meanings{1} << 49;        ///< `coll.`: what the book appeared in
constexpr Meanings part = Meanings{1} << 50;          ///< `pt. 2` of a volume
constexpr Meanings document = Meanings{1} << 51;      ///< `doc. 45` of a collection
constexpr Meanings relays = relay | reprint;
constexpr Meanings unplaced = Meanings{1} << 44;  ///< `s. l.`: no place, or no publisher, is known
constexpr Meanings century = Meanings{1} << 45;   ///< `Jahrhundert`: an ordinal goes before
constexpr Meanings units =
    page | folio | column | line | paragraph | section | chapter | note | plate | part | document;
constexpr Meanings anaphors = ibid | idem | opcit | loccit;
}  // namespace meaning

/// The longest phrase of the table, in words.
constexpr std::size_t longest_phrase = 4;

/// What a phrase means: words in lower case with single blanks between, no full stops. A single
/// letter keeps its case; an apostrophe is straight or curly. 0 where it is in no table.
Meanings meanings_of(std::string_view phrase);

}  // namespace ibid::citation
