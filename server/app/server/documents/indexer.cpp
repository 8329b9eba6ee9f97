#include "app/server/documents/indexer.h"

#include <algorithm>
#include <utility>

#include "app/files/chapter_file.h"
#include "app/files/text_file.h"

namespace ibid::app {
namespace {

// So many files a turn in the pool: few enough that requests do not wait behind them for long.
constexpr std::size_t batch = 16;

// What the batches of one job come together in. Touched on the loop only.
struct Gathering {
  Indexer::Job job;
  Indexed result;
  std::size_t read = 0;
};

Indexed read_batch(const Indexer::Job& job, std::size_t first, std::size_t last) {
  Indexed out;
  for (std::size_t i = first; i < last; ++i) {
    const std::string& path = job.paths[i];
    const FileRead file = read_text(job.root + "/" + path);
    if (!file.bytes) {
      out.problems.emplace_back(path, file.message);
      continue;
    }
    out.chapters.push_back(read_chapter(path, text::Text(*file.bytes), job.series));
    if (job.words) out.chapters.back()->vocabulary();
  }
  return out;
}

// What remains of a batch where memory ran out.
Indexed unread_batch(const Indexer::Job& job, std::size_t first, std::size_t last) {
  Indexed out;
  for (std::size_t i = first; i < last; ++i)
    out.problems.emplace_back(job.paths[i], "reading it failed");
  return out;
}

void gather(Gathering& all, Indexed part, std::size_t files) {
  auto& chapters = all.result.chapters;
  chapters.insert(chapters.end(), part.chapters.begin(), part.chapters.end());
  auto& problems = all.result.problems;
  problems.insert(problems.end(), part.problems.begin(), part.problems.end());
  all.read += files;
  if (all.job.progress) all.job.progress(all.read);
  if (all.read == all.job.paths.size()) all.job.done(std::move(all.result));
}

}  // namespace

void Indexer::start(Job job) {
  auto all = std::make_shared<Gathering>(Gathering{std::move(job), {}, 0});
  const std::size_t count = all->job.paths.size();
  if (count == 0) loop_.post([all] { all->job.done({}); });
  for (std::size_t first = 0; first < count; first += batch) {
    const std::size_t last = std::min(first + batch, count);
    rpc::in_pool(
        pool_, loop_, [all, first, last] { return read_batch(all->job, first, last); },
        [all, first, last](std::optional<Indexed> part) {
          gather(*all, part ? std::move(*part) : unread_batch(all->job, first, last), last - first);
        });
  }
}

}  // namespace ibid::app
