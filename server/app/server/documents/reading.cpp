#include "app/server/documents/reading.h"

#include <filesystem>
#include <utility>

#include "lsp/methods.h"
#include "rules/rules.h"

namespace ibid::app {
namespace {

std::string absolute(const std::string& root, const std::string& path) {
  return (std::filesystem::path(root) / path).lexically_normal().string();
}

}  // namespace

void Reading::want(const Book& book) {
  if (!book.files().has_manifest) return;
  const std::string root = book.root();
  if (under_way_.contains(root)) return;  // done() looks again
  Indexer::Job job;
  job.root = root;
  job.series = book.series();
  job.words = rules::any_reads(rules::Reads::words, *book.files().manifest.conventions);
  job.paths = book.unread();
  std::erase_if(job.paths, [&](const std::string& path) { return failed_[root].contains(path); });
  if (job.paths.empty()) return;
  under_way_.try_emplace(root);
  const std::size_t count = job.paths.size();
  const auto progress = begin(book.files().manifest.conventions->title);
  job.progress = [this, progress, count](std::size_t read) { report(*progress, read, count); };
  job.done = [this, root, progress](const Indexed& indexed) {
    end(*progress);
    done(root, indexed);
  };
  indexer_.start(std::move(job));
}

void Reading::changed(const std::string& path) {
  for (auto& [root, changed] : under_way_) changed.insert(path);
  for (auto& failed : failed_) {
    std::erase_if(failed.second, [&](const std::string& chapter) {
      return absolute(failed.first, chapter) == path;
    });
  }
}

// What has changed meanwhile is left unread, and so read again.
void Reading::done(const std::string& root, Indexed indexed) {
  const auto node = under_way_.extract(root);
  const auto is_stale = [&](const std::string& path) {
    return node.mapped().contains(absolute(root, path));
  };
  std::erase_if(indexed.chapters, [&](const auto& chapter) { return is_stale(chapter->path()); });
  std::erase_if(indexed.problems, [&](const auto& problem) { return is_stale(problem.first); });
  for (const auto& [path, why] : indexed.problems) {
    failed_[root].insert(path);
    log_(rpc::Level::warning, "Cannot read " + root + "/" + path + ": " + why);
  }
  workspace_.indexed(root, indexed.chapters);
  for (const Book* book : workspace_.books()) {
    if (book->root() == root) want(*book);
  }
}

std::shared_ptr<Reading::Progress> Reading::begin(const std::string& title) {
  auto progress = std::make_shared<Progress>();
  if (!shows_progress_) return progress;
  progress->token = ++last_token_;
  client_.request<lsp::method::create_progress>(
      {progress->token}, [this, progress, title](const lsp::Nothing&) {
        if (progress->over) return;
        progress->created = true;
        lsp::WorkDoneProgressBegin begin{"Reading the chapters", std::nullopt, 0U};
        if (!title.empty()) begin.title += " of " + title;
        client_.notify<lsp::method::progress>({progress->token, begin});
      });
  return progress;
}

void Reading::report(Progress& progress, std::size_t read, std::size_t count) {
  const auto percentage = static_cast<std::uint32_t>(read * 100 / count);
  if (!progress.created || percentage == progress.percentage) return;
  progress.percentage = percentage;
  const std::string message = std::to_string(read) + " of " + std::to_string(count);
  client_.notify<lsp::method::progress>(
      {progress.token, lsp::WorkDoneProgressReport{message, percentage}});
}

void Reading::end(Progress& progress) {
  progress.over = true;
  if (!progress.created) return;
  client_.notify<lsp::method::progress>({progress.token, lsp::WorkDoneProgressEnd{}});
}

}  // namespace ibid::app
