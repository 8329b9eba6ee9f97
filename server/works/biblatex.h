// BibLaTeX's names: types of entries, their fields, and what each is for (biblatex manual, 2.1 and
// 2.2), with a line for editors of books.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace ibid::works {

struct BibType {
  std::string_view name;
  std::string_view summary;
  std::string_view required;  ///< names of fields, with blanks between them
  std::string_view usual;     ///< the same: what an entry of this type may have besides…
  std::string_view shared;    ///< …and what it shares with others of its kind
};

struct BibField {
  std::string_view name;
  std::string_view summary;
};

std::span<const BibType> bib_types();
std::span<const BibField> bib_fields();

/// Null where there is none of that name (in lower case).
const BibType* find_bib_type(std::string_view name);
const BibField* find_bib_field(std::string_view name);

/// The fields that an entry of a type may have: what it needs, what it usually has, what any entry
/// may have; of an unknown type, all.
std::vector<const BibField*> fields_of_type(std::string_view type);

/// Words that a field takes where it takes no others; `month` takes them without brackets.
std::span<const std::string_view> bib_values(std::string_view field);

}  // namespace ibid::works
