// Changes: edits of the documents of an edition, to be applied in one step or not at all.
//
// Nothing is changed here: a change says what to replace. Spans count bytes of the document as it
// is, do not overlap, and rise within a document; several insertions at one place keep their order.
// New text has LF line ends; whoever applies it fits them to the document (text/line_ends.h).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/span.h"

namespace ibid::features {

/// What some of the edits are for, so that an editor can show them together and ask about them.
struct Purpose {
  std::string label;        ///< "Notes and their markers"
  std::string description;  ///< a further line; may be empty
  bool needs_confirmation = false;
};

struct Replacement {
  static constexpr std::uint32_t unsaid = ~std::uint32_t{0};

  text::Span span;
  std::string text;
  std::uint32_t purpose = unsaid;  ///< into Change::purposes
};

/// Edits of one document.
struct DocumentEdits {
  std::size_t chapter = 0;
  std::string file;  ///< path of another document of the edition; empty: the chapter is meant
  std::vector<Replacement> edits;
};

/// Text to put at the end of a bibliography, behind an empty line.
struct Appended {
  std::string file;  ///< its path within the edition
  std::string text;  ///< whole lines
};

struct Change {
  std::vector<DocumentEdits> documents;
  std::vector<Appended> appended;
  std::vector<Purpose> purposes;

  bool empty() const { return documents.empty() && appended.empty(); }

  /// The edits of a chapter; made where there are none yet. Valid until another is asked for.
  std::vector<Replacement>& in_chapter(std::size_t chapter) { return in(chapter, {}); }
  std::vector<Replacement>& in_file(std::string_view path) { return in(0, path); }

  /// Puts every document's edits in their order. To be called last.
  void sort() {
    for (DocumentEdits& document : documents) {
      std::stable_sort(document.edits.begin(), document.edits.end(),
                       [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    }
  }

 private:
  std::vector<Replacement>& in(std::size_t chapter, std::string_view file) {
    for (DocumentEdits& document : documents) {
      if (document.chapter == chapter && document.file == file) return document.edits;
    }
    return documents.emplace_back(DocumentEdits{chapter, std::string(file), {}}).edits;
  }
};

/// Why a change cannot be made: a clause for an editor of books.
struct Refusal {
  std::string reason;
};
using Proposal = std::variant<Change, Refusal>;

}  // namespace ibid::features
