#include "model/edition.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>

#include "model/resolve.h"

namespace ibid::model {
namespace {

std::optional<std::uint32_t> leading_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  // “1925: the year of the kulak” is no chapter 1925.
  if (error != std::errc() || number > 999) return std::nullopt;
  return number;
}

// What a chapter is numbered as by its first heading, if by anything.
std::optional<std::uint32_t> printed_number(const Chapter& chapter) {
  const auto& headings = chapter.apparatus().headings();
  if (headings.empty()) return std::nullopt;
  if (!headings.front().number.empty()) return leading_number(headings.front().number);
  return leading_number(headings.front().title);
}

}  // namespace

struct Edition::Slot {
  std::once_flag once;
  std::atomic<bool> ready = false;
  std::shared_ptr<const Sources> sources;  ///< once ready
  /// The sources before some notes came to read otherwise; else null. Never changed.
  std::shared_ptr<const Sources> before;
  std::vector<Subject> notes;
};

struct Edition::Words {
  std::once_flag once;
  Lexicon lexicon;  ///< once made
};

Edition::Edition(std::shared_ptr<const Conventions> conventions,
                 std::vector<std::shared_ptr<const Chapter>> chapters,
                 std::shared_ptr<const works::Library> library)
    : conventions_(std::move(conventions)), chapters_(std::move(chapters)) {
  if (library) library_ = std::move(library);
  auto index = std::make_shared<std::map<std::string, std::size_t, std::less<>>>();
  for (std::size_t i = 0; i < chapters_.size(); ++i) index->emplace(chapters_[i]->path(), i);
  index_ = std::move(index);
  words_ = std::make_shared<Words>();
  for (std::size_t i = 0; i < chapters_.size(); ++i) sources_.push_back(std::make_shared<Slot>());
}

std::optional<std::size_t> Edition::find(std::string_view path) const {
  if (!index_) return std::nullopt;
  const auto found = index_->find(path);
  if (found == index_->end()) return std::nullopt;
  return found->second;
}

Edition Edition::with(std::size_t index, std::shared_ptr<const Chapter> chapter) const {
  Edition next = *this;
  const Chapter& before = *chapters_[index];
  const bool same = before.says_the_same_as(*chapter);
  const Wording& wording = *chapter->wording();
  const bool notes_alone = before.shared_apparatus() == chapter->shared_apparatus() &&
                           wording.before.lock() == before.wording();
  next.chapters_[index] = chapter;
  next.words_ = std::make_shared<Words>();
  if (same) return next;
  next.sources_[index] = notes_alone ? retraced(index, wording.notes) : std::make_shared<Slot>();
  // A place is taken over by another chapter only where Ibid.s run through the book.
  const bool resets = conventions_->ibid.reset_at == IbidUse::Reset::chapter;
  if (notes_alone && wording.in_places && resets) return next;
  for (std::size_t i = index + 1; i < sources_.size(); ++i) {
    const Slot& slot = *sources_[i];
    if (!slot.ready || slot.sources->leans_on_edition())
      next.sources_[i] = std::make_shared<Slot>();
  }
  return next;
}

// Where several such edits come before anybody asks, they are taken together.
std::shared_ptr<Edition::Slot> Edition::retraced(std::size_t index,
                                                 const std::vector<Subject>& notes) const {
  const std::shared_ptr<Slot>& now = sources_[index];
  auto slot = std::make_shared<Slot>();
  slot->notes = notes;
  if (now->ready) {
    slot->before = now->sources;
  } else if (now->before) {
    slot->before = now->before;
    slot->notes.insert(slot->notes.end(), now->notes.begin(), now->notes.end());
  }
  return slot;
}

// Chapters ask only for chapters before them, so that nobody waits for himself.
const Sources& Edition::sources(std::size_t chapter) const {
  Slot& slot = *sources_[chapter];
  std::call_once(slot.once, [&] {
    const Surroundings surroundings{
        *chapters_[chapter], chapter, *conventions_, *library_,
        [this](std::size_t earlier) -> const Sources& { return sources(earlier); }};
    slot.sources = std::make_shared<const Sources>(
        slot.before ? resolve_again(surroundings, *slot.before, slot.notes)
                    : resolve(surroundings));
    slot.ready = true;
  });
  return *slot.sources;
}

const Lexicon& Edition::lexicon() const {
  static const Lexicon none;
  if (!words_) return none;
  std::call_once(words_->once, [this] {
    for (std::size_t i = 0; i < chapters_.size(); ++i)
      words_->lexicon.add(i, chapters_[i]->vocabulary());
  });
  return words_->lexicon;
}

At<citation::Citation> citation_of(const Edition& edition, const CitationRef& citation) {
  const Chapter& chapter = edition[citation.note.chapter];
  const Subject note = citation.note.note;
  const text::Offset begin = note.thing == Thing::note ? chapter.note(note.number).begin
                                                       : chapter.inline_note(note.number).begin;
  return {&citations_of(chapter, note)[citation.index], begin};
}

const Source& source_of(const Edition& edition, const CitationRef& citation) {
  return edition.sources(citation.note.chapter).of(citation.note.note)->sources[citation.index];
}

std::vector<CitationRef> chain_of(const Edition& edition, const CitationRef& citation) {
  std::vector<CitationRef> chain;
  for (auto next = source_of(edition, citation).antecedent; next;
       next = source_of(edition, *next).antecedent) {
    chain.push_back(*next);
  }
  return chain;
}

const std::vector<citation::Citation>& citations_of(const Chapter& chapter, Subject note) {
  return note.thing == Thing::note ? chapter.note(note.number)->citations
                                   : chapter.inline_note(note.number)->citations;
}

std::optional<Place> follow(const Edition& edition, std::size_t from, std::string_view target) {
  const auto read = read_target(edition[from].path(), target);
  if (!read) return std::nullopt;
  const auto chapter = read->path.empty() ? std::optional(from) : edition.find(read->path);
  if (!chapter) return std::nullopt;
  if (read->id.empty()) return Place{*chapter, std::nullopt};
  const auto subject = edition[*chapter].apparatus().find_id(read->id);
  if (!subject) return std::nullopt;
  return Place{*chapter, subject};
}

std::optional<std::size_t> chapter_numbered(const Edition& edition, std::uint32_t number) {
  bool any_printed = false;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    const auto printed = printed_number(edition[i]);
    any_printed = any_printed || printed.has_value();
    if (printed == number) return i;
  }
  if (any_printed || number == 0 || number > edition.chapters().size()) return std::nullopt;
  return number - 1;
}

}  // namespace ibid::model
