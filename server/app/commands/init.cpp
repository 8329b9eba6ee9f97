#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <unistd.h>

#include "app/commands/commands.h"
#include "app/commands/output/output.h"
#include "app/commands/output/shell_word.h"
#include "app/commands/output/source_line.h"
#include "app/commands/shell/arguments.h"
#include "app/files/edition_files.h"
#include "app/files/embedded.h"
#include "app/files/glob.h"
#include "app/files/located_json.h"
#include "app/files/natural_order.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

// More chapters than anybody wants to see listed one by one.
constexpr std::size_t most_listed = 100;

struct Found {
  std::vector<std::string> chapters;
  std::vector<std::string> left_out;  // Markdown that is about the folder, not of the book
  std::vector<std::string> unnamed;   // what edition.json has no way to name
  std::vector<std::string> bibliography;
};

bool is_about_the_folder(const std::string& path) {
  std::string stem = fs::path(path).stem().string();
  std::transform(stem.begin(), stem.end(), stem.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  for (const char* name : {"README", "CHANGELOG", "CONTRIBUTING", "LICENSE", "LICENCE", "TODO"})
    if (stem == name) return true;
  return false;
}

// The glob that fits a path, or one with `?` for what no path in edition.json can hold:
// backslashes, and bytes that are no UTF-8.
std::string glob_for(std::string_view path) {
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    const text::CodePoint point = text::decode(path, at);
    const std::string_view one = path.substr(at, point.bytes);
    out += !point.valid || one == "\\" ? "?" : as_glob(one);
    at += point.bytes;
  }
  return out;
}

Found look_into(const fs::path& folder) {
  Found found;
  for (ChapterFile& chapter : list_files(folder, Manifest{}).chapters) {
    std::string& path = chapter.path;
    const std::string glob = glob_for(path);
    if (is_about_the_folder(path))
      found.left_out.push_back(std::move(path));
    else if (glob == as_glob(path) || files_fitting(folder, glob).size() == 1)
      found.chapters.push_back(std::move(path));
    else
      found.unnamed.push_back(std::move(path));
  }
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    if (entry->path().extension() != ".bib" || !entry->is_regular_file(ignored)) continue;
    const std::string name = entry->path().filename().string();
    (glob_for(name) == name ? found.bibliography : found.unnamed).push_back(name);
  }
  std::sort(found.bibliography.begin(), found.bibliography.end(), naturally_before);
  return found;
}

std::vector<std::string> as_globs(std::vector<std::string> paths) {
  std::transform(paths.begin(), paths.end(), paths.begin(), glob_for);
  return paths;
}

std::vector<std::string> folder_globs(const std::vector<std::string>& chapters) {
  std::vector<std::string> globs;
  for (const std::string& path : chapters) {
    std::string folder = glob_for(fs::path(path).parent_path().generic_string());
    if (!folder.empty()) folder += '/';
    folder += "*.md";
    if (std::find(globs.begin(), globs.end(), folder) == globs.end())
      globs.push_back(std::move(folder));
  }
  return globs;
}

bool mean_the_same(const std::vector<std::string>& globs, const Found& found,
                   const fs::path& folder) {
  Manifest manifest;
  manifest.chapters.emplace();
  for (const std::string& glob : globs) manifest.chapters->push_back({glob, {}});
  const Listing listing = list_files(folder, manifest);
  return std::equal(listing.chapters.begin(), listing.chapters.end(), found.chapters.begin(),
                    found.chapters.end(), [](const ChapterFile& chapter, const std::string& path) {
                      return chapter.path == path;
                    });
}

// The folders' globs where there are too many chapters to list, unless these would mean others, or
// another order.
std::vector<std::string> patterns(const Found& found, const fs::path& folder) {
  if (found.chapters.size() > most_listed) {
    auto globs = folder_globs(found.chapters);
    if (mean_the_same(globs, found, folder)) return globs;
  }
  return as_globs(found.chapters);
}

std::string manifest_of(const Found& found, const fs::path& folder) {
  nlohmann::ordered_json json;
  json["$schema"] = parse_located_json(embedded_schema).root.find("$id")->string;
  json["title"] = "";
  json["author"] = "";
  // An empty list would say that there is none; without one, whatever comes is a chapter.
  if (!found.chapters.empty()) json["chapters"] = patterns(found, folder);
  if (!found.bibliography.empty()) json["bibliography"] = found.bibliography;
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

std::string listed(const std::string& what, const std::vector<std::string>& paths) {
  if (paths.empty()) return {};
  std::string out = what + ":\n";
  for (std::size_t i = 0; i < paths.size() && i < most_listed; ++i)
    out += "  " + shown(paths[i]) + '\n';
  if (paths.size() > most_listed)
    out += "  and " + std::to_string(paths.size() - most_listed) + " more\n";
  return out;
}

int init(const std::string& name) {
  const fs::path folder(name);
  std::error_code error;
  if (!fs::is_directory(folder, error))
    return fail(name + (fs::exists(folder, error) ? " is no folder" : ": there is no such folder"));
  // As it was said: without a `..` that is behind a link it could be another folder.
  const std::string path = ((name == "." ? fs::path() : folder) / manifest_name).string();
  const Found found = look_into(folder);
  const std::string message = write_file(path, manifest_of(found, folder), IfExists::refuse);
  if (message == already_exists) return fail(path + " exists already: nothing was changed");
  if (!message.empty()) return fail(path + ": " + message);
  std::string told = "Wrote " + shown(path) + ".\n" +
                     listed("Chapters, in this order", found.chapters) +
                     listed("Bibliography", found.bibliography) +
                     listed("Left out, as not part of the book", found.left_out) +
                     listed("Left out, for edition.json cannot hold their names", found.unnamed);
  if (found.chapters.empty())
    told +=
        "There is no chapter (*.md) yet. `ibid import FILE -o 1.md` makes one of a text or a web "
        "page.\n";
  told += "Next: put in title and author, put the chapters in order, then run: ibid check";
  if (name != ".") told += ' ' + shell_word(name);
  return print(told + '\n');
}

}  // namespace

void add_init(CLI::App& app, Chosen& chosen) {
  CLI::App* command = app.add_subcommand("init", "Make a folder of chapters an edition");
  const auto folder = std::make_shared<std::string>(".");
  takes(command->add_option("DIR", *folder, "The folder; without it, this one")->type_name(""),
        Value::folder);
  command->footer(
      "\nWrites an edition.json that lists the Markdown files found. Overwrites nothing.");
  command->callback([&chosen, folder] { chosen = [folder] { return init(*folder); }; });
}

}  // namespace ibid::app
