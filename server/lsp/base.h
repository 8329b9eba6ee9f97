// Places in documents, as LSP counts them, and edits of documents.
//
// What a column counts has been negotiated (see lifecycle.h); lsp itself converts nothing.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lsp/value.h"

namespace ibid::lsp {

struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
  bool operator==(const Position&) const = default;
  void fields(auto&& field) {
    field("line", line);
    field("character", character);
  }
};

struct Range {
  Position start;
  Position end;
  bool operator==(const Range&) const = default;
  void fields(auto&& field) {
    field("start", start);
    field("end", end);
  }
};

struct Location {
  DocumentUri uri;
  Range range;
  bool operator==(const Location&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("range", range);
  }
};

struct LocationLink {
  std::optional<Range> originSelectionRange;
  DocumentUri targetUri;
  Range targetRange;
  Range targetSelectionRange;
  bool operator==(const LocationLink&) const = default;
  void fields(auto&& field) {
    field("originSelectionRange", originSelectionRange);
    field("targetUri", targetUri);
    field("targetRange", targetRange);
    field("targetSelectionRange", targetSelectionRange);
  }
};

struct TextDocumentIdentifier {
  DocumentUri uri;
  bool operator==(const TextDocumentIdentifier&) const = default;
  void fields(auto&& field) { field("uri", uri); }
};

/// Params of everything that is asked at a place: definition, hover…
struct TextDocumentPositionParams {
  TextDocumentIdentifier textDocument;
  Position position;
  bool operator==(const TextDocumentPositionParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("position", position);
  }
};

struct TextEdit {
  Range range;
  std::string newText;
  std::optional<std::string> annotationId;
  bool operator==(const TextEdit&) const = default;
  void fields(auto&& field) {
    field("range", range);
    field("newText", newText);
    field("annotationId", annotationId);
  }
};

struct OptionalVersionedTextDocumentIdentifier {
  DocumentUri uri;
  std::optional<std::int32_t> version;
  bool operator==(const OptionalVersionedTextDocumentIdentifier&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field.nullable("version", version);
  }
};

struct TextDocumentEdit {
  OptionalVersionedTextDocumentIdentifier textDocument;
  std::vector<TextEdit> edits;
  bool operator==(const TextDocumentEdit&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("edits", edits);
  }
};

struct ChangeAnnotation {
  std::string label;
  bool needsConfirmation = false;
  std::optional<std::string> description;
  bool operator==(const ChangeAnnotation&) const = default;
  void fields(auto&& field) {
    field("label", label);
    field.maybe("needsConfirmation", needsConfirmation);
    field("description", description);
  }
};

struct WorkspaceEdit {
  std::optional<std::map<DocumentUri, std::vector<TextEdit>>> changes;
  std::optional<std::vector<TextDocumentEdit>> documentChanges;
  std::map<std::string, ChangeAnnotation> changeAnnotations;
  bool operator==(const WorkspaceEdit&) const = default;
  void fields(auto&& field) {
    field("changes", changes);
    field("documentChanges", documentChanges);
    field.maybe("changeAnnotations", changeAnnotations);
  }
};

}  // namespace ibid::lsp
