#include "export/register.h"

#include <algorithm>

#include "works/bib_write.h"

namespace ibid::tei {
namespace {

using model::Thing;

// XML Schema's `language`, which TEI takes a tag to be.
bool is_language(std::string_view tag) {
  std::size_t part = 0;
  bool first = true;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '-' && part > 0) {
      part = 0;
      first = false;
    } else if ((!letter && (first || c < '0' || c > '9')) || ++part > 8) {
      return false;
    }
  }
  return part > 0;
}

}  // namespace

void Register::add_chapter(std::size_t number, const std::vector<Sheet>& sheets, bool alone) {
  const model::Chapter& chapter = edition_[number];
  Names& names = chapters_[number];
  const auto title = title_of(sheets);
  add_texts(chapter, title ? std::optional(sheets[*title].number(Thing::heading, 0)) : std::nullopt,
            names);
  if (names.own.empty()) names.own = ids_.allot("chapter-" + std::to_string(number + 1));
  add_notes(chapter, alone ? "" : names.own + "-", names);
}

void Register::add_texts(const model::Chapter& chapter, std::optional<std::uint32_t> title,
                         Names& names) {
  const model::Apparatus& apparatus = chapter.apparatus();
  for (const model::HeadingRow& heading : apparatus.headings()) {
    names.headings.push_back(ids_.allot(heading.id));
  }
  for (const std::string& anchor : apparatus.anchors()) {
    names.anchors.push_back(ids_.allot(anchor));
  }
  if (title) names.own = names.headings[*title];
}

void Register::add_notes(const model::Chapter& chapter, const std::string& prefix, Names& names) {
  const model::Apparatus& apparatus = chapter.apparatus();
  for (std::uint32_t i = 0; i < apparatus.notes().size(); ++i) {
    names.notes.push_back(ids_.allot(prefix + "n" + apparatus.label_of_note(i).text));
  }
  for (std::uint32_t i = 0; i < apparatus.markers().size(); ++i) {
    names.markers.push_back(ids_.allot(prefix + "r" + apparatus.label_of_marker(i).text));
  }
  for (std::uint32_t i = 0; i < apparatus.inline_notes(); ++i) {
    names.inline_notes.push_back(ids_.allot(prefix + "inline-" + std::to_string(i + 1)));
  }
}

const std::string& Register::note(const model::NoteRef& note) const {
  const Names& names = at(note.chapter);
  return note.note.thing == Thing::note ? names.notes[note.note.number]
                                        : names.inline_notes[note.note.number];
}

std::string Register::of(std::size_t chapter, model::Subject subject) const {
  switch (subject.thing) {
    case Thing::heading:
      return heading(chapter, subject.number);
    case Thing::anchor:
      return anchor(chapter, subject.number);
    case Thing::marker:
      return marker(chapter, subject.number);
    case Thing::note:
    case Thing::inline_note:
      return note({chapter, subject});
    default:
      return {};
  }
}

void Register::add_citation(const model::CitationRef& citation, const std::string& id) {
  citations_[{citation.note.chapter, citation.note.note}].emplace(citation.index, ids_.allot(id));
}

std::string Register::citation(const model::CitationRef& citation) const {
  const auto note = citations_.find({citation.note.chapter, citation.note.note});
  if (note == citations_.end()) return {};
  const auto found = note->second.find(citation.index);
  return found == note->second.end() ? std::string() : found->second;
}

const std::string& Register::work(const works::WorkPtr& work) {
  std::string& id = work_ids_[work.get()];
  if (!id.empty()) return id;
  if (work->introduced) {
    introduced_.push_back(work);
    id = ids_.allot(new_keys_.make(*work, [&](std::string_view key) { return ids_.taken(key); }));
  } else {
    id = ids_.allot(work->id);
  }
  return id;
}

std::string Register::work(std::string_view key) {
  const works::WorkPtr found = edition_.library().catalogue().find(key);
  return found ? work(found) : std::string();
}

std::vector<works::WorkPtr> Register::works() const {
  std::vector<works::WorkPtr> works;
  for (const works::WorkPtr& work : edition_.library().catalogue().works()) {
    if (work_ids_.contains(work.get())) works.push_back(work);
  }
  works.insert(works.end(), introduced_.begin(), introduced_.end());
  return works;
}

std::string Register::named(Index& index, std::string_view key, std::string_view words) {
  const auto found = index.by_key.find(key);
  if (found != index.by_key.end()) return index.list[found->second].id;
  index.by_key.emplace(std::string(key), index.list.size());
  index.list.push_back({ids_.allot(key), std::string(words)});
  return index.list.back().id;
}

std::string Register::language(std::string_view tag) {
  std::string written(tag);
  std::replace(written.begin(), written.end(), '_', '-');
  if (!is_language(written)) return {};
  languages_.insert(written);
  return written;
}

}  // namespace ibid::tei
