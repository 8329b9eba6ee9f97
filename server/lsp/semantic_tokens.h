// Semantic tokens: five numbers each, the place counted from the token before; and what has changed
// since an earlier answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lsp/base.h"

namespace ibid::lsp {

struct SemanticTokensParams {
  TextDocumentIdentifier textDocument;
  bool operator==(const SemanticTokensParams&) const = default;
  void fields(auto&& field) { field("textDocument", textDocument); }
};

struct SemanticTokensDeltaParams {
  TextDocumentIdentifier textDocument;
  std::string previousResultId;
  bool operator==(const SemanticTokensDeltaParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("previousResultId", previousResultId);
  }
};

struct SemanticTokensRangeParams {
  TextDocumentIdentifier textDocument;
  Range range;
  bool operator==(const SemanticTokensRangeParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("range", range);
  }
};

struct SemanticTokens {
  std::optional<std::string> resultId;
  std::vector<std::uint32_t> data;
  bool operator==(const SemanticTokens&) const = default;
  void fields(auto&& field) {
    field("resultId", resultId);
    field("data", data);
  }
};

/// Replaces `deleteCount` numbers from `start` on by `data`.
struct SemanticTokensEdit {
  std::uint32_t start = 0;
  std::uint32_t deleteCount = 0;
  std::vector<std::uint32_t> data;
  bool operator==(const SemanticTokensEdit&) const = default;
  void fields(auto&& field) {
    field("start", start);
    field("deleteCount", deleteCount);
    field.maybe("data", data);
  }
};

struct SemanticTokensDelta {
  std::optional<std::string> resultId;
  std::vector<SemanticTokensEdit> edits;
  bool operator==(const SemanticTokensDelta&) const = default;
  void fields(auto&& field) {
    field("resultId", resultId);
    field("edits", edits);
  }
};

/// The whole where the earlier answer is no longer known.
using SemanticTokensAnswer = std::variant<SemanticTokens, SemanticTokensDelta>;

struct SemanticTokensLegend {
  std::vector<std::string> tokenTypes;
  std::vector<std::string> tokenModifiers;
  bool operator==(const SemanticTokensLegend&) const = default;
  void fields(auto&& field) {
    field("tokenTypes", tokenTypes);
    field("tokenModifiers", tokenModifiers);
  }
};

struct SemanticTokensFullOptions {
  bool delta = false;
  bool operator==(const SemanticTokensFullOptions&) const = default;
  void fields(auto&& field) { field("delta", delta); }
};

struct SemanticTokensOptions {
  SemanticTokensLegend legend;
  bool range = false;
  std::optional<SemanticTokensFullOptions> full;
  bool operator==(const SemanticTokensOptions&) const = default;
  void fields(auto&& field) {
    field("legend", legend);
    field.maybe("range", range);
    field("full", full);
  }
};

}  // namespace ibid::lsp
