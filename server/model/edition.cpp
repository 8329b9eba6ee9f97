#include "model/edition.h"

#include <algorithm>
#include <charconv>

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

Edition::Edition(std::shared_ptr<const Conventions> conventions,
                 std::vector<std::shared_ptr<const Chapter>> chapters,
                 std::shared_ptr<const works::Library> library)
    : conventions_(std::move(conventions)), chapters_(std::move(chapters)) {
  if (library) library_ = std::move(library);
  auto index = std::make_shared<std::map<std::string, std::size_t, std::less<>>>();
  for (std::size_t i = 0; i < chapters_.size(); ++i) index->emplace(chapters_[i]->path(), i);
  index_ = std::move(index);
}

std::optional<std::size_t> Edition::find(std::string_view path) const {
  if (!index_) return std::nullopt;
  const auto found = index_->find(path);
  if (found == index_->end()) return std::nullopt;
  return found->second;
}

Edition Edition::with(std::size_t index, std::shared_ptr<const Chapter> chapter) const {
  Edition next = *this;
  next.chapters_[index] = std::move(chapter);
  return next;
}

const Sources& Edition::sources(std::size_t) const {
  static const Sources none;
  return none;
}

At<citation::Citation> citation_of(const Edition& edition, const CitationRef& citation) {
  const Chapter& chapter = edition[citation.note.chapter];
  const Subject note = citation.note.note;
  const auto& citations = citations_of(chapter, note);
  return {&citations[citation.index], chapter.block_of(note).begin};
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
