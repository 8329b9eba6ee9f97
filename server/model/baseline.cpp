#include "model/baseline.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "model/carried.h"
#include "model/chains.h"

namespace ibid::model {
namespace {

using text::Offset;

// Empty for an inline note: these are numbered as they come.
std::string lasting_label(const NoteSources& note) {
  return note.note.thing == Thing::note ? note.label : std::string();
}

// The Ibid.s of a chapter that a reader comes to, in reading order.
std::vector<CitationRef> anaphors(const Edition& edition, std::size_t chapter) {
  std::vector<CitationRef> out;
  for (const NoteSources& note : edition.sources(chapter).notes()) {
    if (!note.called) continue;
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      if (citation::is_anaphor(note.sources[i].form)) out.push_back({{chapter, note.note}, i});
    }
  }
  return out;
}

Offset head_of(const Printed& printed, const CitationRef& citation) {
  const auto all = printed.of(citation.note.note);
  return all((*all.fact)[citation.index].head).begin;
}

// Where the words stand that name the work in the end, if that is in the same chapter.
Offset root_of(const Printed& printed, Chains& chains, const CitationRef& citation) {
  const auto root = chains.end(citation);
  if (!root || root->note.chapter != citation.note.chapter) return gone;
  return head_of(printed, *root);
}

std::string label_of(const Edition& edition, const CitationRef& citation) {
  return lasting_label(*edition.sources(citation.note.chapter).of(citation.note.note));
}

bool fit_each_other(const works::Work& a, const works::Work& b) {
  if (a.is == b.is && !a.is.title.empty()) return true;  // the usual case, without reading titles
  return works::fit(a.is, b) >= works::Fit::title && works::fit(b.is, a) >= works::Fit::title;
}

// A work that a note introduces is no other because a slip in its title or its author's name is
// mended there.
bool is_mended(const works::Work& a, const works::Work& b) {
  return a.introduced && b.introduced &&
         (a.is.title == b.is.title || (!a.is.authors.empty() && a.is.authors == b.is.authors));
}

bool one_title(const works::Work& a, const works::Work& b) {
  return a.is.title == b.is.title && a.is.authors == b.is.authors;
}

}  // namespace

Baseline Baseline::of(const Edition& edition, std::size_t chapter) {
  return Baseline().completed(edition, chapter);
}

Baseline Baseline::with(std::span<const text::Edit> edits) const {
  Baseline next = *this;
  for (const text::Edit& edit : edits) {
    for (Places& places : next.places_) {
      places = {carried(places.head, edit), carried(places.root, edit)};
    }
  }
  next.mentions_ = mentions_.with(edits);
  return next;
}

std::vector<Baseline::Found> Baseline::find(const Edition& edition, std::size_t chapter,
                                            const Printed& printed) const {
  std::unordered_map<Offset, std::size_t> by_place;
  std::map<std::pair<std::string_view, std::uint32_t>, std::size_t> lost;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const Meaning& meaning = (*meanings_)[i];
    if (places_[i].head != gone) by_place.emplace(places_[i].head, i);
    if (places_[i].head == gone && !meaning.label.empty()) lost[{meaning.label, meaning.index}] = i;
  }
  std::vector<Found> out;
  for (const CitationRef& citation : anaphors(edition, chapter)) {
    Found found{citation, nullptr, gone};
    std::optional<std::size_t> known;
    if (const auto here = by_place.find(head_of(printed, citation)); here != by_place.end()) {
      known = here->second;
    } else if (const auto by_label = lost.find({label_of(edition, citation), citation.index});
               by_label != lost.end()) {
      known = by_label->second;
    }
    if (known) found = {citation, &(*meanings_)[*known], places_[*known].root};
    out.push_back(found);
  }
  return out;
}

// Its root is for the caller to say, who knows where other chains ended.
void Baseline::add(const Edition& edition, const CitationRef& citation, const Printed& printed,
                   std::vector<Meaning>& meanings) {
  const Source& source = source_of(edition, citation);
  meanings.push_back({label_of(edition, citation), citation.index, source.work, source.volume});
  places_.push_back({head_of(printed, citation), gone});
}

Baseline Baseline::completed(const Edition& edition, std::size_t chapter) const {
  std::vector<Found> news;
  const Printed printed(edition[chapter]);
  for (const Found& found : find(edition, chapter, printed)) {
    if (is_news(edition, found)) news.push_back(found);
  }
  Baseline next = *this;
  next.mentions_ = mentions_.completed(edition[chapter]);
  if (news.empty()) return next;
  std::vector<Meaning> meanings = *meanings_;
  Chains chains(edition);
  for (const Found& found : news) {
    const Source& source = source_of(edition, found.citation);
    if (!found.meaning) {
      next.add(edition, found.citation, printed, meanings);
      next.places_.back().root = root_of(printed, chains, found.citation);
      continue;
    }
    const auto known = static_cast<std::size_t>(found.meaning - meanings_->data());
    Meaning& meaning = meanings[known];
    Places& places = next.places_[known];
    places.head = head_of(printed, found.citation);
    meaning.label = label_of(edition, found.citation);
    meaning.index = found.citation.index;
    if (!meaning.work) meaning = {meaning.label, meaning.index, source.work, source.volume};
    if (places.root == gone && source.work == meaning.work)
      places.root = root_of(printed, chains, found.citation);
  }
  next.meanings_ = std::make_shared<const std::vector<Meaning>>(std::move(meanings));
  return next;
}

// One that is not known, or known by a place or a label that it has no longer, or that means
// something for the first time: what means nothing cannot come to mean something else.
bool Baseline::is_news(const Edition& edition, const Found& found) const {
  if (!found.meaning) return true;
  const Places& places = places_[static_cast<std::size_t>(found.meaning - meanings_->data())];
  return places.head == gone || found.meaning->label != label_of(edition, found.citation) ||
         found.meaning->index != found.citation.index ||
         (!found.meaning->work && source_of(edition, found.citation).work);
}

std::vector<Baseline::Stale> Baseline::stale(const Edition& edition, std::size_t chapter) const {
  std::vector<Stale> out;
  Chains chains(edition);
  const Printed printed(edition[chapter]);
  for (const Found& found : find(edition, chapter, printed)) {
    if (!found.meaning || !found.meaning->work) continue;
    const Meaning& was = *found.meaning;
    const Source& now = source_of(edition, found.citation);
    if (now.work && now.work == was.work && now.volume == was.volume) continue;
    const bool same_root =
        found.root != gone && found.root == root_of(printed, chains, found.citation) && now.work;
    const bool same_work =
        now.work &&
        (now.work == was.work || (!now.work->introduced && now.work->id == was.work->id) ||
         fit_each_other(*now.work, *was.work) || (same_root && is_mended(*now.work, *was.work)));
    // A volume that the Ibid. prints itself is no surprise.
    const auto& words = (*printed.of(found.citation.note.note).fact)[found.citation.index];
    const bool own_volume = !words.work.volume.empty();
    if (own_volume && now.work && (same_work || one_title(*now.work, *was.work))) continue;
    if (same_work && (now.volume == was.volume || same_root)) continue;
    out.push_back({found.citation, was.work, was.volume});
  }
  return out;
}

Baseline Baseline::moved(const Edition& before, std::size_t chapter_before, const Edition& after,
                         std::size_t chapter_after) const {
  std::set<Offset> kept;
  const Printed printed(before[chapter_before]);
  for (const Stale& one : stale(before, chapter_before))
    kept.insert(head_of(printed, one.citation));
  Baseline next;
  next.mentions_ = mentions_;
  std::vector<Meaning> meanings;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (!kept.contains(places_[i].head)) continue;
    meanings.push_back((*meanings_)[i]);
    next.places_.push_back(places_[i]);
  }
  next.meanings_ = std::make_shared<const std::vector<Meaning>>(std::move(meanings));
  return next.completed(after, chapter_after);
}

// What follows the citation through further Ibid.s means what it means because of it.
Baseline Baseline::accepted(const Edition& edition, const CitationRef& citation) const {
  std::vector<CitationRef> taken;
  std::set<const Meaning*> dropped;
  Chains chains(edition);
  const Printed printed(edition[citation.note.chapter]);
  for (const Found& found : find(edition, citation.note.chapter, printed)) {
    if (found.citation != citation && !chains.passes(found.citation, citation)) continue;
    taken.push_back(found.citation);
    dropped.insert(found.meaning);
  }
  Baseline next;
  next.mentions_ = mentions_;
  std::vector<Meaning> meanings;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (dropped.contains(&(*meanings_)[i])) continue;
    meanings.push_back((*meanings_)[i]);
    next.places_.push_back(places_[i]);
  }
  for (const CitationRef& one : taken) {
    if (!source_of(edition, one).work) continue;
    next.add(edition, one, printed, meanings);
    next.places_.back().root = root_of(printed, chains, one);
  }
  next.meanings_ = std::make_shared<const std::vector<Meaning>>(std::move(meanings));
  return next;
}

}  // namespace ibid::model
