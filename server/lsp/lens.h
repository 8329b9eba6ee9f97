// Code lenses, and what our lazily told things carry along until they are told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lsp/base.h"

namespace ibid::lsp {

/// A citation of a document: which note, by its number in the text, and which in it.
struct CitationData {
  bool isInline = false;
  std::uint32_t note = 0;
  std::uint32_t citation = 0;
  bool operator==(const CitationData&) const = default;
  void fields(auto&& field) {
    field.maybe("inline", isInline);
    field("note", note);
    field("citation", citation);
  }
};

/// What a lens or a hint is about, in the text of that version.
struct SubjectData {
  DocumentUri uri;
  std::int32_t version = 0;
  std::optional<std::uint32_t> heading;  ///< by its number in the text
  std::optional<CitationData> citation;
  bool operator==(const SubjectData&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("version", version);
    field("heading", heading);
    field("citation", citation);
  }
};

struct CodeLensParams {
  TextDocumentIdentifier textDocument;
  bool operator==(const CodeLensParams&) const = default;
  void fields(auto&& field) { field("textDocument", textDocument); }
};

/// What editors' own commands for showing places take: where one stands, and the places.
using ShowArgument = std::variant<DocumentUri, Position, std::vector<Location>>;

/// With an empty `command`, a title to be read and no more.
struct LensCommand {
  std::string title;
  std::string command;
  std::vector<ShowArgument> arguments;
  bool operator==(const LensCommand&) const = default;
  void fields(auto&& field) {
    field("title", title);
    field("command", command);
    field.maybe("arguments", arguments);
  }
};

struct CodeLens {
  Range range;
  std::optional<LensCommand> command;
  std::optional<SubjectData> data;
  bool operator==(const CodeLens&) const = default;
  void fields(auto&& field) {
    field("range", range);
    field("command", command);
    field("data", data);
  }
};

}  // namespace ibid::lsp
