#include "works/library.h"

#include <algorithm>
#include <mutex>

#include "works/agreement.h"
#include "works/dates.h"
#include "works/finder.h"
#include "works/fold.h"
#include "works/postings.h"
#include "works/titles.h"

namespace ibid::works {
namespace {

using citation::Description;
using citation::Name;
std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

// Sigla are looked up with their full stop and found without.
std::string without_stop(std::string text) {
  if (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

// Keeps what `right` is true of, unless that is nothing.
template <typename Right>
void narrow(std::vector<WorkPtr>& works, Right right) {
  if (works.size() < 2 || std::none_of(works.begin(), works.end(), right)) return;
  std::erase_if(works, [&](const WorkPtr& work) { return !right(work); });
}

void narrow(std::vector<WorkPtr>& works, const Description& said) {
  if (!said.issue.empty() || !said.date.empty())
    narrow(works,
           [](const WorkPtr& work) { return !work->is.issue.empty() || !work->is.date.empty(); });
  if (!said.year.empty())
    narrow(works, [&](const WorkPtr& work) {
      return !work->is.year.empty() && years_agree(said.year, work->is.year);
    });
  if (!said.volume.empty())
    narrow(works, [&](const WorkPtr& work) { return work->is.volume == said.volume; });
  if (!said.volume.empty())
    narrow(works, [](const WorkPtr& work) { return !work->volumes.empty(); });
  narrow(works, [&](const WorkPtr& work) {
    const auto& makers = work->is.authors.empty() ? work->is.editors : work->is.authors;
    return agree(said.authors, makers) == Agreement::given_too;
  });
}

}  // namespace

// By what a citation may print: its words are looked up, and few works remain to be compared.
struct Catalogue::Index {
  std::vector<WorkPtr> works;
  ByText<std::uint32_t> by_key;
  Postings by_name;
  Postings by_siglum;
  Postings by_shelfmark;
  Postings by_title;  ///< whole titles, main titles, short titles
  Postings by_word;   ///< telling words of titles

  void add(WorkPtr work);
  Numbers candidates(const Description& said) const;

 private:
  void add_title(const Work& work, std::uint32_t number);
  Numbers titled(const std::string& title) const;
  Numbers with_words(const std::vector<std::string>& words) const;
  void append_named(const Name& name, Numbers& out) const;
};

void Catalogue::Index::add(WorkPtr work) {
  const auto number = static_cast<std::uint32_t>(works.size());
  by_key.try_emplace(work->id, number);
  for (const std::string& alias : work->aliases) by_key.try_emplace(alias, number);
  const auto& makers = work->is.authors.empty() ? work->is.editors : work->is.authors;
  for (const Name& name : makers)
    for (const std::string& key : name_keys(name)) by_name.post(key, number);
  for (const std::string& siglum : work->sigla) by_siglum.post(without_stop(siglum), number);
  by_shelfmark.post(folded(work->is.shelfmark), number);
  if (work->is.shelfmark.empty()) by_title.post(folded(work->is.repository), number);
  add_title(*work, number);
  works.push_back(std::move(work));
}

void Catalogue::Index::add_title(const Work& work, std::uint32_t number) {
  const TitleWords title = title_words(work.is.title, work.short_title);
  for (const auto* words : {&title.whole, &title.main, &title.shorter})
    by_title.post(joined(*words), number);
  for (const auto* words : {&title.whole, &title.shorter})
    for (const std::string& word : *words)
      if (!is_empty_word(word)) by_word.post(word, number);
}

// Works whose title has all the telling words: the rarest is walked, the others looked up.
Numbers Catalogue::Index::with_words(const std::vector<std::string>& words) const {
  std::vector<const Numbers*> lists;
  for (const std::string& word : words)
    if (!is_empty_word(word)) lists.push_back(&by_word.at(word));
  if (lists.empty()) return {};
  std::sort(lists.begin(), lists.end(),
            [](const Numbers* a, const Numbers* b) { return a->size() < b->size(); });
  Numbers out;
  std::copy_if(lists.front()->begin(), lists.front()->end(), std::back_inserter(out),
               [&](std::uint32_t number) {
                 return std::all_of(lists.begin() + 1, lists.end(), [&](const Numbers* list) {
                   return std::binary_search(list->begin(), list->end(), number);
                 });
               });
  return out;
}

// Works whose title is this one, or has all its words (titles.h, likeness()).
Numbers Catalogue::Index::titled(const std::string& text) const {
  const TitleWords title = title_words(text);
  Numbers out = by_title.at(joined(title.whole));
  const Numbers& main = by_title.at(joined(title.main));
  out.insert(out.end(), main.begin(), main.end());
  const Numbers part = with_words(title.whole);
  out.insert(out.end(), part.begin(), part.end());
  return out;
}

void Catalogue::Index::append_named(const Name& name, Numbers& out) const {
  for (const std::string& key : name_keys(name)) {
    const Numbers& numbers = by_name.at(key);
    out.insert(out.end(), numbers.begin(), numbers.end());
  }
}

Numbers Catalogue::Index::candidates(const Description& said) const {
  Numbers out;
  const auto append = [&](const Numbers& more) { out.insert(out.end(), more.begin(), more.end()); };
  std::string title = said.title;
  if (title.empty() && said.authors.size() == 1 && said.repository.empty()) {
    const Name& only = said.authors.front();
    append_named(only, out);
    title = only.given.empty() ? only.family : only.given + ' ' + only.family;
    append(by_title.at(joined(title_words(title).whole)));
  } else if (title.empty() && !said.authors.empty()) {
    append_named(said.authors.front(), out);
  } else if (!title.empty()) {
    append(titled(title));
  }
  append(by_siglum.at(without_stop(title)));
  append(by_siglum.at(without_stop(said.repository)));
  append(by_shelfmark.at(folded(said.shelfmark)));
  if (said.shelfmark.empty()) append(by_title.at(folded(said.repository)));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void Catalogue::add(WorkPtr work) {
  index_->add(std::move(work));
}

WorkPtr Catalogue::find(std::string_view key) const {
  const auto found = index_->by_key.find(key);
  return found == index_->by_key.end() ? nullptr : index_->works[found->second];
}

std::vector<WorkPtr> Catalogue::match(const Description& said) const {
  std::vector<WorkPtr> best;
  Fit best_fit = Fit::surname;
  for (const std::uint32_t number : index_->candidates(said)) {
    const WorkPtr& work = index_->works[number];
    const Fit how = fit(said, *work);
    if (how == Fit::none || how < best_fit) continue;
    if (how > best_fit) best.clear();
    best_fit = how;
    best.push_back(work);
  }
  narrow(best, said);
  return best;
}

std::vector<WorkPtr> Catalogue::candidates(const Description& said) const {
  std::vector<WorkPtr> out;
  for (const std::uint32_t number : index_->candidates(said)) out.push_back(index_->works[number]);
  return out;
}

std::vector<WorkPtr> Catalogue::by_author(std::string_view family) const {
  Numbers numbers;
  for (const std::string& key : family_keys(family)) {
    const Numbers& more = index_->by_name.at(key);
    numbers.insert(numbers.end(), more.begin(), more.end());
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<WorkPtr> out;
  for (const std::uint32_t number : numbers) out.push_back(index_->works[number]);
  return out;
}

const std::vector<WorkPtr>& Catalogue::works() const {
  return index_->works;
}

Catalogue::Catalogue() : index_(std::make_unique<Index>()) {}
Catalogue::~Catalogue() = default;
Catalogue::Catalogue(const Catalogue& other) : index_(std::make_unique<Index>(*other.index_)) {}
Catalogue& Catalogue::operator=(const Catalogue& other) {
  *index_ = *other.index_;
  return *this;
}
Catalogue::Catalogue(Catalogue&& other) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&& other) noexcept = default;

struct Library::Lazy {
  std::once_flag once;
  Finder finder;
};

std::shared_ptr<Library::Lazy> Library::unmade() {
  return std::make_shared<Lazy>();
}

const Finder& Library::finder() const {
  std::call_once(finder_->once, [this] { finder_->finder = Finder(catalogue_.works()); });
  return finder_->finder;
}

Library::Library(std::vector<std::shared_ptr<const Shelf>> shelves) : shelves_(std::move(shelves)) {
  for (const auto& shelf : shelves_) {
    for (const WorkPtr& work : shelf->works) catalogue_.add(work);
  }
}

}  // namespace ibid::works
