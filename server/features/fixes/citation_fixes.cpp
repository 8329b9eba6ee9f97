// Fixes for how works are named: what other notes or the bibliography print.
#include <algorithm>

#include "features/change/explanation.h"
#include "features/fixes/mending.h"
#include "features/wording/short_form.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

Mended with_corrections(const Mending& mending, std::string title) {
  auto edits = all_corrected(mending);
  if (edits.empty()) return std::nullopt;
  Action action = mending.action(std::move(title));
  action.change.in_chapter(mending.scene.index) = std::move(edits);
  action.change.sort();
  return action;
}

// What sets the title off elsewhere in the chapter; stars where only the bibliography knows it, and
// as no part of another.
std::optional<TitleMarks> marks_for(const Mending& mending, const std::string& title) {
  const std::size_t chapter = mending.scene.index;
  for (const model::NoteSources& note : mending.edition().sources(chapter).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const auto words = model::citation_of(mending.edition(), {{chapter, note.note}, i});
      if (!words->title_marked || works::folded(words->work.title) != title) continue;
      if (auto marks = marks_around(mending.chapter(), words(words->title))) return marks;
    }
  }
  const works::WorkPtr& work = model::source_of(mending.edition(), mending.cited()).work;
  if (!work || work->introduced || !work->is.container.empty()) return std::nullopt;
  return TitleMarks{"*", "*"};
}

}  // namespace

Mended write_as_others(const Mending& mending) {
  if (mending.finding.corrections.empty()) return std::nullopt;
  return with_corrections(mending, "Write “" + mending.finding.corrections[0].instead + "”");
}

Mended print_as_most(const Mending& mending) {
  const auto count = mending.finding.corrections.size();
  return with_corrections(mending, count == 1 ? "Print it as most notes do"
                                              : "Print it as most notes do, in all of the chapter");
}

Mended print_corrected(const Mending& mending) {
  const auto& all = mending.finding.corrections;
  if (all.empty()) return std::nullopt;
  return with_corrections(mending, "Print “" + all[0].instead + "”" +
                                       (all.size() > 1 ? ", and all of the chapter alike" : ""));
}

Mended take_from_bibliography(const Mending& mending) {
  if (mending.finding.corrections.empty()) return std::nullopt;
  const rules::Correction& one = mending.finding.corrections[0];
  auto out = with_corrections(mending, "Take “" + one.instead + "” from the bibliography");
  if (!out) return out;
  out->change.purposes = {
      {"Taken from the bibliography", "“" + one.printed + "” becomes “" + one.instead + "”", true}};
  for (Replacement& edit : out->change.in_chapter(mending.scene.index)) edit.purpose = 0;
  return out;
}

Mended mark_title(const Mending& mending) {
  const std::size_t chapter = mending.scene.index;
  const auto here = model::citation_of(mending.edition(), mending.cited());
  const std::string title = works::folded(here->work.title);
  const auto marks = marks_for(mending, title);
  if (!marks) return std::nullopt;
  Action action =
      mending.action("Mark the title: " + marks->open + here->work.title + marks->close);
  auto& edits = action.change.in_chapter(chapter);
  for (const model::NoteSources& note : mending.edition().sources(chapter).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const auto words = model::citation_of(mending.edition(), {{chapter, note.note}, i});
      if (words->title_marked || words->title.empty()) continue;
      if (works::folded(words->work.title) != title) continue;
      const text::Span span = words(words->title);
      if (mending.raw(span).find_first_of("*_[]\n") != std::string::npos) continue;
      edits.push_back({{span.begin, span.begin}, marks->open});
      edits.push_back({{span.end, span.end}, marks->close});
    }
  }
  if (edits.empty()) return std::nullopt;
  action.change.sort();
  return action;
}

Mended exchange_forms(const Mending& mending) {
  if (mending.finding.related.empty()) return std::nullopt;
  const rules::Related& full = mending.finding.related[0];
  if (full.place.chapter != mending.scene.index || !full.citation) return std::nullopt;
  const model::CitationRef other{{full.place.chapter, *full.place.subject}, *full.citation};
  const text::Span shortly = wording_span(mending.edition(), mending.cited());
  const text::Span fully = wording_span(mending.edition(), other);
  if (shortly.overlaps(fully)) return std::nullopt;
  const std::string a = mending.raw(shortly);
  const std::string b = mending.raw(fully);
  if ((a + b).find_first_of("\n[]") != std::string::npos) return std::nullopt;
  Action action = mending.action("Cite in full here, and shortly there");
  action.change.in_chapter(mending.scene.index) = {{shortly, b}, {fully, a}};
  action.change.sort();
  return action;
}

Mended drop_explanation(const Mending& mending) {
  const auto found = explanation_span(mending.edition(), mending.cited());
  if (!found) return std::nullopt;
  const auto words = model::citation_of(mending.edition(), mending.cited());
  return mending.action("Drop the explanation of " + words->siglum, {*found, ""});
}

}  // namespace ibid::features
