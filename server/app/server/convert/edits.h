// Changes on the wire: edits of documents as one WorkspaceEdit, versioned where the client can.
#pragma once

#include "app/server/convert/convert.h"
#include "features/change/change.h"
#include "lsp/base.h"

namespace ibid::app {

/// Every document of the change that the snapshot holds; others are left out. New text is given
/// the document's line ends.
lsp::WorkspaceEdit to_lsp(const Snapshot& book, const features::Change& change,
                          const Dialect& dialect);

/// True where nothing would be edited.
bool is_empty(const lsp::WorkspaceEdit& edit);

}  // namespace ibid::app
