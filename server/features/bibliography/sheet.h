// A sheet: a bibliography as a document of its own, BibTeX and CSL-JSON alike, and what an editor
// can ask about it without a book.
//
// Spans count bytes of the document, whose text may be newer than what any book has read of it.
// Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/answers/answers.h"
#include "works/bib_links.h"
#include "works/library.h"

namespace ibid::features {

struct Entry {
  std::string key;
  std::string type;  ///< `@book`, as BibTeX writes it; a type of CSL's
  text::Span span;
  text::Span key_span;
  works::WorkPtr work;  ///< null for what is none, as `@xdata`
};

struct Sheet {
  std::vector<Entry> entries;                 ///< in the order of the text
  std::vector<works::BibReference> mentions;  ///< of entries in others, in the order of the text
  std::vector<works::BibAddress> addresses;

  /// The entry that a byte stands in, or null.
  const Entry* at(text::Offset at) const;
  /// The first of that key, or null.
  const Entry* find(std::string_view key) const;
};

/// `scanned` and `shelf` were read from `bytes`.
Sheet sheet_of(const works::ScannedBib& scanned, const works::Shelf& shelf, std::string_view bytes);
/// Of CSL-JSON; addresses are left to who knows JSON.
Sheet sheet_of(const works::Shelf& shelf);

/// A key in a sheet: an entry's own, or its mention in another.
struct NamedKey {
  text::Span span;
  std::string key;
  bool is_entry = false;
};
std::optional<NamedKey> named_at(const Sheet& sheet, text::Offset at);

/// A work as a list shows it: `Carr, Socialism in One Country (1958)`.
std::string listed_name(const works::Work& work);

std::vector<Symbol> outline(const Sheet& sheet);
/// The entry that a key names, and its mentions.
std::vector<Highlight> highlights(const Sheet& sheet, text::Offset at);

}  // namespace ibid::features
