// How the client keeps us informed of the documents it has open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lsp/base.h"

namespace ibid::lsp {

enum class TextDocumentSyncKind { none = 0, full = 1, incremental = 2 };

struct TextDocumentItem {
  DocumentUri uri;
  std::string languageId;
  std::int32_t version = 0;
  std::string text;
  bool operator==(const TextDocumentItem&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field.maybe("languageId", languageId);
    field.maybe("version", version);
    field("text", text);
  }
};

struct VersionedTextDocumentIdentifier {
  DocumentUri uri;
  std::int32_t version = 0;
  bool operator==(const VersionedTextDocumentIdentifier&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field.maybe("version", version);
  }
};

struct DidOpenTextDocumentParams {
  TextDocumentItem textDocument;
  bool operator==(const DidOpenTextDocumentParams&) const = default;
  void fields(auto&& field) { field("textDocument", textDocument); }
};

/// Without a range: the text of the whole document.
struct TextDocumentContentChangeEvent {
  std::optional<Range> range;
  std::string text;
  bool operator==(const TextDocumentContentChangeEvent&) const = default;
  void fields(auto&& field) {
    field("range", range);
    field("text", text);
  }
};

struct DidChangeTextDocumentParams {
  VersionedTextDocumentIdentifier textDocument;
  std::vector<TextDocumentContentChangeEvent> contentChanges;
  bool operator==(const DidChangeTextDocumentParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("contentChanges", contentChanges);
  }
};

struct DidCloseTextDocumentParams {
  TextDocumentIdentifier textDocument;
  bool operator==(const DidCloseTextDocumentParams&) const = default;
  void fields(auto&& field) { field("textDocument", textDocument); }
};

struct DidSaveTextDocumentParams {
  TextDocumentIdentifier textDocument;
  std::optional<std::string> text;
  bool operator==(const DidSaveTextDocumentParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("text", text);
  }
};

}  // namespace ibid::lsp
