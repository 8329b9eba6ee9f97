// Actions on the wire: what features offer to do, as code actions with versioned edits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/server/convert.h"
#include "features/actions.h"
#include "lsp/action.h"

namespace ibid::app {

/// The command behind “accept what it refers to now”; it takes a place in a document.
constexpr std::string_view accept_command = "ibid.accept";

/// The kinds of action that there are, as the specification names them.
std::vector<std::string> action_kinds();

/// Nothing for clients that know no CodeAction. Each fix takes along the client's diagnostics that
/// it answers. `chapter` is the one that was asked about.
std::vector<lsp::CodeAction> to_lsp(const Snapshot& book, std::size_t chapter,
                                    const std::vector<features::Action>& actions,
                                    const lsp::CodeActionContext& context, const Dialect& dialect);

}  // namespace ibid::app
