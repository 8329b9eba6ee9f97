#include "app/offers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/utf.h"

namespace ibid::app {
namespace {

using features::Action;
using Json = nlohmann::json;

constexpr std::string_view quick_fix = "quickfix";
constexpr std::string_view rewrite = "refactor.rewrite";

std::string_view kind_of(const Action& action) {
  return action.kind == Action::Kind::quick_fix ? quick_fix : rewrite;
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
  const Json json = Json::parse(diagnostic.text, nullptr, false);
  if (!json.is_object() || !json.contains("code") || !json["code"].is_string()) return {};
  return json["code"].get<std::string>();
}

lsp::WorkspaceEdit edit_of(const text::Text& text, const Edited& document, const Action& action,
                           const Dialect& dialect) {
  std::vector<lsp::TextEdit> edits;
  for (const features::Replacement& one : action.edits) {
    edits.push_back({to_lsp(text, one.span, dialect.encoding), text::sanitized(one.text), {}});
  }
  lsp::WorkspaceEdit out;
  if (dialect.versions) {
    out.documentChanges = {{{document.uri, document.version}, std::move(edits)}};
  } else {
    out.changes = {{document.uri, std::move(edits)}};
  }
  return out;
}

}  // namespace

std::vector<std::string> action_kinds() {
  return {std::string(quick_fix), std::string(rewrite)};
}

std::vector<lsp::CodeAction> to_lsp(const text::Text& text, const Edited& document,
                                    const std::vector<Action>& actions,
                                    const lsp::CodeActionContext& context, const Dialect& dialect) {
  std::vector<lsp::CodeAction> out;
  if (!dialect.actions) return out;
  for (const Action& action : actions) {
    if (!is_wanted(kind_of(action), context.only)) continue;
    lsp::CodeAction one;
    one.title = text::sanitized(action.title);
    one.kind = kind_of(action);
    one.isPreferred = action.preferred;
    for (const lsp::Any& diagnostic : context.diagnostics) {
      const std::string code = code_of(diagnostic);
      const auto& mends = action.mends;
      if (std::find(mends.begin(), mends.end(), code) != mends.end()) {
        one.diagnostics.push_back(diagnostic);
      }
    }
    if (action.accepts) {
      const lsp::Position place = to_lsp(text, action.place, dialect.encoding).start;
      one.command = lsp::Command{one.title, std::string(accept_command), {{{document.uri}, place}}};
    } else {
      one.edit = edit_of(text, document, action, dialect);
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace ibid::app
