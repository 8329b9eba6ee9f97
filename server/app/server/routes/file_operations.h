// Files that are renamed in the editor: what the editions make of it.
#pragma once

#include <optional>

#include "app/server/routes/world.h"
#include "lsp/base.h"
#include "lsp/file_operations.h"

namespace ibid::app {

/// Links, and the paths that edition.json names, follow their files; in every edition that holds
/// them. Nothing where nothing is to be changed.
std::optional<lsp::WorkspaceEdit> edit_for(const World& world,
                                           const lsp::RenameFilesParams& renames);

/// The files whose coming and going concerns an edition.
lsp::FileOperationRegistrationOptions files_of_interest();

}  // namespace ibid::app
