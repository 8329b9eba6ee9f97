// Folders, files, settings, and what is registered once the client is there.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lsp/value.h"

namespace ibid::lsp {

struct WorkspaceFolder {
  DocumentUri uri;
  std::string name;
  bool operator==(const WorkspaceFolder&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field.maybe("name", name);
  }
};

/// Neovim 0.7 says of every folder that comes that one without a name has gone.
using WorkspaceFolderSaid = std::variant<WorkspaceFolder, Any>;

struct WorkspaceFoldersChangeEvent {
  std::vector<WorkspaceFolderSaid> added;
  std::vector<WorkspaceFolderSaid> removed;
  bool operator==(const WorkspaceFoldersChangeEvent&) const = default;
  void fields(auto&& field) {
    field("added", added);
    field("removed", removed);
  }
};

struct DidChangeWorkspaceFoldersParams {
  WorkspaceFoldersChangeEvent event;
  bool operator==(const DidChangeWorkspaceFoldersParams&) const = default;
  void fields(auto&& field) { field("event", event); }
};

enum class FileChangeType { created = 1, changed = 2, deleted = 3 };

struct FileEvent {
  DocumentUri uri;
  FileChangeType type = FileChangeType::changed;
  bool operator==(const FileEvent&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("type", type);
  }
};

struct DidChangeWatchedFilesParams {
  std::vector<FileEvent> changes;
  bool operator==(const DidChangeWatchedFilesParams&) const = default;
  void fields(auto&& field) { field("changes", changes); }
};

struct RelativePattern {
  DocumentUri baseUri;
  std::string pattern;
  bool operator==(const RelativePattern&) const = default;
  void fields(auto&& field) {
    field("baseUri", baseUri);
    field("pattern", pattern);
  }
};

struct FileSystemWatcher {
  std::variant<std::string, RelativePattern> globPattern;
  bool operator==(const FileSystemWatcher&) const = default;
  void fields(auto&& field) { field("globPattern", globPattern); }
};

struct DidChangeWatchedFilesRegistrationOptions {
  std::vector<FileSystemWatcher> watchers;
  bool operator==(const DidChangeWatchedFilesRegistrationOptions&) const = default;
  void fields(auto&& field) { field("watchers", watchers); }
};

struct DidChangeConfigurationRegistrationOptions {
  std::string section;
  bool operator==(const DidChangeConfigurationRegistrationOptions&) const = default;
  void fields(auto&& field) { field("section", section); }
};

struct DocumentFilter {
  std::string language;
  bool operator==(const DocumentFilter&) const = default;
  void fields(auto&& field) { field("language", language); }
};

/// Of formatting, rangeFormatting and onTypeFormatting.
struct FormattingRegistrationOptions {
  std::vector<DocumentFilter> documentSelector;
  std::optional<std::string> firstTriggerCharacter;  ///< of onTypeFormatting
  bool operator==(const FormattingRegistrationOptions&) const = default;
  void fields(auto&& field) {
    field("documentSelector", documentSelector);
    field("firstTriggerCharacter", firstTriggerCharacter);
  }
};

struct Registration {
  std::string id;
  std::string method;
  std::variant<DidChangeWatchedFilesRegistrationOptions, DidChangeConfigurationRegistrationOptions,
               FormattingRegistrationOptions>
      registerOptions;
  bool operator==(const Registration&) const = default;
  void fields(auto&& field) {
    field("id", id);
    field("method", method);
    field("registerOptions", registerOptions);
  }
};

struct RegistrationParams {
  std::vector<Registration> registrations;
  bool operator==(const RegistrationParams&) const = default;
  void fields(auto&& field) { field("registrations", registrations); }
};

struct Unregistration {
  std::string id;
  std::string method;
  bool operator==(const Unregistration&) const = default;
  void fields(auto&& field) {
    field("id", id);
    field("method", method);
  }
};

struct UnregistrationParams {
  std::vector<Unregistration> unregisterations;  // the specification's spelling
  bool operator==(const UnregistrationParams&) const = default;
  void fields(auto&& field) { field("unregisterations", unregisterations); }
};

struct DidChangeConfigurationParams {
  Any settings;
  bool operator==(const DidChangeConfigurationParams&) const = default;
  void fields(auto&& field) { field.maybe("settings", settings); }
};

struct ConfigurationItem {
  std::optional<DocumentUri> scopeUri;
  std::optional<std::string> section;
  bool operator==(const ConfigurationItem&) const = default;
  void fields(auto&& field) {
    field("scopeUri", scopeUri);
    field("section", section);
  }
};

struct ConfigurationParams {
  std::vector<ConfigurationItem> items;
  bool operator==(const ConfigurationParams&) const = default;
  void fields(auto&& field) { field("items", items); }
};

}  // namespace ibid::lsp
