#include "app/server/offers.h"

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

/// Edits of one document.
struct Change {
  std::string uri;
  std::optional<std::int32_t> version;
  std::vector<lsp::TextEdit> edits;
};

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

// An empty line before it, in the file's own line ends.
Change appending(const Snapshot::Shown& file, std::string_view text, const Dialect& dialect) {
  const std::string bytes = file.text.str();
  std::string added(text);
  if (!bytes.empty()) added.insert(0, bytes.ends_with('\n') ? "\n" : "\n\n");
  if (bytes.find("\r\n") != std::string::npos) added = with_crlf(added);
  const text::Span end{file.text.size(), file.text.size()};
  Change change{file.uri, {}, {{to_lsp(file.text, end, dialect.encoding), added, {}}}};
  if (file.version) change.version = static_cast<std::int32_t>(*file.version);
  return change;
}

std::vector<Change> changes_of(const Snapshot& book, const text::Text& text, const Edited& document,
                               const Action& action, const Dialect& dialect) {
  std::vector<Change> changes;
  if (!action.edits.empty()) changes.push_back({document.uri, document.version, {}});
  for (const features::Replacement& one : action.edits) {
    changes.back().edits.push_back(
        {to_lsp(text, one.span, dialect.encoding), text::sanitized(one.text), {}});
  }
  if (action.appended) {
    const auto file = book.bibliographies.find(action.appended->file);
    if (file != book.bibliographies.end()) {
      changes.push_back(appending(file->second, text::sanitized(action.appended->text), dialect));
    }
  }
  return changes;
}

lsp::WorkspaceEdit edit_of(std::vector<Change> changes, const Dialect& dialect) {
  lsp::WorkspaceEdit out;
  if (dialect.versions) out.documentChanges.emplace();
  if (!dialect.versions) out.changes.emplace();
  for (Change& change : changes) {
    if (out.documentChanges) {
      out.documentChanges->push_back({{change.uri, change.version}, std::move(change.edits)});
    } else {
      out.changes->emplace(change.uri, std::move(change.edits));
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> action_kinds() {
  return {std::string(quick_fix), std::string(rewrite)};
}

std::vector<lsp::CodeAction> to_lsp(const Snapshot& book, const text::Text& text,
                                    const Edited& document, const std::vector<Action>& actions,
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
      auto changes = changes_of(book, text, document, action, dialect);
      if (changes.empty()) continue;  // its bibliography has gone meanwhile
      one.edit = edit_of(std::move(changes), dialect);
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace ibid::app
