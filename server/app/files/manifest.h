// A manifest: what an edition.json says, read forgivingly.
//
// Pure: knows the bytes and not the disk. Whatever is wrong is a problem at its place, and the rest
// still holds. Keys, types and values allowed are those of docs/edition.schema.json
// (edition_schema.h); what a schema cannot say (patterns, globs) is checked here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/located_json.h"
#include "app/files/problem.h"
#include "model/edition.h"

namespace ibid::app {

/// The name of the file that makes a folder an edition.
constexpr std::string_view manifest_name = "edition.json";

/// A path or a glob, and where edition.json says it.
struct NamedPath {
  std::string path;  ///< relative to edition.json, with `/`
  text::Span span;
};

struct Manifest {
  std::shared_ptr<const model::Conventions> conventions =
      std::make_shared<const model::Conventions>();
  /// In the book's order; nothing where edition.json does not list them.
  std::optional<std::vector<NamedPath>> chapters;
  std::vector<NamedPath> bibliography;
  std::vector<Problem> problems;  ///< in the order of the text
  /// False where a syntax error hides the rest: somebody may be typing, and what the file said
  /// before is the better guess.
  bool complete = true;
};

Manifest read_manifest(std::string_view json);

/// docs/edition.schema.json, read.
const Json& manifest_schema();

}  // namespace ibid::app
