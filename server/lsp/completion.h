// Completion: what is asked, the items, and what a client may be spared of each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lsp/language.h"

namespace ibid::lsp {

enum class CompletionTriggerKind { invoked = 1, character = 2, incomplete = 3 };

struct CompletionContext {
  CompletionTriggerKind triggerKind = CompletionTriggerKind::invoked;
  std::optional<std::string> triggerCharacter;
  bool operator==(const CompletionContext&) const = default;
  void fields(auto&& field) {
    field.maybe("triggerKind", triggerKind);
    field("triggerCharacter", triggerCharacter);
  }
};

struct CompletionParams {
  TextDocumentIdentifier textDocument;
  Position position;
  std::optional<CompletionContext> context;
  bool operator==(const CompletionParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("position", position);
    field("context", context);
  }
};

enum class CompletionItemKind {
  text = 1,
  class_ = 7,
  property = 10,
  value = 12,
  keyword = 14,
  file = 17,
  reference = 18,
  enum_member = 20,
  constant = 21,
};

enum class InsertTextFormat { plain = 1, snippet = 2 };

struct CompletionItemLabelDetails {
  std::optional<std::string> description;
  bool operator==(const CompletionItemLabelDetails&) const = default;
  void fields(auto&& field) { field("description", description); }
};

/// Ours: what completionItem/resolve looks an item up by.
struct CompletionData {
  DocumentUri uri;
  std::optional<std::int32_t> kind;  ///< features::Completion::Kind
  std::optional<std::string> about;
  bool operator==(const CompletionData&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("kind", kind);
    field("about", about);
  }
};

struct CompletionItem {
  std::string label;
  std::optional<CompletionItemLabelDetails> labelDetails;
  std::optional<CompletionItemKind> kind;
  std::optional<std::string> detail;
  std::optional<MarkupContent> documentation;
  std::optional<std::string> sortText;
  std::optional<std::string> filterText;
  std::optional<InsertTextFormat> insertTextFormat;
  std::optional<TextEdit> textEdit;
  std::optional<std::string> textEditText;  ///< where the range is the list's
  std::vector<TextEdit> additionalTextEdits;
  std::optional<CompletionData> data;
  bool operator==(const CompletionItem&) const = default;
  void fields(auto&& field) {
    field("label", label);
    field("labelDetails", labelDetails);
    field("kind", kind);
    field("detail", detail);
    field("documentation", documentation);
    field("sortText", sortText);
    field("filterText", filterText);
    field("insertTextFormat", insertTextFormat);
    field("textEdit", textEdit);
    field("textEditText", textEditText);
    field.maybe("additionalTextEdits", additionalTextEdits);
    field("data", data);
  }
};

/// What holds for every item that does not say otherwise.
struct CompletionItemDefaults {
  std::optional<Range> editRange;
  std::optional<InsertTextFormat> insertTextFormat;
  std::optional<CompletionData> data;
  bool operator==(const CompletionItemDefaults&) const = default;
  void fields(auto&& field) {
    field("editRange", editRange);
    field("insertTextFormat", insertTextFormat);
    field("data", data);
  }
};

struct CompletionList {
  bool isIncomplete = false;
  std::optional<CompletionItemDefaults> itemDefaults;
  std::vector<CompletionItem> items;
  bool operator==(const CompletionList&) const = default;
  void fields(auto&& field) {
    field("isIncomplete", isIncomplete);
    field("itemDefaults", itemDefaults);
    field("items", items);
  }
};

}  // namespace ibid::lsp
