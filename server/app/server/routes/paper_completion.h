// Completion in bibliographies and edition.json, on the wire.
#pragma once

#include "app/server/routes/asked.h"
#include "features/completion/choices.h"
#include "lsp/completion.h"

namespace ibid::app {

lsp::CompletionList to_lsp(const AskedPaper& asked, const features::Choices& choices);

}  // namespace ibid::app
