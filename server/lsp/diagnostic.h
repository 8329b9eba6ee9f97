// What is found wrong in a document, as it is told to the client.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

struct PublishDiagnosticsParams {
  DocumentUri uri;
  std::optional<std::int32_t> version;
  std::vector<Diagnostic> diagnostics;
  bool operator==(const PublishDiagnosticsParams&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("version", version);
    field("diagnostics", diagnostics);
  }
};

}  // namespace ibid::lsp
