#include "app/files/bibliography.h"

#include <algorithm>
#include <system_error>

#include "app/files/chapter_file.h"
#include "app/files/csl_json.h"
#include "app/files/front_matter.h"
#include "app/files/read_file.h"
#include "model/target.h"
#include "rules/catalogue.h"
#include "text/utf.h"
#include "works/bib.h"

namespace ibid::app {
namespace {

constexpr std::size_t most_findings = 1000;

namespace fs = std::filesystem;

bool stays_in(const fs::path& folder, const std::string& path) {
  std::error_code error;
  const fs::path outer = fs::weakly_canonical(folder, error);
  if (error) return false;
  const fs::path inner = fs::weakly_canonical(folder / path, error);
  return !error &&
         std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

// Pandoc's `nocite`: keys in a sentence, `@carr1958, @serge1963`, or `@*`.
std::set<std::string> keys_in(std::string_view sentence) {
  std::set<std::string> keys;
  for (std::size_t at = sentence.find('@'); at != std::string_view::npos;
       at = sentence.find('@', at + 1)) {
    const std::size_t end = sentence.find_first_of(" \t\r\n,;[]{}", at + 1);
    std::string key(sentence.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
    while (!key.empty() && key.back() == '.') key.pop_back();
    if (!key.empty()) keys.insert(std::move(key));
  }
  return keys;
}

}  // namespace

bool is_bibliography(std::string_view path) {
  return path.ends_with(".bib") || path.ends_with(".json");
}

Bibliography read_bibliography(const std::string& path, text::Text text) {
  const std::string bytes = text.str();
  works::Shelf shelf =
      path.ends_with(".json") ? read_csl_json(path, bytes) : works::read_bib(path, bytes);
  return {path, std::move(text), std::make_shared<const works::Shelf>(std::move(shelf))};
}

Bibliography load_bibliography(const std::filesystem::path& folder, const std::string& path) {
  FileRead read = read_file(folder / path);
  if (!read.bytes)
    return {path,
            {},
            std::make_shared<const works::Shelf>(works::Shelf{path, {}, {}}),
            {},
            std::move(read.message)};
  return read_bibliography(path, text::Text(*read.bytes));
}

std::shared_ptr<const works::Library> library_of(const std::vector<Bibliography>& bibliographies) {
  std::vector<ShelfPtr> shelves;
  for (const Bibliography& one : bibliographies) shelves.push_back(one.shelf);
  return std::make_shared<const works::Library>(std::move(shelves));
}

std::vector<ShelfFinding> findings_in(const works::Shelf& shelf,
                                      const model::Conventions& conventions) {
  std::vector<ShelfFinding> findings;
  for (const works::Problem& problem : shelf.problems) {
    const bool repeated = problem.kind == works::Problem::Kind::repeated_key;
    const rules::Rule& rule = repeated ? rules::bib_dup_key : rules::bib_parse;
    const rules::Severity severity = rules::severity_of(rule, conventions);
    if (severity == rules::Severity::off) continue;
    findings.push_back({&rule, severity, problem.span, problem.message, {}});
    if (repeated) findings.back().first = problem.first;
    if (findings.size() == most_findings) break;
  }
  return findings;
}

std::vector<ShelfFinding> uncited_in(const works::Shelf& shelf, const model::Edition& edition,
                                     const features::CitedWorks& cited) {
  const rules::Severity severity = rules::severity_of(rules::bib_uncited, edition.conventions());
  if (severity == rules::Severity::off || !edition.conventions().lists_chapters) return {};
  std::vector<ShelfFinding> findings;
  for (const works::WorkPtr& work : cited.uncited(shelf)) {
    findings.push_back({&rules::bib_uncited,
                        severity,
                        work->key_span,
                        text::sanitized("No chapter cites " + work->id),
                        {}});
    if (findings.size() == most_findings) break;
  }
  return findings;
}

features::CitedWorks cited_works(const model::Edition& edition) {
  std::set<std::string> keys;
  for (const auto& chapter : edition.chapters()) keys.merge(listed_in(chapter->text()));
  return {edition, keys};
}

std::vector<NamedBibliography> bibliographies_written_in(std::string_view chapter_path,
                                                         const text::Text& chapter) {
  std::vector<NamedBibliography> out;
  for (auto& named : located_in_front_matter(begin_of(chapter), "bibliography")) {
    auto target = model::read_target(chapter_path, named.value);
    if (!target || target->path.empty()) continue;
    out.push_back({std::move(target->path), std::move(named.value), named.span});
  }
  return out;
}

std::set<std::string> listed_in(const text::Text& chapter) {
  std::set<std::string> keys;
  for (const std::string& said : strings_in_front_matter(begin_of(chapter), "nocite")) {
    keys.merge(keys_in(said));
  }
  return keys;
}

std::vector<std::string> bibliographies_named_in(const fs::path& folder,
                                                 std::string_view chapter_path,
                                                 const text::Text& chapter) {
  std::vector<std::string> out;
  for (NamedBibliography& named : bibliographies_written_in(chapter_path, chapter)) {
    if (!stays_in(folder, named.path)) continue;
    if (std::find(out.begin(), out.end(), named.path) == out.end())
      out.push_back(std::move(named.path));
  }
  return out;
}

}  // namespace ibid::app
