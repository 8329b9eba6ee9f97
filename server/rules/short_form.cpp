#include "rules/short_form.h"

#include <algorithm>

#include "rules/sigla.h"

namespace ibid::rules {

using citation::Form;
using citation::Unit;

namespace {

// `WKP 525`: the number of a file, and no title.
bool is_code(std::string_view title) {
  const std::size_t blank = title.find(' ');
  return blank != title.npos && blank + 1 < title.size() && is_acronym(title.substr(0, blank)) &&
         title.find_first_not_of("0123456789/.-", blank + 1) == title.npos;
}

bool is_key(Form form) {
  return form == Form::key || form == Form::pinned;
}

// Whether what was looked for to follow a citation are its words alone.
bool can_tell_by_trail(const citation::Citation& words) {
  return !is_key(words.form) && !words.carries_over;
}

}  // namespace

bool points_into_a_work(const citation::Citation& words) {
  if (!words.work.volume.empty()) return true;
  return std::any_of(words.locators.begin(), words.locators.end(), [](const auto& locator) {
    const bool page =
        locator.unit == Unit::page || locator.unit == Unit::folio || locator.unit == Unit::column;
    return page && !locator.unit_span.empty();
  });
}

bool names_unknown_work(const Scene& scene, const Cited& cited) {
  if (cited.source->reason != model::Reason::none_fits) return false;
  const citation::Citation& words = *cited.words;
  if (is_key(words.form)) return !scene.edition.library().empty();
  if (words.work.authors.empty() && words.work.title.empty()) return false;
  if (words.form == Form::opcit || words.form == Form::loccit) return true;
  if (is_code(words.work.title)) return false;
  return (words.form == Form::shortened || words.form == Form::full) && points_into_a_work(words);
}

std::optional<model::CitationRef> introduced_later(const Scene& scene, const Cited& cited) {
  if (cited.words->work.empty()) return std::nullopt;
  const model::Sources& sources = scene.edition.sources(scene.index);
  if (can_tell_by_trail(*cited.words)) {
    const model::Trail& trail = cited.note->trails[cited.at.index];
    if (!sources.introduced().may_have(trail.lead)) return std::nullopt;
  }
  const auto fits = sources.introduced().match(cited.words->work);
  if (fits.empty()) return std::nullopt;
  return sources.introducer(*fits.front());
}

}  // namespace ibid::rules
