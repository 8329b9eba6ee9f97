#include "app/server/routes/offers.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>
#include <variant>

#include "app/server/convert/edits.h"
#include "rules/rules.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using features::Action;

constexpr std::array<std::pair<Action::Kind, std::string_view>, 4> kinds{{
    {Action::Kind::quick_fix, "quickfix"},
    {Action::Kind::refactoring, "refactor.rewrite"},
    {Action::Kind::fix_all, "source.fixAll.ibid"},
    {Action::Kind::organize, "source.organizeNotes.ibid"},
}};

std::string_view kind_name(Action::Kind of) {
  for (const auto& [kind, name] : kinds) {
    if (kind == of) return name;
  }
  return {};
}

// `refactor` asks for `refactor.rewrite` too.
bool is_wanted(std::string_view kind, const std::vector<std::string>& only) {
  return only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& wanted) {
           return kind == wanted ||
                  (kind.starts_with(wanted) && kind.substr(wanted.size()).starts_with('.'));
         });
}

// Diagnostics of other servers may look like anything.
std::string code_of(const lsp::Any& diagnostic) {
  const nlohmann::json json = nlohmann::json::parse(diagnostic.text, nullptr, false);
  if (!json.is_object() || !json.contains("code") || !json["code"].is_string()) return {};
  return json["code"].get<std::string>();
}

}  // namespace

bool is_wanted(Action::Kind kind, const lsp::CodeActionContext& context) {
  return is_wanted(kind_name(kind), context.only);
}

bool shows_words(const lsp::CodeActionContext& context) {
  return std::any_of(context.diagnostics.begin(), context.diagnostics.end(),
                     [](const lsp::Any& diagnostic) {
                       const rules::Rule* rule = rules::find(code_of(diagnostic));
                       return rule && rule->reads == rules::Reads::words;
                     });
}

std::vector<std::string> action_kinds() {
  std::vector<std::string> out;
  for (const auto& [kind, name] : kinds) out.emplace_back(name);
  return out;
}

lsp::WorkspaceEdit edit_of(const Asked& asked, const Action& action) {
  const features::Proposal proposal = action.proposal();
  if (const auto* refusal = std::get_if<features::Refusal>(&proposal)) {
    throw rpc::Failed(rpc::ErrorCode::request_failed,
                      "This cannot be done: " + text::sanitized(refusal->reason));
  }
  return to_lsp(asked.book(), std::get<features::Change>(proposal), asked.world.dialect);
}

namespace {

std::vector<lsp::Any> mended(const Action& action, const lsp::CodeActionContext& context) {
  std::vector<lsp::Any> out;
  for (const lsp::Any& diagnostic : context.diagnostics) {
    const auto& mends = action.mends;
    if (std::find(mends.begin(), mends.end(), code_of(diagnostic)) != mends.end()) {
      out.push_back(diagnostic);
    }
  }
  return out;
}

lsp::Command accepting(const Asked& asked, const Action& action) {
  const lsp::Position place =
      to_lsp(asked.seat.text().text(), action.place, asked.world.dialect.encoding).start;
  return {text::sanitized(action.title), std::string(accept_command), {{{asked.seat.uri}, place}}};
}

// False where it cannot be done, and the client would not show it greyed out.
bool add_edit(const Asked& asked, const Action& action, const lsp::Range& range,
              lsp::CodeAction& out) {
  const Dialect& dialect = asked.world.dialect;
  if (action.accepts) return out.command = accepting(asked, action), true;
  std::string disabled = action.disabled;
  if (disabled.empty() && action.later && dialect.late_edits) {
    out.data = lsp::CodeActionData{asked.seat.uri, asked.seat.version, range};
    return true;
  }
  if (disabled.empty()) {
    try {
      out.edit = edit_of(asked, action);
      return !is_empty(*out.edit);  // a bibliography may have gone meanwhile
    } catch (const rpc::Failed& failed) {
      disabled = failed.error().message;
    }
  }
  out.disabled = lsp::CodeActionDisabled{text::sanitized(disabled)};
  return dialect.disabled_actions;
}

}  // namespace

std::vector<lsp::CodeAction> to_lsp(const Asked& asked, const lsp::CodeActionParams& params) {
  std::vector<lsp::CodeAction> out;
  if (!asked.world.dialect.actions) return out;
  for (const Action& action : offered(asked, params.range, params.context)) {
    if (!is_wanted(action.kind, params.context)) continue;
    lsp::CodeAction one;
    one.title = text::sanitized(action.title);
    one.kind = kind_name(action.kind);
    one.isPreferred = action.preferred && asked.world.dialect.preferred_actions;
    one.diagnostics = mended(action, params.context);
    if (add_edit(asked, action, params.range, one)) out.push_back(std::move(one));
  }
  return out;
}

lsp::CodeAction resolved(const World& world, const lsp::CodeAction& action) {
  if (!action.data || action.edit) return action;
  const World::Seat* seat = world.find(action.data->uri);
  if (!seat || seat->version != action.data->version) {
    throw rpc::Failed(rpc::ErrorCode::content_modified, "the chapter has changed meanwhile");
  }
  const Asked asked{*seat, world};
  for (const Action& one : offered(asked, action.data->range, {{}, {action.kind}, {}})) {
    if (text::sanitized(one.title) != action.title || kind_name(one.kind) != action.kind) continue;
    lsp::CodeAction out = action;
    out.edit = edit_of(asked, one);
    return out;
  }
  throw rpc::Failed(rpc::ErrorCode::content_modified, "there is nothing of it to be done any more");
}

}  // namespace ibid::app
