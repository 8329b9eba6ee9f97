#include "works/library.h"

#include <algorithm>
#include <bitset>
#include <mutex>

#include "works/agreement.h"
#include "works/finder.h"
#include "works/fold.h"
#include "works/narrow.h"
#include "works/postings.h"
#include "works/titles.h"

namespace ibid::works {
namespace {

using citation::Description;
using citation::Name;

std::string in_one(const std::vector<std::string>& words) {
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

}  // namespace

// Which keys a catalogue may hold: tells most of those that it does not, at the cost of a bit each.
class Signature {
 public:
  static std::uint32_t place(std::string_view key) {
    return static_cast<std::uint32_t>(TextHash()(key) % size);
  }
  void add(std::string_view key) {
    if (!key.empty()) bits_.set(place(key));
  }
  bool may_hold(std::uint32_t place) const { return bits_.test(place); }

 private:
  static constexpr std::size_t size = 16'384;  // what a Lead's numbers hold

  std::bitset<size> bits_;
};

namespace {

void add_places(std::vector<std::uint32_t>& out, const std::vector<std::string>& keys) {
  for (const std::string& key : keys)
    if (!key.empty()) out.push_back(Signature::place(key));
}

}  // namespace

// By what a citation may print: its words are looked up, and few works remain to be compared.
struct Catalogue::Index {
  std::vector<WorkPtr> works;
  ByText<std::uint32_t> by_key;
  Postings by_name;
  Postings by_siglum;
  Postings by_shelfmark;
  Postings by_title;    ///< whole titles, main titles, short titles
  Postings by_word;     ///< telling words of titles
  Signature signature;  ///< of all of these

  void add(WorkPtr work);
  Numbers candidates(const Sought& sought) const;

 private:
  void post(Postings& postings, const std::string& key, std::uint32_t number);
  void add_title(const Work& work, std::uint32_t number);
  Numbers with_words(const std::vector<std::string>& words) const;
};

void Catalogue::Index::post(Postings& postings, const std::string& key, std::uint32_t number) {
  postings.post(key, number);
  signature.add(key);
}

void Catalogue::Index::add(WorkPtr work) {
  const auto number = static_cast<std::uint32_t>(works.size());
  by_key.try_emplace(work->id, number);
  for (const std::string& alias : work->aliases) by_key.try_emplace(alias, number);
  const auto& makers = work->is.authors.empty() ? work->is.editors : work->is.authors;
  for (const Name& name : makers)
    for (const std::string& key : name_keys(name)) post(by_name, key, number);
  for (const std::string& siglum : work->sigla) post(by_siglum, without_stop(siglum), number);
  post(by_shelfmark, folded(work->is.shelfmark), number);
  if (work->is.shelfmark.empty()) post(by_title, folded(work->is.repository), number);
  add_title(*work, number);
  works.push_back(std::move(work));
}

void Catalogue::Index::add_title(const Work& work, std::uint32_t number) {
  const TitleWords title = title_words(work.is.title, work.short_title);
  for (const auto* words : {&title.whole, &title.main, &title.shorter})
    post(by_title, in_one(*words), number);
  for (const auto* words : {&title.whole, &title.shorter})
    for (const std::string& word : *words)
      if (!is_empty_word(word)) post(by_word, word, number);
}

// Works whose title has all the telling words: the rarest is walked, the others looked up.
Numbers Catalogue::Index::with_words(const std::vector<std::string>& words) const {
  std::vector<const Numbers*> lists;
  for (const std::string& word : words) lists.push_back(&by_word.at(word));
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

Sought::Sought(const Description& said) : said_(said), shelfmark_(folded(said.shelfmark)) {
  std::string title = said.title;
  const bool lone = title.empty() && said.authors.size() == 1 && said.repository.empty();
  if (title.empty() && !said.authors.empty()) names_ = name_keys(said.authors.front());
  if (lone) {
    const Name& only = said.authors.front();
    title = only.given.empty() ? only.family : only.given + ' ' + only.family;
    titles_.push_back(in_one(title_words(title).whole));
  } else if (!title.empty()) {
    // Works whose title is this one, or has all its words (titles.h, likeness()).
    TitleWords words = title_words(title);
    titles_ = {in_one(words.whole), in_one(words.main)};
    words_ = std::move(words.whole);
    std::erase_if(words_, [](const std::string& word) { return is_empty_word(word); });
  }
  sigla_ = {without_stop(title), without_stop(said.repository)};
  if (said.shelfmark.empty()) titles_.push_back(folded(said.repository));
  for (const auto* keys : {&names_, &titles_, &sigla_}) add_places(any_place_, *keys);
  add_places(any_place_, {shelfmark_});
  add_places(word_places_, words_);
}

bool Catalogue::may_have(const Sought& sought) const {
  const auto known = [&](std::uint32_t place) { return index_->signature.may_hold(place); };
  return std::ranges::any_of(sought.any_place_, known) ||
         (!sought.word_places_.empty() && std::ranges::all_of(sought.word_places_, known));
}

// Of words that are sought together, one stands for all.
void Lead::add(const Sought& sought) {
  places_.reserve(places_.size() + sought.any_place_.size() + 1);
  const auto take = [&](std::uint32_t place) {
    places_.push_back(static_cast<std::uint16_t>(place));
  };
  std::ranges::for_each(sought.any_place_, take);
  if (!sought.word_places_.empty()) take(sought.word_places_.front());
}

bool Catalogue::may_have(const Lead& lead) const {
  return std::ranges::any_of(
      lead.places_, [&](std::uint16_t place) { return index_->signature.may_hold(place); });
}

Numbers Catalogue::Index::candidates(const Sought& sought) const {
  Numbers out;
  const auto append = [&](const Numbers& more) { out.insert(out.end(), more.begin(), more.end()); };
  for (const std::string& key : sought.names_) append(by_name.at(key));
  for (const std::string& title : sought.titles_) append(by_title.at(title));
  append(with_words(sought.words_));
  for (const std::string& siglum : sought.sigla_) append(by_siglum.at(siglum));
  append(by_shelfmark.at(sought.shelfmark_));
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

std::vector<WorkPtr> Catalogue::match(const Sought& sought) const {
  std::vector<WorkPtr> best;
  if (!may_have(sought)) return best;
  const Description& said = sought.said_;
  Fit best_fit = Fit::surname;
  for (const std::uint32_t number : index_->candidates(sought)) {
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
  for (const std::uint32_t number : index_->candidates(Sought(said)))
    out.push_back(index_->works[number]);
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
