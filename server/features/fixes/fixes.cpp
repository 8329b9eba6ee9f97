#include "features/fixes/fixes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "features/fixes/fix_table.h"
#include "features/fixes/mending.h"

namespace ibid::features {
namespace {

// Each is tried out on the whole chapter: somebody who selects all of it waits for so many.
constexpr int most_tried = 8;

constexpr auto table = std::to_array<FixRow>({
    {"ibid-partial", drop_name_before_ibid, Effect::none, true},
    {"ibid-same-place", drop_repeated_place, Effect::none, true},
    {"ibid-missed", contract, Effect::none, true},
    {"loccit-locator", replace_loc_cit, Effect::none, true},
    {"pin-mismatch", print_what_is_pinned, Effect::none, true},
    {"pin-mismatch", unpin, Effect::free, false},
    {"short-variant", write_as_others, Effect::free, false},
    {"short-before-full", exchange_forms, Effect::more_sure, false},
    {"siglum-twice", drop_explanation, Effect::none, false},
    {"siglum-unused", drop_explanation, Effect::none, false},
    {"cite-form", print_as_most, Effect::none, true},
    {"cite-mismatch", take_from_bibliography, Effect::free, false},
    {"cite-title-plain", mark_title, Effect::none, true},
    {"head-dup-id", give_another_id, Effect::none, true},
    {"head-level", raise_section, Effect::none, false},
    {"xref-broken", lead_to_nearest, Effect::none, false},
    {"double-space", mend_spot, Effect::none, true},
    {"space-punct", mend_spot, Effect::none, true},
    {"dup-word", mend_spot, Effect::none, false},
    {"ellipsis-form", print_as_usual, Effect::none, true},
    {"quote-nesting", exchange_marks, Effect::none, false},
    {"quote-end-stop", mend_spot, Effect::none, false},
    {"quote-wrapped-block", take_marks_away, Effect::none, false},
    {"double-blank", mend_spot, Effect::none, true},
    {"dash-form", print_as_usual, Effect::none, true},
    {"head-number", number_as_attribute, Effect::none, false},
    {"head-suspect", make_heading, Effect::none, false},
    {"span-unknown", mend_spot, Effect::none, false},
    {"loc-p-range", print_corrected, Effect::none, true},
    {"loc-pp-single", print_corrected, Effect::none, false},
    {"loc-elision", print_corrected, Effect::none, true},
    {"loc-dash", print_corrected, Effect::none, true},
    {"loc-space", print_corrected, Effect::none, true},
    {"xref-unlinked", link_chapter, Effect::none, false},
    {"xref-note-number", print_corrected, Effect::none, false},
    {"note-marker-punct", mend_spot, Effect::none, false},
    {"note-marker-space", mend_spot, Effect::none, true},
    {"note-no-end-stop", mend_spot, Effect::none, true},
    {"year-range-form", print_corrected, Effect::none, true},
    {"md-list-trap", mend_spot, Effect::none, false},
    {"silence-unknown", silence_what_was_meant, Effect::none, false},
    {"silence-unused", drop_silence, Effect::none, true, true},
    {"word-variant", correct_words, Effect::none, false},
    {"word-split", correct_words, Effect::none, false},
    {"word-nonword", correct_words, Effect::none, false},
    {"word-nonword", mark_as_printed, Effect::none, false},
    {"word-scanno", correct_words, Effect::none, false},
    {"name-variant", correct_words, Effect::none, false},
    {"term-gloss", correct_words, Effect::none, false},
});

std::size_t findings_of(const rules::Scene& scene, std::string_view rule) {
  const rules::Rule* one = rules::find(rule);
  return rules::check(scene, {&one, 1}).size();
}

}  // namespace

Action Mending::action(std::string title) const {
  Action out;
  out.title = std::move(title);
  out.kind = Action::Kind::quick_fix;
  out.mends = {finding.rule->id};
  out.place = place();
  return out;
}

Action Mending::action(std::string title, Replacement edit) const {
  Action out = action(std::move(title));
  out.change.in_chapter(scene.index).push_back(std::move(edit));
  return out;
}

bool stands_the_trial(const rules::Scene& scene, const FixRow& row, const Change& change,
                      std::size_t left) {
  const model::Edition after = tried(scene.edition, change);
  if (!had(row.effect, scene.edition, after, scene.index)) return false;
  return findings_of(after_trial(scene, after), row.rule) <= left;
}

std::vector<const FixRow*> fix_rows(std::string_view rule) {
  std::vector<const FixRow*> out;
  for (const FixRow& row : table) {
    if (row.rule == rule) out.push_back(&row);
  }
  return out;
}

std::vector<const rules::Rule*> fixable_rules(bool safe_only) {
  std::vector<const rules::Rule*> out;
  for (const rules::Rule* rule : rules::all()) {
    const auto rows = fix_rows(rule->id);
    if (std::any_of(rows.begin(), rows.end(),
                    [&](const FixRow* row) { return row->is_safe() || !safe_only; })) {
      out.push_back(rule);
    }
  }
  return out;
}

rules::Scene after_trial(const rules::Scene& scene, const model::Edition& after) {
  rules::Scene out{after, scene.index, scene.file_exists};
  out.spells = scene.spells;
  return out;
}

std::vector<Action> fixes(const rules::Scene& scene, std::span<const rules::Finding> findings,
                          text::Span range) {
  std::vector<Action> out;
  int left = most_tried;
  for (const rules::Finding& finding : findings) {
    const Mending mending{scene, finding};
    if (fix_rows(finding.rule->id).empty() || !meet(mending.place(), range)) continue;
    if (left-- == 0) break;
    const auto same = static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const rules::Finding& one) { return one.rule == finding.rule; }));
    for (const FixRow* row : fix_rows(finding.rule->id)) {
      Mended made = row->mend(mending);
      if (!made || !stands_the_trial(scene, *row, made->change, same - 1)) continue;
      made->preferred = row->preferred;
      out.push_back(std::move(*made));
    }
  }
  return out;
}

std::vector<Action> fixes(const rules::Scene& scene, text::Span range) {
  return fixes(scene, rules::check(scene, fixable_rules(false)), range);
}

}  // namespace ibid::features
