#include "app/bibliography.h"

#include <algorithm>
#include <system_error>

#include "app/csl_json.h"
#include "app/front_matter.h"
#include "app/read_file.h"
#include "model/target.h"
#include "rules/catalogue.h"
#include "works/bib.h"

namespace ibid::app {
namespace {

constexpr std::size_t most_findings = 1000;
// Front matter is looked for in so many bytes.
constexpr text::Offset longest_front_matter = 1U << 16;

namespace fs = std::filesystem;

bool stays_in(const fs::path& folder, const std::string& path) {
  std::error_code error;
  const fs::path outer = fs::weakly_canonical(folder, error);
  if (error) return false;
  const fs::path inner = fs::weakly_canonical(folder / path, error);
  return !error &&
         std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

}  // namespace

Bibliography read_bibliography(const std::string& path, text::Text text) {
  const std::string bytes = text.str();
  works::Shelf shelf =
      path.ends_with(".json") ? read_csl_json(path, bytes) : works::read_bib(path, bytes);
  return {path, std::move(text), std::make_shared<const works::Shelf>(std::move(shelf))};
}

Bibliography load_bibliography(const std::filesystem::path& folder, const std::string& path) {
  FileRead read = read_file(folder / path);
  if (!read.bytes)
    return {path, {}, std::make_shared<const works::Shelf>(works::Shelf{path, {}, {}})};
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
    if (severity != rules::Severity::off) findings.push_back({&rule, severity, &problem});
    if (findings.size() == most_findings) break;
  }
  return findings;
}

std::vector<std::string> bibliographies_named_in(const fs::path& folder,
                                                 std::string_view chapter_path,
                                                 const text::Text& chapter) {
  std::vector<std::string> out;
  const std::string begin = chapter.slice({0, std::min(chapter.size(), longest_front_matter)});
  for (const std::string& name : strings_in_front_matter(begin, "bibliography")) {
    const auto target = model::read_target(chapter_path, name);
    if (!target || target->path.empty() || !stays_in(folder, target->path)) continue;
    if (std::find(out.begin(), out.end(), target->path) == out.end()) out.push_back(target->path);
  }
  return out;
}

}  // namespace ibid::app
