// Fixing an edition: every safe fix of its chapters, made on what was read. Writes nothing.
//
// The same fixes as an editor's `source.fixAll.ibid`, chapter by chapter in the order of the book
// and again until nothing is left to make, so that a second run finds nothing to do.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/edition_files.h"

namespace ibid::app {

struct FixedFile {
  std::string path;  ///< within the edition's folder
  std::string before;
  std::string after;
  std::map<std::string_view, std::size_t> mended;  ///< how many findings of a rule are gone
};

struct Fixed {
  model::Edition edition;
  std::vector<FixedFile> files;  ///< in the order of the book
  /// Chapters that have something to mend and must not be changed, with the reason.
  std::vector<Unreadable> refused;
};

struct Fixing {
  /// Whether a chapter is to be fixed, by its path within the folder.
  std::function<bool(const std::string&)> wanted;
  /// Why it must not be, although it is wanted.
  std::function<std::optional<std::string>(const std::string&)> refusal;
  unsigned jobs = 1;
  std::function<void(std::size_t, std::size_t)> progress = {};
};

Fixed fix(const LoadedEdition& loaded, const Fixing& how);

/// "2 cite-form, 1 ibid-partial", the most frequent first.
std::string counted_rules(const std::map<std::string_view, std::size_t>& rules);

}  // namespace ibid::app
