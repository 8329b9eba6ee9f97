#include "app/server/findings/word_findings.h"

#include <utility>

#include "app/files/edition_files.h"
#include "app/files/spelling.h"
#include "lsp/uri.h"

namespace ibid::app {

const WordFindings::Kept& WordFindings::of(const std::string& key, const Snapshot& snapshot,
                                           std::size_t chapter) {
  Page& page = pages_[key];
  if (const std::uint64_t now = rebuilds(key); page.rebuilds != now) {
    // Chapters may have other numbers now.
    for (rules::Finding& finding : page.findings) finding.related.clear();
    if (!page.findings.empty()) ++page.changes;
    page.read = false;
    page.rebuilds = now;
  }
  if (!page.read && !page.search) look(key, page, snapshot, chapter);
  return page;
}

std::uint64_t WordFindings::rebuilds(const std::string& key) const {
  return workspace_.documents().at(key).book->rebuilds();
}

bool WordFindings::has_silences(const std::string& key) const {
  const Document& document = workspace_.documents().at(key);
  const auto chapter = document.book->chapter(document.path);
  return chapter && chapter->count(model::Thing::silence) > 0;
}

// One search at a time: others ask things of the pool, and want to be answered.
void WordFindings::look(const std::string& key, Page& page, const Snapshot& snapshot,
                        std::size_t chapter) {
  if (!under_way_.expired()) {
    waiting_.insert(key);
    return;
  }
  page.read = true;
  page.search = std::make_shared<Search>();
  page.search->rebuilds = page.rebuilds;
  under_way_ = page.search;
  const std::string folder = workspace_.documents().at(key).book->files().folder;
  rpc::in_pool(
      pool_, loop_,
      [snapshot, chapter, folder] {
        rules::Scene scene{snapshot.edition, chapter, existence_in(folder),
                           snapshot.baseline(chapter)};
        scene.spells = spelling_of(snapshot.edition, chapter);
        return rules::check(scene, rules::Reads::words);
      },
      [this, key, search = under_way_](std::optional<std::vector<rules::Finding>> findings) {
        if (!search.expired()) take(key, std::move(findings));
        look_for_others();
      });
}

void WordFindings::take(const std::string& key, std::optional<std::vector<rules::Finding>> found) {
  Page& page = pages_.at(key);
  const std::shared_ptr<Search> search = std::exchange(page.search, nullptr);
  if (search->rebuilds != rebuilds(key)) {
    waiting_.insert(key);
    return;
  }
  if (!found) {
    if (!page.read) found_(key);  // saved meanwhile; else the next save asks again
    return;
  }
  std::vector<rules::Finding> findings = std::move(*found);
  for (const Passed& edit : search->passed)
    rules::carry(findings, *edit.before, edit.index, edit.own, edit.edits);
  // Whether a comment silences something could not be told before.
  const bool judges = !std::exchange(page.known, true) && has_silences(key);
  const bool news = judges || !findings.empty() || !page.findings.empty();
  page.findings = std::move(findings);
  if (news) ++page.changes;
  if (news || !page.read) found_(key);
}

void WordFindings::look_for_others() {
  for (const std::string& key : std::exchange(waiting_, {})) found_(key);
}

void WordFindings::editing(const Document& document, const std::vector<text::Edit>& edits) {
  const auto before = document.book->chapter(document.path);
  const auto index = document.book->index_of(document.path);
  if (!before || !index) return;
  for (auto& [key, page] : pages_) {
    const auto other = workspace_.documents().find(key);
    if (other == workspace_.documents().end() || other->second.book != document.book) continue;
    const bool own = key == lsp::key(document.uri);
    if (page.search) page.search->passed.push_back({before, *index, own, edits});
    if (page.findings.empty()) continue;
    rules::carry(page.findings, *before, *index, own, edits);
    ++page.changes;
  }
}

}  // namespace ibid::app
