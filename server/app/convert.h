// Between the two columns: bytes of a text ↔ lines and columns of the protocol.
//
// With workspace.cpp, which reads ranges of edits, the only place where the two meet. Pure; any
// thread.
#pragma once

#include "app/book.h"
#include "features/features.h"
#include "lsp/base.h"
#include "lsp/diagnostic.h"
#include "lsp/language.h"
#include "rules/rules.h"

namespace ibid::app {

/// What was negotiated with the client and shapes what it is sent.
struct Dialect {
  text::Encoding encoding = text::Encoding::utf16;
  bool links = false;        ///< LocationLink for definitions
  bool hierarchy = false;    ///< DocumentSymbol rather than SymbolInformation
  bool markdown = false;     ///< in hovers
  bool related = false;      ///< relatedInformation of diagnostics
  bool unnecessary = false;  ///< the diagnostic tag
};

lsp::Range to_lsp(const text::Text& text, text::Span span, text::Encoding encoding);
text::Position from_lsp(lsp::Position position);

lsp::Definition to_lsp(const Snapshot& snapshot, std::size_t chapter,
                       const features::Definition& definition, const Dialect& dialect);
std::vector<lsp::Location> to_lsp(const Snapshot& snapshot,
                                  const std::vector<features::Location>& locations,
                                  const Dialect& dialect);
lsp::Hover to_lsp(const text::Text& text, const features::Hover& hover, const Dialect& dialect);
lsp::Symbols to_lsp(const text::Text& text, const std::string& uri,
                    const std::vector<features::Symbol>& symbols, const Dialect& dialect);

/// Findings in the order of the text.
std::vector<lsp::Diagnostic> to_lsp(const Snapshot& snapshot, std::size_t chapter,
                                    const std::vector<rules::Finding>& findings,
                                    const Dialect& dialect);
std::vector<lsp::Diagnostic> to_lsp(const text::Text& manifest,
                                    const std::vector<Problem>& problems, const Dialect& dialect);

}  // namespace ibid::app
