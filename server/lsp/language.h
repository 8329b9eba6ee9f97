// What is asked about a document: hover, references, symbols. Definition needs no type of its own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lsp/base.h"

namespace ibid::lsp {

/// Links only where the client supports them.
using Definition = std::variant<std::vector<Location>, std::vector<LocationLink>>;

struct ReferenceContext {
  bool includeDeclaration = true;
  bool operator==(const ReferenceContext&) const = default;
  void fields(auto&& field) { field("includeDeclaration", includeDeclaration); }
};

struct ReferenceParams {
  TextDocumentIdentifier textDocument;
  Position position;
  ReferenceContext context;
  bool operator==(const ReferenceParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("position", position);
    field("context", context);
  }
};

enum class MarkupKind { plaintext, markdown };
constexpr auto names(MarkupKind) {
  return std::array{std::pair{MarkupKind::plaintext, std::string_view("plaintext")},
                    std::pair{MarkupKind::markdown, std::string_view("markdown")}};
}

struct MarkupContent {
  MarkupKind kind = MarkupKind::plaintext;
  std::string value;
  bool operator==(const MarkupContent&) const = default;
  void fields(auto&& field) {
    field("kind", kind);
    field("value", value);
  }
};

struct Hover {
  MarkupContent contents;
  std::optional<Range> range;
  bool operator==(const Hover&) const = default;
  void fields(auto&& field) {
    field("contents", contents);
    field("range", range);
  }
};

struct DocumentSymbolParams {
  TextDocumentIdentifier textDocument;
  bool operator==(const DocumentSymbolParams&) const = default;
  void fields(auto&& field) { field("textDocument", textDocument); }
};

enum class SymbolKind {
  file = 1,
  module = 2,
  namespace_ = 3,
  package = 4,
  class_ = 5,
  method = 6,
  property = 7,
  field = 8,
  constructor = 9,
  enum_ = 10,
  interface = 11,
  function = 12,
  variable = 13,
  constant = 14,
  string = 15,
  number = 16,
  boolean = 17,
  array = 18,
  object = 19,
  key = 20,
  null = 21,
  enum_member = 22,
  struct_ = 23,
  event = 24,
  operator_ = 25,
  type_parameter = 26,
};

struct DocumentSymbol {
  std::string name;
  std::string detail;
  SymbolKind kind = SymbolKind::string;
  Range range;
  Range selectionRange;  ///< within `range`
  std::vector<DocumentSymbol> children;
  bool operator==(const DocumentSymbol&) const = default;
  void fields(auto&& field) {
    field("name", name);
    field.maybe("detail", detail);
    field("kind", kind);
    field("range", range);
    field("selectionRange", selectionRange);
    field.maybe("children", children);
  }
};

struct SymbolInformation {
  std::string name;
  SymbolKind kind = SymbolKind::string;
  Location location;
  std::string containerName;
  bool operator==(const SymbolInformation&) const = default;
  void fields(auto&& field) {
    field("name", name);
    field("kind", kind);
    field("location", location);
    field.maybe("containerName", containerName);
  }
};

/// Flat for clients that know no hierarchy.
using Symbols = std::variant<std::vector<DocumentSymbol>, std::vector<SymbolInformation>>;

}  // namespace ibid::lsp
