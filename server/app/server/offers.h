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

/// The chapter that was asked about.
struct Edited {
  std::string uri;
  std::int32_t version = 0;
};

/// Nothing for clients that know no CodeAction. Each fix takes along the client's diagnostics that
/// it answers.
std::vector<lsp::CodeAction> to_lsp(const Snapshot& book, const text::Text& text,
                                    const Edited& document,
                                    const std::vector<features::Action>& actions,
                                    const lsp::CodeActionContext& context, const Dialect& dialect);

}  // namespace ibid::app
