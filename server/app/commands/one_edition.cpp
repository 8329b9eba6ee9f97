#include "app/commands/one_edition.h"

#include <algorithm>

#include "app/commands/common.h"
#include "app/commands/targets.h"
#include "app/commands/terminal.h"

namespace ibid::app {
namespace {

OneEdition of_stdin() {
  OneEdition book;
  auto [loaded, message] = edition_of_stdin();
  book.loaded = std::move(loaded);
  if (message.empty())
    book.chapters.push_back(0);
  else
    book.messages.push_back(message);
  return book;
}

OneEdition of_target(CheckTarget target, unsigned jobs) {
  OneEdition book;
  Progress progress("Reading chapter");
  book.loaded = load_edition(std::move(target.files), jobs,
                             [&](std::size_t done, std::size_t of) { progress.show(done, of); });
  const auto wanted = [&](const std::string& path) {
    return target.whole || target.wanted.contains(path);
  };
  book.whole = target.whole;
  for (std::size_t i = 0; i < book.loaded.edition.chapters().size(); ++i)
    if (wanted(book.loaded.edition[i].path())) book.chapters.push_back(i);
  std::erase_if(book.loaded.unreadable,
                [&](const Unreadable& one) { return !wanted(one.chapter.path); });
  return book;
}

}  // namespace

OneEdition one_edition(const std::vector<std::string>& paths, unsigned jobs,
                       const std::string& participle) {
  const bool from_stdin = std::find(paths.begin(), paths.end(), "-") != paths.end();
  if (from_stdin && paths.size() == 1) return of_stdin();
  OneEdition book;
  if (from_stdin) {
    book.messages.push_back("standard input (-) is " + participle +
                            " by itself, without other files");
    return book;
  }
  CheckTargets targets = find_targets(paths.empty() ? std::vector<std::string>{"."} : paths);
  book.messages = std::move(targets.missing);
  if (!book.messages.empty()) return book;
  if (targets.editions.size() == 1) return of_target(std::move(targets.editions.front()), jobs);
  const bool manifests = std::all_of(targets.editions.begin(), targets.editions.end(),
                                     [](const auto& target) { return target.files.has_manifest; });
  book.messages.push_back(
      manifests ? "these are several editions: one at a time is " + participle
                : "these chapters belong to no edition together: one at a time is " + participle +
                      "; or make their folder an edition with `ibid init`");
  return book;
}

std::vector<std::string> missing_from(const OneEdition& book) {
  std::vector<std::string> out;
  const EditionFiles& files = book.loaded.files;
  if (book.whole) {
    const std::string manifest = called(files.manifest_path().lexically_normal());
    if (!files.manifest.complete)
      out.push_back(manifest + " cannot be read to its end: ibid check tells where");
    for (const Problem& problem : files.listing.problems)
      out.push_back(manifest + ": " + problem.message);
  }
  for (const Unreadable& one : book.loaded.unreadable)
    out.push_back(called((files.folder / one.chapter.path).lexically_normal()) + ": " +
                  one.message);
  return out;
}

}  // namespace ibid::app
