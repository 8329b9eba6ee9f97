// The works of a bibliography that a book never cites.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"

namespace ibid::features {

/// What a book cites: collected once, asked of every bibliography. Any thread may read it.
class CitedWorks {
 public:
  /// Walks all notes and all keys of the edition. `also` are keys that count as cited (Pandoc's
  /// `nocite`); `*` among them is every key.
  CitedWorks(const model::Edition& edition, const std::set<std::string>& also);

  /// Entries cited nowhere, in the order of the file. Nothing where less than half of the file is
  /// cited: that is somebody's whole collection, not the list of this book.
  std::vector<works::WorkPtr> uncited(const works::Shelf& shelf) const;

 private:
  bool is_cited(const works::Work& work) const;

  std::set<std::string, std::less<>> ids_;
};

}  // namespace ibid::features
