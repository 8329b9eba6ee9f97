// What is found wrong in a document, as it is told to the client.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lsp/base.h"

namespace ibid::lsp {

enum class DiagnosticSeverity { error = 1, warning = 2, information = 3, hint = 4 };
enum class DiagnosticTag { unnecessary = 1, deprecated = 2 };

struct CodeDescription {
  std::string href;
  bool operator==(const CodeDescription&) const = default;
  void fields(auto&& field) { field("href", href); }
};

struct DiagnosticRelatedInformation {
  Location location;
  std::string message;
  bool operator==(const DiagnosticRelatedInformation&) const = default;
  void fields(auto&& field) {
    field("location", location);
    field("message", message);
  }
};

struct Diagnostic {
  Range range;
  std::optional<DiagnosticSeverity> severity;
  std::string code;
  std::optional<CodeDescription> codeDescription;
  std::string source;
  std::string message;
  std::vector<DiagnosticTag> tags;
  std::vector<DiagnosticRelatedInformation> relatedInformation;
  Any data;
  bool operator==(const Diagnostic&) const = default;
  void fields(auto&& field) {
    field("range", range);
    field("severity", severity);
    field.maybe("code", code);
    field("codeDescription", codeDescription);
    field.maybe("source", source);
    field("message", message);
    field.maybe("tags", tags);
    field.maybe("relatedInformation", relatedInformation);
    field.maybe("data", data);
  }
};

/// Their JSON text, to be kept and put into notifications and reports.
Any text_of(const std::vector<Diagnostic>& diagnostics);

struct PublishDiagnosticsParams {
  DocumentUri uri;
  std::optional<std::int32_t> version;
  Any diagnostics{"[]"};  ///< see text_of()
  bool operator==(const PublishDiagnosticsParams&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("version", version);
    field("diagnostics", diagnostics);
  }
};

struct DocumentDiagnosticParams {
  TextDocumentIdentifier textDocument;
  std::optional<std::string> previousResultId;
  bool operator==(const DocumentDiagnosticParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("previousResultId", previousResultId);
  }
};

struct FullDocumentDiagnosticReport {
  std::string resultId;
  Any items;
  bool operator==(const FullDocumentDiagnosticReport&) const = default;
  void fields(auto&& field) {
    field.constant("kind", "full");
    field("resultId", resultId);
    field("items", items);
  }
};

struct UnchangedDocumentDiagnosticReport {
  std::string resultId;
  bool operator==(const UnchangedDocumentDiagnosticReport&) const = default;
  void fields(auto&& field) {
    field.constant("kind", "unchanged");
    field("resultId", resultId);
  }
};

using DiagnosticReport =
    std::variant<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>;

struct RelatedDiagnosticReport {
  DiagnosticReport report;
  std::map<DocumentUri, DiagnosticReport> relatedDocuments;
  bool operator==(const RelatedDiagnosticReport&) const = default;
  void fields(auto&& field) {
    std::visit([&](auto& kind) { kind.fields(field); }, report);
    field.maybe("relatedDocuments", relatedDocuments);
  }
};

struct PreviousResultId {
  DocumentUri uri;
  std::string value;
  bool operator==(const PreviousResultId&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("value", value);
  }
};

struct WorkspaceDiagnosticParams {
  std::optional<Id> workDoneToken;
  std::optional<Id> partialResultToken;
  std::vector<PreviousResultId> previousResultIds;
  bool operator==(const WorkspaceDiagnosticParams&) const = default;
  void fields(auto&& field) {
    field("workDoneToken", workDoneToken);
    field("partialResultToken", partialResultToken);
    field.maybe("previousResultIds", previousResultIds);
  }
};

struct WorkspaceDocumentDiagnosticReport {
  DocumentUri uri;
  std::optional<std::int32_t> version;
  DiagnosticReport report;
  bool operator==(const WorkspaceDocumentDiagnosticReport&) const = default;
  void fields(auto&& field) {
    std::visit([&](auto& kind) { kind.fields(field); }, report);
    field("uri", uri);
    field.nullable("version", version);
  }
};

struct WorkspaceDiagnosticReport {
  std::vector<WorkspaceDocumentDiagnosticReport> items;
  bool operator==(const WorkspaceDiagnosticReport&) const = default;
  void fields(auto&& field) { field("items", items); }
};

}  // namespace ibid::lsp
