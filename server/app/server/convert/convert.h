// Between the two columns: bytes of a text ↔ lines and columns of the protocol.
//
// With workspace.cpp, which reads ranges of edits, the only place where the two meet. Pure; any
// thread.
#pragma once

#include <cstddef>
#include <limits>

#include "app/server/convert/legend.h"
#include "app/server/documents/book.h"
#include "features/answers/answers.h"
#include "lsp/base.h"
#include "lsp/diagnostic.h"
#include "lsp/language.h"
#include "lsp/marks.h"
#include "rules/rules.h"

namespace ibid::app {

/// The same of completion.
struct CompletionDialect {
  bool markdown = false;  ///< in documentation
  bool snippets = false;
  bool label_details = false;
  bool resolves = false;    ///< asks for an item's documentation later
  bool late_edits = false;  ///< …and for what it changes elsewhere
  bool filters = false;     ///< compares what is typed with an item's filter text
  // What the list may say for all its items.
  bool default_range = false;
  bool default_format = false;
  bool default_data = false;
};

/// What was negotiated with the client and shapes what it is sent.
struct Dialect {
  text::Encoding encoding = text::Encoding::utf16;
  bool links = false;  ///< LocationLink for definitions
  bool declaration_links = false;
  bool type_links = false;
  bool implementation_links = false;
  bool link_tooltips = false;
  bool lazy_hints = false;       ///< the tooltips of inlay hints are asked for later
  bool lazy_symbols = false;     ///< the places of workspace symbols are
  bool show_references = false;  ///< the client has our command for showing places
  bool hierarchy = false;        ///< DocumentSymbol rather than SymbolInformation
  bool key_symbols = false;      ///< the kind Key is known, in the outline
  bool key_hits = false;         ///< …and in what is found across the workspace
  bool markdown = false;         ///< in hovers
  bool pulls = false;            ///< asks for diagnostics, and asks again when it is told to
  bool related = false;          ///< relatedInformation of diagnostics
  bool unnecessary = false;      ///< the diagnostic tag
  bool actions = false;          ///< CodeAction rather than Command
  bool disabled_actions = false;
  bool late_edits = false;  ///< a CodeAction's edit may be asked for when it is picked
  bool prepare_rename = false;
  bool preferred_actions = false;
  bool versions = false;     ///< documentChanges in a WorkspaceEdit
  bool annotations = false;  ///< …whose edits may say what they are for
  bool fold_lines = false;   ///< foldings hide whole lines
  bool fold_text = false;    ///< …and may say what is shown instead
  bool fold_regions = true;
  bool fold_comments = true;
  std::size_t fold_limit = std::numeric_limits<std::size_t>::max();
  TokenLegend tokens;
  CompletionDialect completion;
};

lsp::Range to_lsp(const text::Text& text, text::Span span, text::Encoding encoding);
text::Position from_lsp(lsp::Position position);

/// The document that a location counts bytes of; nothing where the snapshot does not hold it.
std::optional<Snapshot::Shown> document_of(const Snapshot& snapshot,
                                           const features::Location& location);

/// Places in bibliographies that the snapshot does not hold are left out (places.cpp).
lsp::Definition to_lsp(const Snapshot& snapshot, std::size_t chapter,
                       const features::Definition& definition, const Dialect& dialect, bool links);
std::vector<lsp::Location> to_lsp(const Snapshot& snapshot,
                                  const std::vector<features::Location>& locations,
                                  const Dialect& dialect);
std::vector<lsp::DocumentHighlight> to_lsp(const text::Text& text,
                                           const std::vector<features::Highlight>& highlights,
                                           const Dialect& dialect);
lsp::Hover to_lsp(const text::Text& text, const features::Hover& hover, const Dialect& dialect);
lsp::Symbols to_lsp(const text::Text& text, const std::string& uri,
                    const std::vector<features::Symbol>& symbols, const Dialect& dialect);

/// A finding that stands at `range`.
lsp::Diagnostic to_lsp(const Snapshot& snapshot, const rules::Finding& finding, lsp::Range range,
                       const Dialect& dialect);
/// Where the other places stand that it names.
std::vector<lsp::Range> related_ranges(const Snapshot& snapshot, const rules::Finding& finding,
                                       const Dialect& dialect);
/// Findings in the order of the text.
std::vector<lsp::Diagnostic> to_lsp(const Snapshot& snapshot, std::size_t chapter,
                                    const std::vector<rules::Finding>& findings,
                                    const Dialect& dialect);
std::vector<lsp::Diagnostic> to_lsp(const text::Text& manifest,
                                    const std::vector<Problem>& problems, const Dialect& dialect);

}  // namespace ibid::app
