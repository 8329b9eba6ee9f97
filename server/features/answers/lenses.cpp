// Notes are counted where they are called: a note that is called from inside another stands where
// that one does, and a section includes its subsections. One that is called twice counts once.

#include "features/answers/lenses.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "features/answers/full_forms.h"
#include "features/places/cited.h"

namespace ibid::features {
namespace {

using model::Number;
using model::Status;
using model::Subject;
using model::Thing;

/// A place in the text that sends a reader to a note.
struct Called {
  text::Offset at = 0;
  Subject note;
};

class CallPlaces {
 public:
  explicit CallPlaces(const model::Chapter& chapter) : chapter_(chapter) {}

  /// In the order of the text.
  std::vector<Called> all() {
    const model::Apparatus& apparatus = chapter_.apparatus();
    for (const Number marker : apparatus.reading_order()) {
      const auto note = apparatus.note_of(apparatus.label_of_marker(marker));
      if (!note) continue;
      const text::Offset at =
          place_of(chapter_.span({Thing::marker, marker}).begin, apparatus.markers()[marker].owner);
      first_.try_emplace(*note, at);
      called_.push_back({at, {Thing::note, *note}});
    }
    for (Number i = 0; i < apparatus.inline_notes(); ++i) add_inline(i);
    std::stable_sort(called_.begin(), called_.end(),
                     [](const Called& a, const Called& b) { return a.at < b.at; });
    return std::move(called_);
  }

 private:
  // Reading order has the calls of a note before those inside it.
  text::Offset place_of(text::Offset at, std::optional<Number> owner) const {
    const auto outer = owner ? first_.find(*owner) : first_.end();
    return outer == first_.end() ? at : outer->second;
  }

  void add_inline(Number number) {
    const text::Offset at = chapter_.span({Thing::inline_note, number}).begin;
    const auto owner = chapter_.at(at, Thing::note);
    if (owner && !first_.contains(owner->number)) return;
    called_.push_back({place_of(at, owner ? std::optional(owner->number) : std::nullopt),
                       {Thing::inline_note, number}});
  }

  const model::Chapter& chapter_;
  std::unordered_map<Number, text::Offset> first_;  ///< where a note is first called from the text
  std::vector<Called> called_;
};

bool is_unresolved(const model::Source& source) {
  return source.status == Status::unresolved || source.status == Status::ambiguous;
}

/// From a heading to the next one of its level or above.
std::optional<text::Span> section_of(const model::Chapter& chapter, Number number) {
  const auto& headings = chapter.apparatus().headings();
  if (number >= headings.size() || headings[number].nested) return std::nullopt;
  text::Span out{chapter.span({Thing::heading, number}).begin, chapter.text().size()};
  for (Number i = number + 1; i < headings.size(); ++i) {
    if (headings[i].nested || headings[i].level > headings[number].level) continue;
    out.end = chapter.span({Thing::heading, i}).begin;
    break;
  }
  return out;
}

std::vector<Subject> notes_within(const std::vector<Called>& calls, text::Span section) {
  std::vector<Subject> out;
  for (const Called& call : calls) {
    if (section.contains(call.at)) out.push_back(call.note);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string lens_count(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string lens_times(std::size_t count) {
  if (count == 1) return "once";
  return count == 2 ? "twice" : std::to_string(count) + " times";
}

Location place_of_note(const model::Edition& edition, std::size_t chapter, Subject note) {
  return {chapter, edition[chapter].span(note), edition[chapter].span(note, model::Part::name), {}};
}

std::vector<std::uint32_t> unresolved_in(const model::Edition& edition, std::size_t chapter,
                                         Subject note) {
  std::vector<std::uint32_t> out;
  const model::NoteSources* cited = edition.sources(chapter).of(note);
  for (std::uint32_t i = 0; cited && i < cited->sources.size(); ++i) {
    if (is_unresolved(cited->sources[i])) out.push_back(i);
  }
  return out;
}

LensText section_lens(const model::Edition& edition, std::size_t chapter,
                      const std::vector<Subject>& notes) {
  LensText out;
  std::size_t unresolved = 0;
  for (const Subject note : notes) {
    const auto citations = unresolved_in(edition, chapter, note);
    unresolved += citations.empty() ? 0 : 1;
    for (const std::uint32_t i : citations) {
      out.places.push_back(printed_at(edition, {{chapter, note}, i}));
    }
  }
  out.title = lens_count(notes.size(), "note", "notes");
  if (unresolved > 0) out.title += ", " + std::to_string(unresolved) + " unresolved";
  if (!out.places.empty()) return out;
  for (const Subject note : notes) out.places.push_back(place_of_note(edition, chapter, note));
  return out;
}

std::string work_title(std::size_t here, std::size_t all) {
  std::string out = "cited " + lens_times(here);
  return all == here ? out : out + " here, " + lens_times(all) + " in the edition";
}

std::optional<LensText> work_lens(const model::Edition& edition, std::size_t chapter,
                                  const model::CitationRef& citation) {
  const model::NoteSources* note = edition.sources(chapter).of(citation.note.note);
  if (!note || citation.index >= note->sources.size()) return std::nullopt;
  const works::WorkPtr& work = note->sources[citation.index].work;
  if (!work) return std::nullopt;
  LensText out;
  std::size_t here = 0;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    for (const Mention& mention : mentions_of(edition, i, *work)) {
      out.places.push_back({i, mention.span, mention.name, {}});
      here += i == chapter ? 1 : 0;
    }
  }
  out.title = work_title(here, out.places.size());
  return out;
}

/// How often each work is cited, per chapter.
class WorkCounts {
 public:
  explicit WorkCounts(const model::Edition& edition) : edition_(edition) {
    for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
      auto& counts = counts_.emplace_back();
      for (const model::NoteSources& note : edition.sources(i).notes()) {
        for (const model::Source& source : note.sources) count(source.work, counts);
      }
      for (const Mention& key : keys_in(edition, i)) count(key.work, counts);
    }
  }

  std::size_t in(std::size_t chapter, const works::Work& work) const {
    std::size_t out = of(chapter, work);
    if (!work.introduced) return out;
    // Another chapter may introduce the same, and later ones may take it from there.
    for (const works::WorkPtr& other : alike(work)) out += of(chapter, *other);
    return out;
  }

 private:
  using Counts = std::unordered_map<std::string, std::size_t>;

  static std::string key_of(const works::Work& work) { return work.file + '\n' + work.id; }
  static void count(const works::WorkPtr& work, Counts& counts) {
    if (work) ++counts[key_of(*work)];
  }
  std::size_t of(std::size_t chapter, const works::Work& work) const {
    const auto found = counts_[chapter].find(key_of(work));
    return found == counts_[chapter].end() ? 0 : found->second;
  }
  std::vector<works::WorkPtr> alike(const works::Work& work) const {
    std::vector<works::WorkPtr> out;
    for (std::size_t i = 0; i < edition_.chapters().size(); ++i) {
      for (const auto& other : edition_.sources(i).introduced().candidates(work.is)) {
        if (other->file != work.file && is_same_work(*other, work)) out.push_back(other);
      }
    }
    return out;
  }

  const model::Edition& edition_;
  std::vector<Counts> counts_;
};

std::vector<Lens> of_works(const model::Edition& edition, std::size_t chapter) {
  const WorkCounts counts(edition);
  std::vector<Lens> out;
  for (const model::CitationRef& citation : first_full_forms(edition, chapter)) {
    const works::Work& work = *model::source_of(edition, citation).work;
    std::size_t all = 0;
    for (std::size_t i = 0; i < edition.chapters().size(); ++i) all += counts.in(i, work);
    if (all < 2) continue;
    out.push_back({edition[chapter].span(citation.note.note, model::Part::name), 0, citation,
                   work_title(counts.in(chapter, work), all)});
  }
  return out;
}

std::vector<Lens> of_sections(const model::Edition& edition, std::size_t index) {
  const model::Chapter& chapter = edition[index];
  const auto calls = CallPlaces(chapter).all();
  std::vector<Lens> out;
  for (Number i = 0; i < chapter.apparatus().headings().size(); ++i) {
    const auto section = section_of(chapter, i);
    if (!section) continue;
    const auto notes = notes_within(calls, *section);
    if (notes.empty()) continue;
    out.push_back({chapter.span({Thing::heading, i}, model::Part::name), i, std::nullopt,
                   section_lens(edition, index, notes).title});
  }
  return out;
}

}  // namespace

std::vector<Lens> lenses(const model::Edition& edition, std::size_t chapter, bool headings) {
  std::vector<Lens> out = of_works(edition, chapter);
  if (headings) {
    for (Lens& lens : of_sections(edition, chapter)) out.push_back(std::move(lens));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Lens& a, const Lens& b) { return a.span.begin < b.span.begin; });
  return out;
}

std::optional<LensText> lens_text(const model::Edition& edition, std::size_t chapter,
                                  const Lens& lens) {
  if (lens.citation) return work_lens(edition, chapter, *lens.citation);
  const auto section = section_of(edition[chapter], lens.heading);
  if (!section) return std::nullopt;
  const auto notes = notes_within(CallPlaces(edition[chapter]).all(), *section);
  if (notes.empty()) return std::nullopt;
  return section_lens(edition, chapter, notes);
}

}  // namespace ibid::features
