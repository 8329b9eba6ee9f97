#include "app/server/documents/book.h"

#include <algorithm>
#include <utility>

#include "app/files/chapter_file.h"
#include "lsp/uri.h"

namespace ibid::app {

const std::shared_ptr<const model::SeriesTable>& Book::series() const {
  return files_.manifest.conventions->series;
}

void Book::describe(EditionFiles files) {
  if (!files.manifest.complete && !files_.folder.empty()) {
    files_.manifest_bytes = std::move(files.manifest_bytes);
    files_.manifest.problems = std::move(files.manifest.problems);
    return;
  }
  files_ = std::move(files);
  named_outright_ = files_.listing.bibliography;
  listed_.clear();
  for (const ChapterFile& chapter : files_.listing.chapters) listed_.insert(chapter.path);
  std::erase_if(slots_,
                [&](const auto& entry) { return !entry.second.uri && !lists(entry.first); });
  for (auto& [path, slot] : slots_) {
    if (slot.chapter) {
      slot.chapter = std::make_shared<const model::Chapter>(slot.chapter->with(series()));
    }
  }
  rebuild();
}

std::vector<std::string> Book::unread() const {
  std::vector<std::string> out;
  for (const ChapterFile& chapter : files_.listing.chapters) {
    if (!this->chapter(chapter.path)) out.push_back(chapter.path);
  }
  return out;
}

void Book::read(std::shared_ptr<const model::Chapter> chapter) {
  read(std::vector{std::move(chapter)});
}

void Book::read(const std::vector<std::shared_ptr<const model::Chapter>>& chapters) {
  for (const auto& chapter : chapters) {
    const std::string& path = chapter->path();
    if (is_open(path) || !lists(path)) continue;
    const bool same_series = &chapter->series() == series().get();
    slots_[path].chapter =
        same_series ? chapter : std::make_shared<const model::Chapter>(chapter->with(series()));
  }
  rebuild();
}

void Book::gone(const std::string& path) {
  if (is_open(path) || slots_.erase(path) == 0) return;
  rebuild();
}

void Book::open(const std::string& path, std::string uri, text::Text text) {
  Slot& slot = slots_[path];
  slot.uri = std::move(uri);
  slot.baseline.reset();
  slot.chapter = read_chapter(path, std::move(text), series());
  read_front_matter(*slot.chapter);
  rebuild();
}

void Book::edit(const std::string& path, const std::vector<text::Edit>& edits) {
  const auto slot = slots_.find(path);
  if (slot == slots_.end() || !slot->second.chapter) return;
  put(path, slot->second, edits);
}

void Book::close(const std::string& path) {
  const auto slot = slots_.find(path);
  if (slot == slots_.end()) return;
  slot->second.uri.reset();
  slot->second.baseline.reset();
  if (!lists(path)) slots_.erase(slot);
  rebuild();
}

bool Book::is_open(const std::string& path) const {
  const auto slot = slots_.find(path);
  return slot != slots_.end() && slot->second.uri.has_value();
}

bool Book::has_open() const {
  return !open_chapters().empty();
}

std::vector<std::string> Book::open_chapters() const {
  std::vector<std::string> out;
  for (const auto& [path, slot] : slots_) {
    if (slot.uri) out.push_back(path);
  }
  return out;
}

std::shared_ptr<const model::Chapter> Book::chapter(const std::string& path) const {
  const auto slot = slots_.find(path);
  return slot == slots_.end() ? nullptr : slot->second.chapter;
}

// Of a chapter that no edition.json lists.
void Book::read_front_matter(const model::Chapter& chapter) {
  if (files_.has_manifest || files_.folder.empty()) return;
  files_.listing.bibliography = named_outright_;
  add_front_matter(files_, chapter.text());
}

std::string Book::absolute(const std::string& bibliography) const {
  return (files_.folder / bibliography).lexically_normal().string();
}

bool Book::wants_bibliographies() const {
  const std::vector<std::string> named = files_.bibliographies();
  return !stale_.empty() ||
         !std::equal(named.begin(), named.end(), bibliographies_.begin(), bibliographies_.end(),
                     [](const std::string& path, const auto& one) { return path == one.path; });
}

std::optional<Bibliography> Book::fresh_bibliography(const std::string& path) const {
  for (const Bibliography& one : bibliographies_)
    if (one.path == path && !stale_.contains(path)) return one;
  return std::nullopt;
}

bool Book::bibliography_changed(const std::string& absolute_path) {
  for (const std::string& path : files_.bibliographies()) {
    if (absolute(path) != absolute_path) continue;
    stale_.insert(path);
    return true;
  }
  return false;
}

void Book::shelve(std::vector<Bibliography> read, std::shared_ptr<const works::Library> library) {
  bibliographies_ = std::move(read);
  under_way_.clear();
  library_ = std::move(library);
  rebuild();
}

Snapshot::Shown Snapshot::shown(std::size_t chapter) const {
  Shown out{uri(chapter), edition[chapter].text(), {}};
  if (const auto version = versions.find(chapter); version != versions.end()) {
    out.version = version->second;
  }
  return out;
}

std::optional<Snapshot::Shown> Snapshot::shown(std::string_view file) const {
  const auto found = files.find(file);
  if (found == files.end()) return std::nullopt;
  return found->second;
}

void Book::add_unread_bibliographies(std::vector<std::string>& out) const {
  for (const std::string& path : files_.bibliographies()) {
    const bool read = std::any_of(bibliographies_.begin(), bibliographies_.end(),
                                  [&](const Bibliography& one) { return one.path == path; });
    if (!read || stale_.contains(path) || under_way_.contains(path)) out.push_back(path);
  }
}

Snapshot Book::snapshot() const {
  Snapshot out{edition_, uris_, {}, {}, {}, root(), unread()};
  add_unread_bibliographies(out.unread);
  for (const Bibliography& one : bibliographies_)
    out.files.insert_or_assign(
        one.path, Snapshot::Shown{lsp::uri_of(absolute(one.path)), one.text, one.version});
  if (files_.has_manifest) {
    out.files.insert_or_assign(
        std::string(manifest_name),
        Snapshot::Shown{
            lsp::uri_of(files_.manifest_path().string()), text::Text(files_.manifest_bytes), {}});
  }
  for (const auto& [path, slot] : slots_) {
    if (!slot.baseline) continue;
    if (const auto index = edition_.find(path)) out.baselines.emplace(*index, slot.baseline);
  }
  return out;
}

// A keystroke: the chapter takes its predecessor's place.
void Book::put(const std::string& path, Slot& slot, const std::vector<text::Edit>& edits) {
  auto chapter = edited_chapter(*slot.chapter, edits);
  const bool told = !slot.chapter->says_the_same_as(*chapter);
  if (told) ++revision_;
  if (slot.chapter->shared_apparatus() != chapter->shared_apparatus()) ++structures_;
  if (begins_otherwise(*slot.chapter, *chapter)) read_front_matter(*chapter);
  slot.chapter = chapter;
  const auto index = edition_.find(path);
  if (index) edition_ = edition_.with(*index, std::move(chapter));
  if (!slot.baseline || !index) return;
  model::Baseline baseline = slot.baseline->with(edits);
  if (told) baseline = baseline.completed(edition_, *index);
  slot.baseline = std::make_shared<const model::Baseline>(std::move(baseline));
}

void Book::accept(const model::CitationRef& citation) {
  const auto slot = slots_.find(edition_[citation.note.chapter].path());
  if (slot == slots_.end() || !slot->second.baseline) return;
  slot->second.baseline =
      std::make_shared<const model::Baseline>(slot->second.baseline->accepted(edition_, citation));
  ++revision_;
}

void Book::keep_baselines(const model::Edition& before) {
  for (auto& [path, slot] : slots_) {
    const auto index = edition_.find(path);
    if (!slot.uri || !index) continue;
    const auto was = before.find(path);
    const model::Baseline next = slot.baseline && was
                                     ? slot.baseline->moved(before, *was, edition_, *index)
                                     : model::Baseline::of(edition_, *index);
    slot.baseline = std::make_shared<const model::Baseline>(next);
  }
}

// Listed chapters in their order, then what is open besides.
void Book::rebuild() {
  std::vector<std::shared_ptr<const model::Chapter>> chapters;
  auto uris = std::make_shared<std::vector<std::string>>();
  const auto add = [&](const std::string& path, const Slot& slot) {
    if (!slot.chapter) return;
    chapters.push_back(slot.chapter);
    uris->push_back(slot.uri ? *slot.uri : lsp::uri_of((files_.folder / path).string()));
  };
  for (const ChapterFile& chapter : files_.listing.chapters) {
    const auto slot = slots_.find(chapter.path);
    if (slot != slots_.end()) add(slot->first, slot->second);
  }
  for (const auto& [path, slot] : slots_) {
    if (!lists(path)) add(path, slot);
  }
  const model::Edition before = std::move(edition_);
  edition_ = model::Edition(files_.manifest.conventions, std::move(chapters), library_);
  uris_ = std::move(uris);
  keep_baselines(before);
  ++revision_;
  ++structures_;
  ++rebuilds_;
}

}  // namespace ibid::app
