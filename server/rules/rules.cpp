#include "rules/rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "rules/catalogue.h"
#include "rules/silencing.h"
#include "text/utf.h"

namespace ibid::rules {
namespace {

constexpr std::array<std::pair<Severity, std::string_view>, 5> severities{{
    {Severity::error, "error"},
    {Severity::warning, "warning"},
    {Severity::information, "information"},
    {Severity::hint, "hint"},
    {Severity::off, "off"},
}};

constexpr std::array table{
    &note_undefined,
    &note_unused,
    &note_duplicate,
    &note_empty,
    &note_order,
    &note_series_gap,
    &note_in_note,
    &note_marker_punct,
    &note_marker_space,
    &note_adjacent,
    &note_no_source,
    &note_no_end_stop,
    &ibid_first,
    &ibid_multiple,
    &ibid_relay,
    &ibid_unresolved,
    &ibid_gap,
    &ibid_series,
    &ibid_partial,
    &ibid_same_place,
    &ibid_missed,
    &ibid_run,
    &pin_mismatch,
    &opcit_ambiguous,
    &loccit_locator,
    &loc_p_range,
    &loc_pp_single,
    &loc_reversed,
    &loc_elision,
    &loc_outside,
    &loc_missing_volume,
    &loc_dash,
    &loc_space,
    &loc_roman,
    &short_unresolved,
    &short_ambiguous,
    &short_before_full,
    &short_variant,
    &siglum_undefined,
    &siglum_unused,
    &siglum_twice,
    &cite_not_in_bib,
    &cite_mismatch,
    &cite_form,
    &cite_relay_nosource,
    &cite_title_plain,
    &xref_broken,
    &xref_unlinked,
    &xref_note_number,
    &pb_order,
    &pb_dup,
    &head_dup_id,
    &head_level,
    &bib_parse,
    &bib_uncited,
    &bib_dup_key,
    &ibid_stale,
    &quote_unclosed,
    &quote_unopened,
    &bracket_unbalanced,
    &double_space,
    &space_punct,
    &dup_word,
    &ellipsis_form,
    &num_percent,
    &date_impossible,
    &year_range_form,
    &md_bracket_open,
    &md_list_trap,
    &md_div_open,
    &quote_nesting,
    &quote_end_stop,
    &quote_stop_side,
    &quote_wrapped_block,
    &para_lowercase,
    &para_no_stop,
    &double_blank,
    &dash_form,
    &head_number,
    &head_suspect,
    &quote_attrib,
    &span_unknown,
    &sic_without_corr,
    &word_variant,
    &word_split,
    &word_nonword,
    &word_scanno,
    &name_variant,
    &name_initials,
    &term_gloss,
    &silence_unknown,
    &silence_unused,
    &edition_invalid,
};

bool reads_citations(Reads reads) {
  return reads == Reads::notes || reads == Reads::words;
}

}  // namespace

std::string_view name(Severity severity) {
  return severities[static_cast<std::size_t>(severity)].second;
}

std::optional<Severity> severity_named(std::string_view name) {
  for (const auto& [severity, word] : severities) {
    if (word == name) return severity;
  }
  return std::nullopt;
}

void Finding::relate(model::Place place, model::Part part_of_it, std::string_view why) {
  related.push_back({place, part_of_it, text::sanitized(why), {}});
}

void Finding::relate_cited(const model::CitationRef& cited, model::Part part_of_it,
                           std::string_view why) {
  relate({cited.note.chapter, cited.note.note}, part_of_it, why);
  related.back().citation = cited.index;
}

void Finding::correct(const model::CitationRef& cited, model::Part part_of_it,
                      std::string_view printed, std::string_view instead) {
  corrections.push_back({cited.note.note, part_of_it, cited.index, text::sanitized(printed),
                         text::sanitized(instead)});
}

Finding& Report::add(model::Subject subject, model::Part part, std::string_view message,
                     Severity at_most) {
  out_.push_back(
      {&rule_, std::max(severity_, at_most), subject, part, text::sanitized(message), {}, {}, {}});
  return out_.back();
}

Finding& Report::add(const model::CitationRef& cited, model::Part part, std::string_view message,
                     Severity at_most) {
  Finding& finding = add(cited.note.note, part, message, at_most);
  finding.citation = cited.index;
  return finding;
}

std::span<const Rule* const> all() {
  return table;
}

const Rule* find(std::string_view id) {
  const auto found =
      std::find_if(table.begin(), table.end(), [id](const Rule* rule) { return rule->id == id; });
  return found == table.end() ? nullptr : *found;
}

Severity severity_of(const Rule& rule, const model::Conventions& conventions) {
  const auto set = conventions.rules.find(rule.id);
  if (set == conventions.rules.end()) return rule.severity;
  return severity_named(set->second).value_or(rule.severity);
}

bool any_reads(Reads reads, const model::Conventions& conventions) {
  return std::any_of(table.begin(), table.end(), [&](const Rule* rule) {
    return rule->reads == reads && severity_of(*rule, conventions) != Severity::off;
  });
}

std::vector<Finding> found(const Scene& given, std::span<const Rule* const> asked) {
  Scene scene = given;
  std::optional<Reading> reading;
  std::vector<Finding> findings;
  for (const Rule* rule : asked) {
    const Severity severity = severity_of(*rule, scene.edition.conventions());
    if (severity == Severity::off || !rule->check) continue;
    if (rule->reads == Reads::silences && !scene.silencing) continue;
    if (reads_citations(rule->reads) && !reading) {
      scene.reading = &reading.emplace(given.edition, given.index);
    }
    Report report(*rule, severity, findings);
    rule->check(scene, report);
  }
  return findings;
}

std::vector<Finding> check(const Scene& scene) {
  return hear(scene).heard;
}

std::vector<Finding> check(const Scene& scene, Reads reads) {
  std::vector<const Rule*> asked;
  std::copy_if(table.begin(), table.end(), std::back_inserter(asked),
               [reads](const Rule* rule) { return rule->reads == reads; });
  return found(scene, asked);
}

std::vector<Finding> check(const Scene& scene, std::span<const Rule* const> asked) {
  if (scene.chapter().count(model::Thing::silence) == 0) return found(scene, asked);
  const auto is_asked = [&](const Rule* rule) {
    return std::find(asked.begin(), asked.end(), rule) != asked.end();
  };
  // Whether a silence is used, all other rules say.
  auto heard = is_asked(&silence_unused) ? check(scene) : hear(scene, found(scene, asked)).heard;
  std::erase_if(heard, [&](const Finding& one) { return !is_asked(one.rule); });
  return heard;
}

}  // namespace ibid::rules
