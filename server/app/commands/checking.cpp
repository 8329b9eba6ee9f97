#include "app/commands/checking.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <utility>

#include <unistd.h>

#include "app/commands/commands.h"
#include "app/commands/common.h"
#include "app/commands/examine.h"
#include "app/commands/fixing.h"
#include "app/commands/output/difference_text.h"
#include "app/commands/output/replace_files.h"
#include "app/commands/output/source_line.h"
#include "app/commands/output/terminal.h"
#include "app/commands/targets.h"

namespace ibid::app {
namespace {

using Naming = std::function<std::string(const std::string&)>;
using Wanted = std::function<bool(const std::string&)>;

bool is_input(const std::string& path) {
  return path == "-";
}

// A glob such as `*` takes in what is never changed.
bool is_no_chapter(const EditionFiles& files, const std::string& path) {
  const auto named = files.bibliographies();
  return path == manifest_name || std::find(named.begin(), named.end(), path) != named.end();
}

class Checking {
 public:
  explicit Checking(const CheckOptions& options) : options_(options) {}

  Outcome run() {
    std::vector<std::string> paths = options_.paths;
    const auto input = std::remove_if(paths.begin(), paths.end(), is_input);
    if (input != paths.end()) check_input();
    paths.erase(input, paths.end());
    CheckTargets targets = find_targets(paths);
    for (const std::string& message : targets.missing) complain(message);
    for (CheckTarget& target : targets.editions) check_target(std::move(target));
    write();
    return std::move(out_);
  }

 private:
  void complain(const std::string& message) {
    fail(message);
    out_.failures.push_back(message);
  }

  void check_input() {
    auto [loaded, message] = edition_of_stdin();
    if (!message.empty()) return complain(message);
    const auto all = [](const std::string&) { return true; };
    const auto as_is = [](const std::string& path) { return path; };
    if (options_.fix) {
      fix_edition(loaded, all, as_is, [](const std::string&) { return std::nullopt; });
      if (!options_.dry_run)
        out_.fixed_input = loaded.edition[0].text().str();
      else if (!files_.empty())
        out_.difference += difference("-", files_.front());
      files_.clear();
    }
    examine_edition(loaded, all, as_is);
  }

  void check_target(CheckTarget target) {
    LoadedEdition loaded = load(std::move(target.files));
    const auto wanted = [&](const std::string& path) {
      return target.whole || target.wanted.contains(path);
    };
    const std::filesystem::path folder = loaded.files.folder;
    const auto name = [&](const std::string& path) {
      return called((folder / path).lexically_normal());
    };
    if (options_.fix)
      fix_edition(loaded, wanted, name, [&](const std::string& path) {
        return is_no_chapter(loaded.files, path) ? std::optional<std::string>("It is no chapter")
                                                 : unwritable_because(folder / path, folder);
      });
    examine_edition(loaded, wanted, name);
    for (const Unreadable& chapter : loaded.unreadable)
      if (wanted(chapter.chapter.path))
        complain(name(chapter.chapter.path) + ": " + chapter.message);
    for (const Bibliography& one : loaded.bibliographies)
      if (wanted(one.path) && !one.unread.empty()) complain(name(one.path) + ": " + one.unread);
    // Where edition.json is reported on, these are findings of its own.
    if (!target.whole) tell_mistakes(loaded.files);
  }

  LoadedEdition load(EditionFiles files) const {
    Progress progress("Reading chapter");
    return load_edition(std::move(files), options_.jobs,
                        [&](std::size_t done, std::size_t of) { progress.show(done, of); });
  }

  void examine_edition(const LoadedEdition& loaded, const Wanted& wanted, const Naming& name) {
    Progress progress("Checking chapter");
    const bool lists_fixes = options_.format == "json" || options_.format == "sarif";
    Report more =
        app::examine(loaded, {wanted, name, options_.jobs, lists_fixes,
                              [&](std::size_t done, std::size_t of) { progress.show(done, of); }});
    std::move(more.begin(), more.end(), std::back_inserter(out_.report));
  }

  void fix_edition(LoadedEdition& loaded, const Wanted& wanted, const Naming& name,
                   const std::function<std::optional<std::string>(const std::string&)>& refusal) {
    Progress progress("Mending chapter");
    Fixed fixed = fix(loaded, {wanted, refusal, options_.jobs,
                               [&](std::size_t done, std::size_t of) { progress.show(done, of); }});
    progress.clear();
    for (const Unreadable& chapter : fixed.refused)
      complain(name(chapter.chapter.path) + ": " + chapter.message + ", so it was not mended");
    for (FixedFile& file : fixed.files) {
      const std::string called_so = name(file.path);
      tell(called_so, file);
      files_.push_back(
          {loaded.files.folder / file.path, std::move(file.before), std::move(file.after)});
    }
    loaded.edition = std::move(fixed.edition);
  }

  void tell(const std::string& name, const FixedFile& file) {
    out_.mended += (options_.dry_run ? "Would mend " : "Mended ") + shown(name) + ": " +
                   counted_rules(file.mended) + '\n';
  }

  static std::string difference(const std::string& name, const NewText& file) {
    return print_difference(name, file.before, file.after, wants_colour(STDOUT_FILENO));
  }

  // Where some files lie above the working directory, names count from the first folder that holds
  // them all: no program follows a `..` in a difference.
  void add_differences() {
    namespace fs = std::filesystem;
    const fs::path here = fs::current_path();
    fs::path base = here;
    const auto is_outside = [&](const NewText& file) {
      return *file.path.lexically_normal().lexically_relative(base).begin() == "..";
    };
    while (std::any_of(files_.begin(), files_.end(), is_outside)) base = base.parent_path();
    for (const NewText& file : files_)
      out_.difference +=
          difference(file.path.lexically_normal().lexically_relative(base).generic_string(), file);
    if (base != here)
      out_.mended +=
          "The names in the difference count from " + shown(base.generic_string()) + '\n';
  }

  void write() {
    if (options_.dry_run) {
      add_differences();
      out_.mended +=
          out_.mended.empty() ? "There is nothing that is safe to mend\n" : "Nothing was written\n";
      return;
    }
    const auto failed = replace_files(files_);
    if (!failed) return;
    out_.nothing_written = true;
    complain(called(failed->path) + ": " + failed->message +
             (failed->others_were ? "; chapters before it have been mended"
                                  : "; no chapter was changed"));
  }

  const CheckOptions& options_;
  Outcome out_;
  std::vector<NewText> files_;
};

}  // namespace

std::string clash_of(const CheckOptions& options) {
  if (options.dry_run && !options.fix) return "--dry-run shows what --fix would do: add --fix";
  if (options.dry_run && options.format != "text")
    return "--dry-run shows a difference, so it goes with no --format";
  const bool input = std::any_of(options.paths.begin(), options.paths.end(), is_input);
  if (options.fix && input && options.paths.size() > 1)
    return "--fix prints what it makes of standard input, so - goes with no other path";
  return {};
}

Outcome examine(const CheckOptions& options) {
  return Checking(options).run();
}

}  // namespace ibid::app
