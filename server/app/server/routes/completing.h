// Completion on the wire: items as the client can take them, and what is looked up of one later.
#pragma once

#include <string>
#include <vector>

#include "app/server/convert/convert.h"
#include "features/completion/completion.h"
#include "lsp/client_capabilities.h"
#include "lsp/completion.h"

namespace ibid::app {

CompletionDialect completion_dialect(const lsp::ClientCapabilities& client);

/// The characters after which a client asks by itself; of each there is a place where something is
/// offered behind it.
std::vector<std::string> completion_triggers();

lsp::CompletionList to_lsp(const Snapshot& book, std::size_t chapter, const std::string& uri,
                           const features::Completions& found, const Dialect& dialect);

/// Adds what a new note changes elsewhere, if the item is one that was sent without.
void add_edits(const model::Edition& edition, std::size_t chapter, text::Encoding encoding,
               lsp::CompletionItem& item);

/// Adds what there is to read about an item.
void describe(const model::Edition& edition, std::size_t chapter, const CompletionDialect& dialect,
              lsp::CompletionItem& item);

}  // namespace ibid::app
