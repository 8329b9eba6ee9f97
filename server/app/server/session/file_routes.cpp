// Files that are made, renamed and deleted in the editor, on the wire.
#include "app/server/routes/file_operations.h"
#include "app/server/session/session.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {

namespace method = lsp::method;

// Of a folder nothing is known but that it has gone or come: every edition around it looks again.
void Session::file_came_or_went(const std::string& uri) {
  const auto path = lsp::path_of(uri);
  if (!path) return;
  workspace_.file_changed(*path);
}

void Session::add_file_routes() {
  router_.shared<method::will_rename_files>(
      [](const WorldPtr& world, const lsp::RenameFilesParams& params, const std::stop_token&) {
        return edit_for(*world, params);
      });
  router_.notified<method::did_rename_files>([this](const lsp::RenameFilesParams& params) {
    for (const lsp::FileRename& file : params.files) {
      file_came_or_went(file.oldUri);
      file_came_or_went(file.newUri);
    }
  });
  const auto each = [this](const lsp::FilesParams& params) {
    for (const lsp::FileCreate& file : params.files) file_came_or_went(file.uri);
  };
  router_.notified<method::did_create_files>(each);
  router_.notified<method::did_delete_files>(each);
}

}  // namespace ibid::app
