// The call hierarchy, which for us is who leans on whom.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lsp/language.h"

namespace ibid::lsp {

/// A citation of a note: which, and its words, by which to know whether it is still that one.
struct PrintedData {
  std::uint32_t index = 0;
  std::string printed;
  bool operator==(const PrintedData&) const = default;
  void fields(auto&& field) {
    field("index", index);
    field("printed", printed);
  }
};

/// What an item stands for, in words that edits elsewhere leave true.
struct HierarchyData {
  DocumentUri uri;                   ///< of the note's chapter, or of any of the entry's edition
  std::optional<std::string> label;  ///< a note's; none: an inline note, or an entry
  std::uint32_t number = 0;          ///< which of the notes with that label, or of the inline ones
  std::vector<PrintedData> citations;
  std::optional<std::string> entry;  ///< a bibliography's key…
  std::string file;                  ///< …and path within the edition
  bool operator==(const HierarchyData&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("label", label);
    field("number", number);
    field.maybe("citations", citations);
    field("entry", entry);
    field.maybe("file", file);
  }
};

struct CallHierarchyItem {
  std::string name;
  SymbolKind kind = SymbolKind::key;
  std::string detail;
  DocumentUri uri;
  Range range;
  Range selectionRange;  ///< within `range`
  std::optional<HierarchyData> data;
  bool operator==(const CallHierarchyItem&) const = default;
  void fields(auto&& field) {
    field("name", name);
    field("kind", kind);
    field.maybe("detail", detail);
    field("uri", uri);
    field("range", range);
    field("selectionRange", selectionRange);
    field("data", data);
  }
};

struct CallHierarchyParams {
  CallHierarchyItem item;
  bool operator==(const CallHierarchyParams&) const = default;
  void fields(auto&& field) { field("item", item); }
};

struct CallHierarchyIncomingCall {
  CallHierarchyItem from;
  std::vector<Range> fromRanges;  ///< in the document of `from`
  bool operator==(const CallHierarchyIncomingCall&) const = default;
  void fields(auto&& field) {
    field("from", from);
    field("fromRanges", fromRanges);
  }
};

struct CallHierarchyOutgoingCall {
  CallHierarchyItem to;
  std::vector<Range> fromRanges;  ///< in the document of the item that was asked about
  bool operator==(const CallHierarchyOutgoingCall&) const = default;
  void fields(auto&& field) {
    field("to", to);
    field("fromRanges", fromRanges);
  }
};

}  // namespace ibid::lsp
