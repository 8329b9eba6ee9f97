#include "app/server/documents/unopened.h"

#include <set>

#include "app/files/edition_files.h"
#include "app/files/spelling.h"

namespace ibid::app {

Unopened::Findings Unopened::findings(const CheckedBook& book, std::size_t index) {
  const model::Edition& edition = book.snapshot->edition;
  Kept now{edition.chapters()[index], book.revision, nullptr};
  const std::string& path = edition[index].path();
  {
    const std::lock_guard lock(mutex_);
    const Kept& kept = kept_[book.root][path];
    if (kept.chapter.lock() == now.chapter.lock() && kept.revision == now.revision && kept.findings)
      return kept.findings;
  }
  rules::Scene scene{edition, index, existence_in(book.root)};
  scene.spells = spelling_of(edition, index);
  now.findings = std::make_shared<const std::vector<rules::Finding>>(rules::check(scene));
  const std::lock_guard lock(mutex_);
  kept_[book.root][path] = now;
  return now.findings;
}

void Unopened::keep(const std::vector<CheckedBook>& books) {
  std::set<std::string> roots;
  for (const CheckedBook& book : books) roots.insert(book.root);
  const std::lock_guard lock(mutex_);
  std::erase_if(kept_, [&](const auto& entry) { return !roots.contains(entry.first); });
}

}  // namespace ibid::app
