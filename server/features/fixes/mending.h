// Mending: what a fix of one finding is made of. Used by fixes.cpp and the files that hold fixes.
//
// Each fix is a free function from a finding to an action, or to nothing where no honest one is to
// be had. What it proposes is tried out before it is offered (fixes.cpp), so it need not foresee
// what its words do to other notes.
#pragma once

#include <optional>
#include <string>

#include "features/actions/actions.h"
#include "rules/rules.h"

namespace ibid::features {

struct Mending {
  const rules::Scene& scene;
  const rules::Finding& finding;

  const model::Edition& edition() const { return scene.edition; }
  const model::Chapter& chapter() const { return scene.chapter(); }
  text::Span span(model::Part part) const {
    return chapter().span(finding.subject, part, finding.citation);
  }
  text::Span place() const { return span(finding.part); }
  /// REQUIRES: the finding is about a citation.
  model::CitationRef cited() const {
    return {{scene.index, finding.subject}, finding.citation.value_or(0)};
  }
  std::string raw(text::Span at) const { return chapter().text().slice(at); }

  /// An action of this title that answers the finding, without any edits yet.
  Action action(std::string title) const;
  Action action(std::string title, Replacement edit) const;
};

using Mended = std::optional<Action>;

// ibid_fixes.cpp
Mended drop_name_before_ibid(const Mending& mending);
Mended drop_repeated_place(const Mending& mending);
Mended contract(const Mending& mending);
Mended print_what_is_pinned(const Mending& mending);
Mended unpin(const Mending& mending);
Mended replace_loc_cit(const Mending& mending);

// citation_fixes.cpp
Mended write_as_others(const Mending& mending);         // short-variant
Mended print_as_most(const Mending& mending);           // cite-form
Mended print_corrected(const Mending& mending);         // what the rule says would be right
Mended take_from_bibliography(const Mending& mending);  // cite-mismatch
Mended mark_title(const Mending& mending);
Mended exchange_forms(const Mending& mending);  // short-before-full
Mended drop_explanation(const Mending& mending);

// place_fixes.cpp
Mended lead_to_nearest(const Mending& mending);
Mended give_another_id(const Mending& mending);
Mended raise_section(const Mending& mending);
Mended number_as_attribute(const Mending& mending);
Mended make_heading(const Mending& mending);
Mended link_chapter(const Mending& mending);  // xref-unlinked

// spot_fixes.cpp
Mended mend_spot(const Mending& mending);       // what the spot itself says would be right
Mended exchange_marks(const Mending& mending);  // the same, by other names
Mended take_marks_away(const Mending& mending);
Mended print_as_usual(const Mending& mending);  // all that are printed another way

// silence_fixes.cpp
Mended drop_silence(const Mending& mending);
Mended silence_what_was_meant(const Mending& mending);

// word_fixes.cpp
Mended correct_words(const Mending& mending);    // as the finding's corrections say
Mended mark_as_printed(const Mending& mending);  // `[…]{.sic corr="…"}`

/// Where a correction's words stand: the one place where they stand as whole words. Nothing where
/// there are several or none, and where the new words would need escapes.
std::optional<Replacement> corrected(const Mending& mending, const rules::Correction& correction);
/// All of the finding's that can be made.
std::vector<Replacement> all_corrected(const Mending& mending);

}  // namespace ibid::features
