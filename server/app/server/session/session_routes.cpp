// The session's own rows: lifecycle, documents, workspace.
#include <utility>
#include <variant>

#include "app/server/session/capabilities.h"
#include "app/server/session/session.h"
#include "app/version.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

namespace method = lsp::method;

std::vector<DocumentChange> changes_of(const lsp::DidChangeTextDocumentParams& params) {
  std::vector<DocumentChange> out;
  for (const auto& change : params.contentChanges) {
    DocumentChange one{std::nullopt, change.text};
    if (change.range) one.range = {from_lsp(change.range->start), from_lsp(change.range->end)};
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<std::string> paths_of(const std::vector<lsp::WorkspaceFolderSaid>& folders) {
  std::vector<std::string> out;
  for (const auto& said : folders) {
    const auto* folder = std::get_if<lsp::WorkspaceFolder>(&said);
    if (!folder) continue;
    if (auto path = lsp::path_of(folder->uri)) out.push_back(std::move(*path));
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
    *speaks_ = false;
    wire_->off();
    return lsp::Nothing{};
  });
  router_.notified<method::exit>([this](const lsp::Nothing&) {
    inflight_.close();
    end(phase_ == Phase::shut_down ? 0 : 1);
  });
  router_.notified<method::cancel_request>([this](const lsp::CancelParams& params) {
    std::visit([this](const auto& id) { inflight_.cancel(id); }, params.id);
  });
  router_.notified<method::set_trace>(
      [this](const lsp::SetTraceParams& params) { wire_->set(params.value); });
}

void Session::add_document_routes() {
  router_.notified<method::did_open>([this](const lsp::DidOpenTextDocumentParams& params) {
    const auto& document = params.textDocument;
    echoes_.editing(lsp::key(document.uri));
    world_.reset();
    workspace_.open(document.uri, document.languageId, document.version, document.text);
    echoes_.editing({});
  });
  router_.notified<method::did_change>([this](const lsp::DidChangeTextDocumentParams& params) {
    const std::string key = lsp::key(params.textDocument.uri);
    // Neovim 0.7 tells of changes that are none, right behind its questions.
    if (!params.contentChanges.empty()) inflight_.edited(key);
    echoes_.editing(key);
    world_.reset();
    workspace_.change(params.textDocument.uri, params.textDocument.version, changes_of(params));
    echoes_.editing({});
  });
  router_.notified<method::did_save>([this](const lsp::DidSaveTextDocumentParams& params) {
    publisher_.saved(params.textDocument.uri);
  });
  router_.notified<method::did_close>([this](const lsp::DidCloseTextDocumentParams& params) {
    world_.reset();
    workspace_.close(params.textDocument.uri);
  });
}

void Session::add_workspace_routes() {
  router_.notified<method::did_change_watched_files>(
      [this](const lsp::DidChangeWatchedFilesParams& params) {
        for (const lsp::FileEvent& event : params.changes) {
          const auto path = lsp::path_of(event.uri);
          if (!path) continue;
          reading_.changed(*path);
          workspace_.file_changed(*path);
        }
      });
  router_.notified<method::did_change_configuration>(
      [this](const lsp::DidChangeConfigurationParams& params) {
        configuration_.pushed(params.settings.text);
      });
  router_.notified<method::did_change_workspace_folders>(
      [this](const lsp::DidChangeWorkspaceFoldersParams& params) {
        for (const std::string& path : paths_of(params.event.removed)) {
          workspace_.remove_folder(path);
        }
        for (const std::string& path : paths_of(params.event.added)) workspace_.add_folder(path);
      });
}

void Session::add_diagnostic_routes() {
  router_.exclusive<method::diagnostic>(
      [this](const lsp::DocumentDiagnosticParams& params) { return pulling_.document(params); });
  router_.exclusive<method::workspace_diagnostic>(
      [this](const lsp::WorkspaceDiagnosticParams& params, rpc::Reply reply) {
        pulling_.workspace(params, std::move(reply));
      });
}

lsp::InitializeResult Session::initialize(const lsp::InitializeParams& params) {
  phase_ = Phase::running;
  *speaks_ = true;
  trace_ = params.trace.value_or("off");
  client_can_ = params.capabilities;
  dialect_ = dialect_of(client_can_);
  workspace_.encoding(dialect_.encoding);
  publisher_.dialect(dialect_);
  shelving_.dialect(dialect_);
  pulling_.dialect(dialect_, client_can_.diagnosticRelatedDocuments);
  if (dialect_.pulls) board_.pulls();
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
  configuration_.options(params.initializationOptions.text);
  lsp::ServerCapabilities capabilities = capabilities_of(table_, dialect_);
  formatting_.announce(client_can_, configuration_.settings().formatting, capabilities);
  return {std::move(capabilities), {"ibid", std::string(version)}};
}

void Session::initialized() {
  wire_->set(trace_);
  refresher_.start(client_can_, table_);
  formatting_.update(configuration_.settings().formatting);
  configuration_.start(client_can_);
  for (const std::string& folder : folders_) workspace_.add_folder(folder);
  if (client_can_.watchedFiles) watching_.start(client_can_.watchedFilesRelative);
}

}  // namespace ibid::app
