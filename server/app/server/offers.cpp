#include "app/server/offers.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/server/edits.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using features::Action;
using Json = nlohmann::json;

constexpr std::array<std::pair<Action::Kind, std::string_view>, 4> kinds{{
    {Action::Kind::quick_fix, "quickfix"},
    {Action::Kind::refactoring, "refactor.rewrite"},
    {Action::Kind::fix_all, "source.fixAll.ibid"},
    {Action::Kind::organize, "source.organizeNotes.ibid"},
}};

std::string_view kind_of(const Action& action) {
  for (const auto& [kind, name] : kinds) {
    if (kind == action.kind) return name;
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
  const Json json = Json::parse(diagnostic.text, nullptr, false);
  if (!json.is_object() || !json.contains("code") || !json["code"].is_string()) return {};
  return json["code"].get<std::string>();
}

}  // namespace

std::vector<std::string> action_kinds() {
  std::vector<std::string> out;
  for (const auto& [kind, name] : kinds) out.emplace_back(name);
  return out;
}

std::vector<lsp::CodeAction> to_lsp(const Snapshot& book, std::size_t chapter,
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
      const text::Text& text = book.edition[chapter].text();
      const lsp::Position place = to_lsp(text, action.place, dialect.encoding).start;
      one.command =
          lsp::Command{one.title, std::string(accept_command), {{{book.uri(chapter)}, place}}};
    } else if (action.disabled.empty()) {
      one.edit = to_lsp(book, action.change, dialect);
      if (is_empty(*one.edit)) continue;  // its bibliography has gone meanwhile
    } else {
      if (!dialect.disabled_actions) continue;
      one.disabled = lsp::CodeActionDisabled{text::sanitized(action.disabled)};
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace ibid::app
