#include "app/commands/common.h"

#include <unistd.h>

#include "app/commands/commands.h"
#include "app/commands/shell_word.h"
#include "app/commands/source_line.h"
#include "app/files/text_file.h"

namespace ibid::app {

namespace fs = std::filesystem;

std::string called(const fs::path& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path way = error ? path : path.lexically_relative(here);
  return way.empty() ? path.generic_string() : way.generic_string();
}

std::pair<LoadedEdition, std::string> edition_of_stdin() {
  const FileRead read = as_text(read_stream(STDIN_FILENO));
  if (!read.bytes) return {LoadedEdition{}, "standard input: " + read.message};
  LoadedEdition loaded;
  const auto& conventions = loaded.files.manifest.conventions;
  loaded.edition =
      model::Edition(conventions, {std::make_shared<const model::Chapter>(model::Chapter::read(
                                      "-", text::Text(*read.bytes), conventions->series))});
  loaded.files.folder = fs::current_path();
  return {std::move(loaded), std::string()};
}

}  // namespace ibid::app
