#include "app/commands/common.h"

#include <unistd.h>

#include "app/commands/commands.h"
#include "app/commands/output/shell_word.h"
#include "app/commands/output/source_line.h"
#include "app/files/chapter_file.h"
#include "app/files/text_file.h"
#include "text/text.h"

namespace ibid::app {

namespace fs = std::filesystem;

namespace {

std::string line_of(const Problem& problem, const std::string& manifest) {
  return std::to_string(
      text::Text(manifest).position(problem.span.begin, text::Encoding::utf32).line + 1);
}

}  // namespace

std::string called(const fs::path& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path way = error ? path : path.lexically_relative(here);
  return way.empty() ? path.generic_string() : way.generic_string();
}

std::vector<std::string> missing_from(const LoadedEdition& loaded, bool whole) {
  std::vector<std::string> out;
  const EditionFiles& files = loaded.files;
  const auto name = [&](const std::string& path) {
    return called((files.folder / path).lexically_normal());
  };
  if (whole) {
    const std::string manifest = name(std::string(manifest_name));
    if (!files.manifest.complete)
      out.push_back(manifest + " cannot be read to its end: ibid check tells where");
    else
      for (const Problem& problem : files.manifest.problems)
        out.push_back(manifest + ':' + line_of(problem, files.manifest_bytes) + ": " +
                      problem.message);
    // These say which file.
    for (const Problem& problem : files.listing.problems)
      out.push_back(manifest + ": " + problem.message);
    for (const Bibliography& one : loaded.bibliographies)
      if (!one.unread.empty()) out.push_back(name(one.path) + ": " + one.unread);
  }
  for (const Unreadable& one : loaded.unreadable)
    out.push_back(name(one.chapter.path) + ": " + one.message);
  return out;
}

void tell_mistakes(const EditionFiles& files) {
  if (files.problems().empty()) return;
  const std::string manifest = called(files.manifest_path().lexically_normal());
  say("ibid: " + shown(manifest) + " has mistakes: `ibid check " + shell_word(manifest) +
      "` shows them");
}

std::pair<LoadedEdition, std::string> edition_of_stdin() {
  const FileRead read = as_text(read_stream(STDIN_FILENO));
  if (!read.bytes) return {LoadedEdition{}, "standard input: " + read.message};
  LoadedEdition loaded;
  const auto& conventions = loaded.files.manifest.conventions;
  loaded.edition = model::Edition(
      conventions, {read_chapter("-", text::Text(*read.bytes), conventions->series)});
  loaded.files.folder = fs::current_path();
  return {std::move(loaded), std::string()};
}

}  // namespace ibid::app
