// The session's own rows: lifecycle, documents, workspace.
#include <algorithm>
#include <variant>

#include "app/server/offers.h"
#include "app/server/session.h"
#include "app/version.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

namespace method = lsp::method;

constexpr std::string_view name_of(text::Encoding encoding) {
  switch (encoding) {
    case text::Encoding::utf8:
      return "utf-8";
    case text::Encoding::utf32:
      return "utf-32";
    case text::Encoding::utf16:
      break;
  }
  return "utf-16";
}

// UTF-8 spares us a conversion; UTF-16 is what every client can; UTF-32 only where it must be.
text::Encoding negotiate(const std::vector<std::string>& offered) {
  const auto has = [&](text::Encoding encoding) {
    return std::find(offered.begin(), offered.end(), name_of(encoding)) != offered.end();
  };
  if (has(text::Encoding::utf8)) return text::Encoding::utf8;
  if (!has(text::Encoding::utf16) && has(text::Encoding::utf32)) return text::Encoding::utf32;
  return text::Encoding::utf16;
}

Dialect dialect_of(const lsp::ClientCapabilities& client) {
  const auto& formats = client.hoverFormats;
  const auto& tags = client.diagnosticTags;
  Dialect dialect;
  dialect.encoding = negotiate(client.positionEncodings);
  dialect.links = client.definitionLinks;
  dialect.declaration_links = client.declarationLinks;
  dialect.type_links = client.typeDefinitionLinks;
  dialect.hierarchy = client.hierarchicalSymbols;
  dialect.markdown = std::find(formats.begin(), formats.end(), "markdown") != formats.end();
  dialect.related = client.relatedInformation;
  dialect.unnecessary = std::find(tags.begin(), tags.end(), 1) != tags.end();
  dialect.actions = !client.codeActionKinds.empty();
  dialect.versions = client.documentChanges;
  return dialect;
}

std::vector<DocumentChange> changes_of(const lsp::DidChangeTextDocumentParams& params) {
  std::vector<DocumentChange> out;
  for (const auto& change : params.contentChanges) {
    DocumentChange one{std::nullopt, change.text};
    if (change.range) one.range = {from_lsp(change.range->start), from_lsp(change.range->end)};
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

void Session::add_lifecycle_routes() {
  router_.exclusive<method::initialize>(
      [this](const lsp::InitializeParams& params) { return initialize(params); });
  router_.notified<method::initialized>([this](const lsp::Nothing&) { initialized(); });
  router_.exclusive<method::shutdown>([this](const lsp::Nothing&) {
    phase_ = Phase::shut_down;
    return lsp::Nothing{};
  });
  router_.notified<method::exit>(
      [this](const lsp::Nothing&) { end(phase_ == Phase::shut_down ? 0 : 1); });
  router_.notified<method::cancel_request>([this](const lsp::CancelParams& params) {
    std::visit([this](const auto& id) { inflight_.cancel(id); }, params.id);
  });
  router_.notified<method::set_trace>([](const lsp::SetTraceParams&) {});
}

void Session::add_document_routes() {
  router_.notified<method::did_open>([this](const lsp::DidOpenTextDocumentParams& params) {
    const auto& document = params.textDocument;
    workspace_.open(document.uri, document.languageId, document.version, document.text);
  });
  router_.notified<method::did_change>([this](const lsp::DidChangeTextDocumentParams& params) {
    inflight_.edited(lsp::key(params.textDocument.uri));
    workspace_.change(params.textDocument.uri, params.textDocument.version, changes_of(params));
  });
  router_.notified<method::did_close>([this](const lsp::DidCloseTextDocumentParams& params) {
    workspace_.close(params.textDocument.uri);
  });
}

void Session::add_workspace_routes() {
  router_.exclusive<method::execute_command>(
      [this](const lsp::ExecuteCommandParams& params, rpc::Reply reply) {
        if (params.command != accept_command || params.arguments.size() != 1) {
          return reply.fail({rpc::ErrorCode::invalid_params,
                             "there is no command “" + params.command + "” with these arguments",
                             {}});
        }
        const auto& place = params.arguments.front();
        if (!workspace_.accept(place.textDocument.uri, from_lsp(place.position))) {
          return reply.fail({rpc::ErrorCode::request_failed, "no Ibid. stands there", {}});
        }
        reply.result("null");
      });
  router_.notified<method::did_change_watched_files>(
      [this](const lsp::DidChangeWatchedFilesParams& params) {
        for (const lsp::FileEvent& event : params.changes) {
          if (const auto path = lsp::path_of(event.uri)) workspace_.file_changed(*path);
        }
      });
  router_.notified<method::did_change_workspace_folders>(
      [this](const lsp::DidChangeWorkspaceFoldersParams& params) {
        for (const auto& folder : params.event.removed) {
          if (const auto path = lsp::path_of(folder.uri)) workspace_.remove_folder(*path);
        }
        for (const auto& folder : params.event.added) {
          if (const auto path = lsp::path_of(folder.uri)) workspace_.add_folder(*path);
        }
      });
}

lsp::InitializeResult Session::initialize(const lsp::InitializeParams& params) {
  phase_ = Phase::running;
  client_can_ = params.capabilities;
  dialect_ = dialect_of(client_can_);
  workspace_.encoding(dialect_.encoding);
  publisher_.dialect(dialect_);
  shelving_.dialect(dialect_);
  if (client_can_.workDoneProgress) reading_.show_progress();
  if (params.processId) watch_process(*params.processId);
  if (params.workspaceFolders) {
    for (const auto& folder : *params.workspaceFolders) {
      if (auto path = lsp::path_of(folder.uri)) folders_.push_back(std::move(*path));
    }
  } else if (params.rootUri) {
    if (auto path = lsp::path_of(*params.rootUri)) folders_.push_back(std::move(*path));
  } else if (params.rootPath) {
    folders_.push_back(*params.rootPath);
  }
  return {capabilities(), {"ibid", std::string(version)}};
}

void Session::initialized() {
  for (const std::string& folder : folders_) workspace_.add_folder(folder);
  if (client_can_.watchedFiles) watching_.start(client_can_.watchedFilesRelative);
}

// Exactly what the table holds.
lsp::ServerCapabilities Session::capabilities() const {
  lsp::ServerCapabilities out;
  out.positionEncoding = std::string(name_of(dialect_.encoding));
  out.textDocumentSync = {table_.has(method::did_open::name),
                          table_.has(method::did_change::name)
                              ? lsp::TextDocumentSyncKind::incremental
                              : lsp::TextDocumentSyncKind::none,
                          std::nullopt};
  out.definitionProvider = table_.has(method::definition::name);
  out.declarationProvider = table_.has(method::declaration::name);
  out.typeDefinitionProvider = table_.has(method::type_definition::name);
  out.referencesProvider = table_.has(method::references::name);
  out.documentHighlightProvider = table_.has(method::document_highlight::name);
  out.hoverProvider = table_.has(method::hover::name);
  out.documentSymbolProvider = table_.has(method::document_symbol::name);
  out.inlayHintProvider = table_.has(method::inlay_hint::name);
  out.workspaceSymbolProvider = table_.has(method::workspace_symbol::name);
  if (table_.has(method::code_action::name)) {
    out.codeActionProvider = lsp::CodeActionOptions{action_kinds()};
  }
  if (table_.has(method::execute_command::name)) {
    out.executeCommandProvider = lsp::ExecuteCommandOptions{{std::string(accept_command)}};
  }
  const bool folders = table_.has(method::did_change_workspace_folders::name);
  out.workspace = {lsp::WorkspaceFoldersServerCapabilities{folders, folders}};
  return out;
}

}  // namespace ibid::app
