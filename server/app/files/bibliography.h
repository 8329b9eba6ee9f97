// Bibliographies: the files that an edition, or a chapter on its own, names, as they are read.
//
// A file that ends in `.json` is CSL-JSON, any other BibTeX. Which files are read is decided by
// edition.json and, for a chapter that no edition.json lists, by its front matter, which reaches no
// further than the edition's folder. Functions here may be called from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "features/bibliography/uncited.h"
#include "rules/rules.h"
#include "text/text.h"
#include "works/library.h"

namespace ibid::app {

using ShelfPtr = std::shared_ptr<const works::Shelf>;

/// A bibliography and the text that it was read from.
struct Bibliography {
  std::string path;  ///< as the edition names it
  text::Text text;
  ShelfPtr shelf;
  std::optional<std::int64_t> version = {};  ///< of the editor's text; nothing: it is the disk's
  std::string unread = {};  ///< why it could not be read from disk; empty where it could
};

/// Whether a file is read as a bibliography, by its name alone.
bool is_bibliography(std::string_view path);

Bibliography read_bibliography(const std::string& path, text::Text text);
/// From disk; one that cannot be read is empty and says why.
Bibliography load_bibliography(const std::filesystem::path& folder, const std::string& path);

std::shared_ptr<const works::Library> library_of(const std::vector<Bibliography>& bibliographies);

/// A finding in a bibliography.
struct ShelfFinding {
  const rules::Rule* rule = nullptr;
  rules::Severity severity = rules::Severity::error;
  text::Span span;  ///< bytes of the file
  std::string message;
  std::optional<text::Span> first;  ///< of a repeated key: the entry that came first
  bool operator==(const ShelfFinding&) const = default;
};

/// What cannot be read in it, in the order of the file, at the severities that the edition sets;
/// the first thousand, since a file with more is no bibliography.
std::vector<ShelfFinding> findings_in(const works::Shelf& shelf,
                                      const model::Conventions& conventions);

/// The entries that the book never cites. Nothing for an edition that lists no chapters: other
/// chapters may cite them.
std::vector<ShelfFinding> uncited_in(const works::Shelf& shelf, const model::Edition& edition,
                                     const features::CitedWorks& cited);

/// What the edition cites, and what the front matter of its chapters says is not to be missed.
features::CitedWorks cited_works(const model::Edition& edition);

/// A bibliography that the front matter of a chapter names.
struct NamedBibliography {
  std::string path;     ///< within the edition’s folder
  std::string written;  ///< from where the chapter lies
  text::Span span;      ///< of the chapter; empty where it is not written as it reads
};
std::vector<NamedBibliography> bibliographies_written_in(std::string_view chapter_path,
                                                         const text::Text& chapter);

/// The keys that the front matter of a chapter says are not to be missed (Pandoc's `nocite`); `*`
/// among them is every key.
std::set<std::string> listed_in(const text::Text& chapter);

/// The bibliographies that the front matter of a chapter names, by their paths within `folder`,
/// each once. What leads out of the folder, by a link on disk as well, is left out.
std::vector<std::string> bibliographies_named_in(const std::filesystem::path& folder,
                                                 std::string_view chapter_path,
                                                 const text::Text& chapter);

}  // namespace ibid::app
