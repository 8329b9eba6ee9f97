// Actions on the wire: what features offer to do, as code actions with versioned edits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/server/convert/convert.h"
#include "app/server/routes/asked.h"
#include "features/actions/actions.h"
#include "lsp/action.h"

namespace ibid::app {

/// The command behind “accept what it refers to now”; it takes a place in a document.
constexpr std::string_view accept_command = "ibid.accept";

/// The kinds of action that there are, as the specification names them.
std::vector<std::string> action_kinds();

/// All that is offered at a place, gathered from the features, of the kinds that are wanted; what
/// is made of the whole chapter only where somebody asks for it.
std::vector<features::Action> offered(const Asked& asked, const lsp::Range& where,
                                      const lsp::CodeActionContext& wanted);

/// False where the client asks for other kinds.
bool is_wanted(features::Action::Kind kind, const lsp::CodeActionContext& context);

/// True where the client shows a finding about words there.
bool shows_words(const lsp::CodeActionContext& context);

/// What an action changes. Throws rpc::Failed with the reason where it cannot be done.
lsp::WorkspaceEdit edit_of(const Asked& asked, const features::Action& action);

/// Nothing for clients that know no CodeAction. Each fix takes along the client's diagnostics that
/// it answers. What costs more to make than to offer is made when it is picked, where the client
/// can; else what cannot be done is left out.
std::vector<lsp::CodeAction> to_lsp(const Asked& asked, const lsp::CodeActionParams& params);

/// An action that came without its edit, with it. Throws where its document has changed.
lsp::CodeAction resolved(const World& world, const lsp::CodeAction& action);

}  // namespace ibid::app
