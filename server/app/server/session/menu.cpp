#include "app/server/session/menu.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include "app/server/convert/edits.h"
#include "app/server/routes/asked.h"
#include "app/server/routes/offers.h"
#include "app/server/session/session.h"
#include "lsp/methods.h"
#include "lsp/uri.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

namespace method = lsp::method;

/// What a command comes to.
struct Errand {
  std::string title;
  lsp::WorkspaceEdit edit;
  std::string created;  ///< the label of a note that is made
};

const MenuCommand* find_command(std::string_view name) {
  const auto found = std::find_if(menu.begin(), menu.end(),
                                  [&](const MenuCommand& one) { return one.name == name; });
  return found == menu.end() ? nullptr : found;
}

Errand errand(const Asked& asked, const MenuCommand& command, lsp::Position place) {
  const lsp::CodeActionContext of_the_place{{}, {}, lsp::CodeActionContext::automatic};
  for (const features::Action& action : offered(asked, {place, place}, of_the_place)) {
    if (action.id != command.action) continue;
    if (!action.disabled.empty()) {
      throw rpc::Failed(rpc::ErrorCode::request_failed, text::sanitized(action.disabled));
    }
    return {text::sanitized(action.title), edit_of(asked, action), action.creates};
  }
  throw rpc::Failed(rpc::ErrorCode::request_failed,
                    "“" + std::string(command.name) + "” has nothing to do at this place");
}

}  // namespace

std::vector<std::string> command_names() {
  std::vector<std::string> out{std::string(accept_command)};
  for (const MenuCommand& command : menu) out.emplace_back(command.name);
  return out;
}

void Session::add_command_routes() {
  router_.exclusive<method::execute_command>(
      [this](const lsp::ExecuteCommandParams& params, rpc::Reply reply) {
        const bool accepts = params.command == accept_command;
        const MenuCommand* command = find_command(params.command);
        if ((!accepts && !command) || params.arguments.size() != 1) {
          return reply.fail({rpc::ErrorCode::invalid_params,
                             "there is no command “" + params.command + "” with these arguments",
                             {}});
        }
        if (accepts) return accept(params.arguments.front(), std::move(reply));
        try {
          carry_out(*command, params.arguments.front(), reply);
        } catch (const rpc::Failed& failed) {
          reply.fail(failed.error());
        }
      });
}

void Session::accept(const lsp::TextDocumentPositionParams& place, rpc::Reply reply) {
  if (!workspace_.accept(place.textDocument.uri, from_lsp(place.position))) {
    return reply.fail({rpc::ErrorCode::request_failed, "no Ibid. stands there", {}});
  }
  reply.result("null");
}

void Session::carry_out(const MenuCommand& command, const lsp::TextDocumentPositionParams& place,
                        rpc::Reply& reply) {
  const std::string uri = place.textDocument.uri;
  const WorldPtr now = world();
  const World::Seat* seat = now->find(uri);
  if (!seat) throw rpc::Failed(rpc::ErrorCode::request_failed, "no chapter is open under " + uri);
  if (!client_can_.applyEdit) {
    throw rpc::Failed(rpc::ErrorCode::request_failed, "this editor takes no edits from a command");
  }
  Errand found = errand({*seat, *now}, command, place.position);
  const auto later = std::make_shared<rpc::Reply>(std::move(reply));
  client_.request<method::apply_edit>(
      {found.title, found.edit},
      [this, later, uri, created = found.created](const lsp::ApplyWorkspaceEditResult& result) {
        if (!result.applied) {
          const std::string why = result.failureReason.value_or("the editor did not say why");
          return later->fail({rpc::ErrorCode::request_failed, "Nothing was changed: " + why, {}});
        }
        later->result("null");
        if (!created.empty()) show_note(uri, created);
      },
      [later](const rpc::Error& error) { later->fail(error); });
}

// A note that has just been made is there to be written.
void Session::show_note(const std::string& uri, const std::string& label) {
  if (!client_can_.showDocument) return;
  const WorldPtr now = world();
  const World::Seat* seat = now->find(uri);
  const auto* row = seat ? seat->text().apparatus().label(label) : nullptr;
  if (!row || row->notes.empty()) return;
  const auto note = seat->text().note(row->notes.front());
  text::Offset end = note(note->span).end;
  if (seat->text().text().slice({end, end + 1}) == " ") ++end;
  client_.request<method::show_document>(
      {uri, true, to_lsp(seat->text().text(), {end, end}, dialect_.encoding)});
}

}  // namespace ibid::app
