// Symbols of the workspace: found by a few letters, their places told when somebody goes there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lsp/language.h"

namespace ibid::lsp {

struct WorkspaceSymbolParams {
  std::string query;
  bool operator==(const WorkspaceSymbolParams&) const = default;
  void fields(auto&& field) { field("query", query); }
};

/// A location without a range: to be resolved.
struct LocationUri {
  DocumentUri uri;
  bool operator==(const LocationUri&) const = default;
  void fields(auto&& field) { field("uri", uri); }
};

/// Which of the symbols that have this name, kind and document.
struct SymbolData {
  std::uint32_t nth = 0;
  bool operator==(const SymbolData&) const = default;
  void fields(auto&& field) { field("nth", nth); }
};

struct WorkspaceSymbol {
  std::string name;
  SymbolKind kind = SymbolKind::string;
  std::variant<Location, LocationUri> location;
  std::string containerName;
  std::optional<SymbolData> data;
  bool operator==(const WorkspaceSymbol&) const = default;
  void fields(auto&& field) {
    field("name", name);
    field("kind", kind);
    field("location", location);
    field.maybe("containerName", containerName);
    field("data", data);
  }
};

/// The latter for clients that resolve them.
using WorkspaceSymbols = std::variant<std::vector<SymbolInformation>, std::vector<WorkspaceSymbol>>;

}  // namespace ibid::lsp
