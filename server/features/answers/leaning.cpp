#include "features/answers/leaning.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "features/places/cited.h"
#include "features/places/referent.h"
#include "features/wording/sentence.h"
#include "features/wording/source_text.h"
#include "features/wording/work_text.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using model::CitationRef;
using model::NoteRef;
using model::Thing;

constexpr std::size_t longest_leaning = 120;

std::string leaning_name(const model::NoteSources& note) {
  if (note.note.thing == Thing::note) return "Note " + note.label;
  return "Inline note " + std::to_string(note.note.number + 1);
}

std::string leaning_detail(const model::Edition& edition, const NoteRef& note,
                           const std::vector<std::uint32_t>& citations) {
  std::string out;
  for (const std::uint32_t index : citations) {
    const CitationRef citation{note, index};
    std::string one = source_in_short(model::source_of(edition, citation));
    if (one.empty()) one = model::citation_of(edition, citation)->printed;
    if (!out.empty()) out += "; ";
    out += one;
  }
  return text::sanitized(clipped(out, longest_leaning));
}

/// The entry that a citation which leans on no other is explained by.
works::WorkPtr own_entry_of(const model::Source& source) {
  if (source.antecedent || !source.work || source.work->introduced) return nullptr;
  return source.work;
}

std::optional<Leaning> whole_note(const model::Edition& edition, const NoteRef& note) {
  const model::NoteSources* cited = edition.sources(note.chapter).of(note.note);
  if (!cited || cited->sources.empty()) return std::nullopt;
  std::vector<std::uint32_t> all(cited->sources.size());
  std::iota(all.begin(), all.end(), 0U);
  return leaning_of(edition, note, std::move(all));
}

std::optional<Leaning> of_mention(const model::Edition& edition, const Mention& mention) {
  if (mention.citation) {
    return leaning_of(edition, mention.citation->note, {mention.citation->index});
  }
  if (!mention.work || mention.work->introduced) return std::nullopt;
  return leaning_of(edition, mention.work);
}

std::optional<Leaning> of_referent(const model::Edition& edition, const Referent& referent) {
  if (referent.kind != Referent::Kind::note) return std::nullopt;
  const std::size_t chapter = referent.place.chapter;
  if (referent.is_definition) return whole_note(edition, {chapter, referent.subject});
  const model::Apparatus& apparatus = edition[chapter].apparatus();
  const auto note = apparatus.note_of(apparatus.labels()[referent.number]);
  if (!note) return std::nullopt;
  return whole_note(edition, {chapter, {Thing::note, *note}});
}

/// Steps, one for each thing at their other end.
class LeaningSteps {
 public:
  explicit LeaningSteps(const model::Edition& edition) : edition_(edition) {}

  /// `leans`: the citation whose words do.
  void to_citation(const CitationRef& end, const CitationRef& leans) {
    Step& step = at(end.note);
    step.citations.push_back(end.index);
    step.leans.push_back(leans);
  }
  void to_entry(const works::WorkPtr& entry, const CitationRef& leans) {
    const auto found = std::find_if(steps_.begin(), steps_.end(),
                                    [&](const Step& step) { return step.entry == entry; });
    Step& step = found == steps_.end() ? steps_.emplace_back(Step{{}, entry, {}, {}}) : *found;
    step.leans.push_back(leans);
  }

  std::vector<LeaningStep> finish() {
    std::vector<LeaningStep> out;
    for (Step& step : steps_) {
      auto& citations = step.citations;
      std::sort(citations.begin(), citations.end());
      citations.erase(std::unique(citations.begin(), citations.end()), citations.end());
      out.push_back({step.entry ? leaning_of(edition_, step.entry)
                                : leaning_of(edition_, step.note, std::move(citations)),
                     places(step.leans)});
    }
    return out;
  }

 private:
  struct Step {
    NoteRef note;
    works::WorkPtr entry;
    std::vector<std::uint32_t> citations;
    std::vector<CitationRef> leans;
  };

  Step& at(const NoteRef& note) {
    const std::tuple key{note.chapter, note.note.thing, note.note.number};
    const auto [found, fresh] = by_note_.try_emplace(key, steps_.size());
    if (fresh) steps_.push_back({note, nullptr, {}, {}});
    return steps_[found->second];
  }

  std::vector<text::Span> places(const std::vector<CitationRef>& leans) const {
    std::vector<text::Span> out;
    for (const CitationRef& one : leans) out.push_back(mention_of(edition_, one).name);
    std::sort(out.begin(), out.end(), [](text::Span a, text::Span b) { return a.begin < b.begin; });
    return out;
  }

  const model::Edition& edition_;
  std::vector<Step> steps_;
  std::map<std::tuple<std::size_t, Thing, model::Number>, std::size_t> by_note_;  ///< into steps_
};

}  // namespace

bool Leaning::is_same_as(const Leaning& other) const {
  if (entry || other.entry) return entry && other.entry && is_same_work(*entry, *other.entry);
  return note == other.note && citations == other.citations;
}

Leaning leaning_of(const model::Edition& edition, const NoteRef& note,
                   std::vector<std::uint32_t> citations) {
  Leaning out;
  out.note = note;
  out.name = leaning_name(*edition.sources(note.chapter).of(note.note));
  out.detail = leaning_detail(edition, note, citations);
  out.citations = std::move(citations);
  const model::Chapter& chapter = edition[note.chapter];
  out.location = {
      note.chapter, chapter.span(note.note), chapter.span(note.note, model::Part::name), {}};
  return out;
}

Leaning leaning_of(const model::Edition& edition, const works::WorkPtr& entry) {
  Leaning out;
  out.entry = entry;
  out.name = text::sanitized(short_text(*entry, {}));
  out.detail = text::sanitized(entry->id + " in " + entry->file);
  if (const auto place = described_at(edition, *entry)) out.location = *place;
  return out;
}

std::optional<Leaning> leaning_at(const model::Edition& edition, std::size_t chapter,
                                  text::Offset at) {
  if (const auto referent = referent_at(edition, chapter, at)) {
    if (auto found = of_referent(edition, *referent)) return found;
  }
  if (const auto mention = mention_at(edition, chapter, at)) return of_mention(edition, *mention);
  for (const model::Subject subject : edition[chapter].all_at(at)) {
    const bool note = subject.thing == Thing::note || subject.thing == Thing::inline_note;
    if (note) return whole_note(edition, {chapter, subject});
  }
  return std::nullopt;
}

std::vector<LeaningStep> leans_on(const model::Edition& edition, const Leaning& here) {
  LeaningSteps steps(edition);
  if (here.entry) return {};
  for (const std::uint32_t index : here.citations) {
    const CitationRef citation{here.note, index};
    const model::Source& source = model::source_of(edition, citation);
    if (source.antecedent) steps.to_citation(*source.antecedent, citation);
    if (const auto entry = own_entry_of(source)) steps.to_entry(entry, citation);
  }
  return steps.finish();
}

// Nothing leans on what comes in a later chapter.
std::vector<LeaningStep> leaned_on_by(const model::Edition& edition, const Leaning& here) {
  LeaningSteps steps(edition);
  const auto leans_here = [&](const model::Source& source) {
    if (here.entry) {
      const auto entry = own_entry_of(source);
      return entry && is_same_work(*entry, *here.entry);
    }
    return source.antecedent && source.antecedent->note == here.note &&
           std::binary_search(here.citations.begin(), here.citations.end(),
                              source.antecedent->index);
  };
  const std::size_t first = here.entry ? 0 : here.note.chapter;
  for (std::size_t chapter = first; chapter < edition.chapters().size(); ++chapter) {
    for (const model::NoteSources& note : edition.sources(chapter).notes()) {
      for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
        const CitationRef citation{{chapter, note.note}, i};
        if (leans_here(note.sources[i])) steps.to_citation(citation, citation);
      }
    }
  }
  return steps.finish();
}

}  // namespace ibid::features
