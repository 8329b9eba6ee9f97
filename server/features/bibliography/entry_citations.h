// Where a book cites an entry of one of its bibliographies, and the entry as a hover shows it.
//
// Pure; any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "features/answers/answers.h"
#include "features/answers/card.h"
#include "features/bibliography/sheet.h"

namespace ibid::features {

struct EntryCitation {
  Location location;
  bool in_full = false;
  std::string where;  ///< `note 12 of The New Course`
};

/// Every citation of it, in whatever form, in the order of the book. `file`: the bibliography's
/// path in the edition. Walks all chapters.
std::vector<EntryCitation> citations_of_entry(const model::Edition& edition, std::string_view file,
                                              std::string_view key);

/// The places that cite each entry of a bibliography, by its key. Walks all chapters once.
std::map<std::string, std::vector<Location>> citations_by_key(const model::Edition& edition,
                                                              std::string_view file);

/// The same places, the first one in full before the others.
std::vector<Location> full_form_first(const std::vector<EntryCitation>& citations);

/// The work in words; for an entry that is none, its type and key.
Card entry_card(const Entry& entry);
/// …and how often the book cites it, and first where. `title`: of the book, where that needs to be
/// said.
void add_citations(Card& card, const std::vector<EntryCitation>& citations, std::string_view title);

}  // namespace ibid::features
