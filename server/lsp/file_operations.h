// Files that are made, renamed or deleted in the editor.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lsp/base.h"

namespace ibid::lsp {

struct FileCreate {
  DocumentUri uri;
  bool operator==(const FileCreate&) const = default;
  void fields(auto&& field) { field("uri", uri); }
};

/// Params of didCreateFiles and didDeleteFiles.
struct FilesParams {
  std::vector<FileCreate> files;
  bool operator==(const FilesParams&) const = default;
  void fields(auto&& field) { field("files", files); }
};

struct FileRename {
  DocumentUri oldUri;
  DocumentUri newUri;
  bool operator==(const FileRename&) const = default;
  void fields(auto&& field) {
    field("oldUri", oldUri);
    field("newUri", newUri);
  }
};

struct RenameFilesParams {
  std::vector<FileRename> files;
  bool operator==(const RenameFilesParams&) const = default;
  void fields(auto&& field) { field("files", files); }
};

struct FileOperationPattern {
  std::string glob;
  std::optional<std::string> matches;  ///< `file` or `folder`; both where it is not said
  bool operator==(const FileOperationPattern&) const = default;
  void fields(auto&& field) {
    field("glob", glob);
    field("matches", matches);
  }
};

struct FileOperationFilter {
  std::string scheme = "file";
  FileOperationPattern pattern;
  bool operator==(const FileOperationFilter&) const = default;
  void fields(auto&& field) {
    field("scheme", scheme);
    field("pattern", pattern);
  }
};

struct FileOperationRegistrationOptions {
  std::vector<FileOperationFilter> filters;
  bool operator==(const FileOperationRegistrationOptions&) const = default;
  void fields(auto&& field) { field("filters", filters); }
};

struct FileOperationsServerCapabilities {
  std::optional<FileOperationRegistrationOptions> didCreate;
  std::optional<FileOperationRegistrationOptions> willRename;
  std::optional<FileOperationRegistrationOptions> didRename;
  std::optional<FileOperationRegistrationOptions> didDelete;
  bool operator==(const FileOperationsServerCapabilities&) const = default;
  void fields(auto&& field) {
    field("didCreate", didCreate);
    field("willRename", willRename);
    field("didRename", didRename);
    field("didDelete", didDelete);
  }
};

}  // namespace ibid::lsp
