// Renaming, and ranges that are edited together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lsp/base.h"

namespace ibid::lsp {

struct RenameParams {
  TextDocumentIdentifier textDocument;
  Position position;
  std::string newName;
  bool operator==(const RenameParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("position", position);
    field("newName", newName);
  }
};

/// Of the specification's three forms the one that every client with prepareSupport reads.
struct PrepareRenameResult {
  Range range;
  std::string placeholder;
  bool operator==(const PrepareRenameResult&) const = default;
  void fields(auto&& field) {
    field("range", range);
    field("placeholder", placeholder);
  }
};

struct LinkedEditingRanges {
  std::vector<Range> ranges;
  std::string wordPattern;  ///< a regular expression of what may be typed in them
  bool operator==(const LinkedEditingRanges&) const = default;
  void fields(auto&& field) {
    field("ranges", ranges);
    field.maybe("wordPattern", wordPattern);
  }
};

}  // namespace ibid::lsp
