// From an entry's fields to a work, with what it inherits.
//
// Follows BibLaTeX's manual: what `crossref` and `xdata` hand down, and under which name (2.4.1,
// 3.13.6, appendix B); BibTeX's names of fields are read as well.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "works/bib_scan.h"

namespace ibid::works {

/// The entries of a file by their keys. Holds on to `entries`.
class BibEntries {
 public:
  BibEntries(const std::vector<RawEntry>& entries, std::size_t file_size);

  /// The first entry of that key, or null.
  const RawEntry* find(std::string_view key) const;
  /// The work that an entry is. `file`: see Work.
  Work work(const RawEntry& entry, const std::string& file);

 private:
  std::unordered_map<std::string_view, const RawEntry*> by_key_;
  std::size_t inherited_left_;  ///< bytes: many entries may inherit one huge field
};

/// True for entries that are works: not `@xdata`, not `@set`.
bool is_work(const RawEntry& entry);

}  // namespace ibid::works
