// A citation: one work as a printed note names it, with the places in it.
//
// What the words say and no more: which work `Ibid.` or `Carr` means is for the model, which knows
// the notes before. Spans count bytes from the begin of the block that holds the note, like all of
// syntax's; strings are plain text (no Markdown), valid UTF-8, white space folded. The grammar is
// that of historians' notes (Chicago, MHRA, Hart's Rules; docs/citations.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ibid::citation {

/// How a citation names its work.
enum class Form : std::uint8_t {
  full,       ///< an author with a title, or a title with an imprint, a date or a volume
  shortened,  ///< a surname, a surname with a short title and no more, a title alone, a siglum
  ibid,       ///< `Ibid.`, `ebd.`, `там же`
  idem,       ///< `Idem, Title`: the author before, another work
  opcit,      ///< `Carr, op. cit.`, `a.a.O.`, `указ. соч.`
  loccit,     ///< `loc. cit.`: the same place again
  key,        ///< `@carr1958`
  pinned,     ///< `[Ibid.]{.cite key=carr1958}`: the editor says what it means
  archival,   ///< a repository with a shelfmark
  unread,     ///< cites something (a locator, shelfmark or imprint), but no form fits
};
/// As `ibid sources` writes it: full, short, ibid, idem, opcit, loccit, key, pinned, …
std::string_view name(Form form);

/// A person or a body as printed. A body has a family name only.
struct Name {
  std::string family;  ///< with its particle as printed: `Díaz Benítez`, `Chen Duxiu`
  std::string given;   ///< `E.H.`, `Edward Hallett`
  bool operator==(const Name&) const = default;
};

/// What a citation says of its work. Empty where it says nothing.
struct Description {
  std::vector<Name> authors;
  bool others = false;  ///< `Koenker et al.`: more authors than are named
  std::vector<Name> editors;
  std::string title;      ///< of an article, the article's
  std::string container;  ///< of an article: the periodical or book that holds it
  std::string volume;     ///< as digits, whatever was printed: `iii` and `Vol. III` are `3`
  std::string issue;      ///< `13`, `29-30`
  std::string date;       ///< of a periodical, newspaper or document, as printed: `30 April 1925`
  std::string year;
  std::string place;
  std::string publisher;
  std::string edition;
  std::string repository;  ///< `NARA`
  std::string shelfmark;   ///< `RG 238/M1270`
  std::string extent;      ///< pages of an article as a whole, where a pinpoint follows
  bool empty() const;
  bool operator==(const Description&) const = default;
};

enum class Unit : std::uint8_t {
  page,
  folio,
  column,
  line,
  paragraph,
  section,
  chapter,
  note,
  plate,
  part,      ///< of a volume
  document,  ///< of a collection
};
std::string_view name(Unit unit);

/// A place in a work. Ranges are expanded: `190-1` is 190 to 191. A single place has from == to.
/// Roman pages stay roman, in lower case; folios keep `r` and `v`.
struct Locator {
  Unit unit = Unit::page;
  std::string from;
  std::string to;
  bool open = false;     ///< `44ff.`, `et seq.`, `passim`
  text::Span span;       ///< the range as printed, without its unit: `190-1`
  text::Span unit_span;  ///< `pp.`; empty where bare, or shared with the range before
  bool operator==(const Locator&) const = default;
};

struct Citation {
  Form form = Form::unread;
  text::Span span;      ///< from its first word (signals left out) to its last locator
  text::Span head;      ///< the anaphor, or the words that name the work
  text::Span title;     ///< the title's words, without quotation marks; empty where none
  text::Span authors;   ///< the names; empty where none
  std::string printed;  ///< `span` as a reader sees it
  std::string signal;   ///< `See also`, as printed
  std::string key;      ///< of `key` and `pinned`
  /// What a pinned citation prints, where that leans on what was cited before: ibid of
  /// `[Ibid.]{…}`.
  std::optional<Form> pinned_form;
  std::string siglum;               ///< that it introduces: `(henceforth NARA)`
  bool siglum_in_passing = false;   ///< `Bundesarchiv (BArch)`, which may be printed so again
  std::optional<std::string> note;  ///< `Carr (n. 7)`: the note that names the work in full
  text::Span note_span;             ///< its label as printed; empty where none
  Description work;
  std::vector<Locator> locators;
  /// `A, quoted in B`: B's is the index of A among the note's citations.
  std::optional<std::uint32_t> relay_of;
  bool opens_relay = false;  ///< `Quoted in B`, with no first source named
  /// Where the work of an item is that of the item before but for what is printed here:
  /// `NARA, RG 65/…; RG 59/…`.
  bool carries_over = false;
  /// Behind an anaphor words follow that count something and were not understood: `Ibid., doc. 34`.
  bool more = false;
  /// The title is set off: emphasised, quoted, or in a `.work` span.
  bool title_marked = false;

  bool operator==(const Citation&) const = default;
};

/// Alike but for where it stands.
bool same_meaning(const Citation& a, const Citation& b);

/// Alike but for where it stands and which places it prints, as `p. 12` and `p. 13`; one with
/// places and one without are not alike.
bool same_but_for_places(const Citation& a, const Citation& b);

/// True for forms that lean on what was cited before: ibid, idem, opcit, loccit.
bool is_anaphor(Form form);

}  // namespace ibid::citation
