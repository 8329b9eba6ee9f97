// Whether a citation can mean a work: each thing that both say is compared, and one contradiction
// is enough.

#include <algorithm>
#include <array>

#include "works/agreement.h"
#include "works/dates.h"
#include "works/fold.h"
#include "works/library.h"
#include "works/spelling.h"
#include "works/titles.h"

namespace ibid::works {
namespace {

using citation::Description;
using citation::Name;

bool contradict(const std::string& said, const std::string& known) {
  return !said.empty() && !known.empty() && folded(said) != folded(known);
}

const std::vector<Name>& makers(const Description& work) {
  return work.authors.empty() ? work.editors : work.authors;
}

// A periodical as such, not one issue of it.
bool is_whole_periodical(const Work& work) {
  static constexpr std::array<std::string_view, 4> types{"periodical", "newspaper", "magazine",
                                                         "journal"};
  return work.is.date.empty() && work.is.issue.empty() &&
         (work.is.volume.empty() ||
          std::find(types.begin(), types.end(), work.type) != types.end());
}

// Two issues are the same only where something that both print says so.
bool issues_agree(const Description& said, const Work& work) {
  const Description& is = work.is;
  if (contradict(said.issue, is.issue)) return false;
  if (!said.date.empty() && !is.date.empty() && !dates_agree(said.date, is.date)) return false;
  const bool said_one = !said.date.empty() || !said.issue.empty();
  if (!said_one || is_whole_periodical(work) || !is.container.empty()) return true;
  const bool known_one = !is.date.empty() || !is.issue.empty();
  if (!known_one) return true;
  return (!said.date.empty() && !is.date.empty()) || (!said.issue.empty() && !is.issue.empty());
}

bool containers_agree(const std::string& said, const std::string& known) {
  if (said.empty() || known.empty()) return true;
  return likeness(title_words(said), title_words(known)) != Likeness::none;
}

// `KPSS v rez.` may end a sentence or not.
std::string_view without_stop(std::string_view text) {
  return !text.empty() && text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

bool has_siglum(const Work& work, std::string_view text) {
  return !text.empty() &&
         std::any_of(work.sigla.begin(), work.sigla.end(), [&](const auto& siglum) {
           return without_stop(siglum) == without_stop(text);
         });
}

bool same_title(const std::string& said, const Work& work) {
  return likeness(title_words(said), title_words(work.is.title, work.short_title)) ==
         Likeness::whole;
}

Fit fit_archival(const Description& said, const Work& work) {
  const Description& is = work.is;
  if (contradict(said.repository, is.repository) && !has_siglum(work, said.repository))
    return Fit::none;
  const bool named =
      !said.repository.empty() && (has_siglum(work, said.repository) || !is.repository.empty() ||
                                   same_title(said.repository, work));
  if (said.shelfmark.empty())
    return named && is.shelfmark.empty()       ? Fit::title
           : has_siglum(work, said.repository) ? Fit::siglum
                                               : Fit::none;
  if (is.shelfmark.empty()) return Fit::none;
  return folded(said.shelfmark) == folded(is.shelfmark) && (named || said.repository.empty())
             ? Fit::title
             : Fit::none;
}

// A lone name, perhaps with a year, which may as well be a siglum or a title of one word.
Fit fit_name(const Description& said, const Work& work) {
  if (said.authors.size() == 1) {
    const Name& only = said.authors.front();
    const std::string text = only.given.empty() ? only.family : only.given + ' ' + only.family;
    if (has_siglum(work, text)) return Fit::siglum;
    if (same_title(text, work)) return Fit::title;
  }
  if (!said.year.empty() && !work.is.year.empty() && !years_agree(said.year, work.is.year))
    return Fit::none;
  return agree(said.authors, makers(work.is)) == Agreement::contradict ? Fit::none : Fit::surname;
}

bool makers_agree(const Description& said, const Description& is) {
  if (!said.authors.empty() && agree(said.authors, makers(is)) == Agreement::contradict)
    return false;
  if (said.editors.empty()) return true;
  if (said.authors.empty() && is.editors.empty())
    return agree(said.editors, is.authors) != Agreement::contradict;
  return is.editors.empty() || agree(said.editors, is.editors) != Agreement::contradict;
}

// The author's name in another transliteration: no contradiction where the whole title agrees.
bool spelt_otherwise(const Description& said, const Work& work) {
  if (said.authors.size() != 1 || work.is.authors.size() != 1) return false;
  const Name& a = said.authors.front();
  Name b = work.is.authors.front();
  if (!may_be_one_name(folded(a.family), folded(b.family))) return false;
  b.family = a.family;
  return agree(a, b) != Agreement::contradict;
}

Fit fit_title(const Description& said, const Work& work) {
  const Likeness like =
      likeness(title_words(said.title), title_words(work.is.title, work.short_title));
  if (like == Likeness::whole) return Fit::title;
  if (like == Likeness::none) return Fit::none;
  if (!said.year.empty() && !work.is.year.empty() && !years_agree(said.year, work.is.year))
    return Fit::none;
  if (!said.authors.empty() || !said.editors.empty() || like == Likeness::undated)
    return Fit::title_part;
  const bool anonymous = makers(work.is).empty();
  return anonymous && like == Likeness::opening ? Fit::title_part : Fit::none;
}

}  // namespace

Fit fit(const Description& said, const Work& work) {
  if (contradict(said.volume, work.is.volume) || !issues_agree(said, work) ||
      !containers_agree(said.container, work.is.container))
    return Fit::none;
  if (!said.shelfmark.empty() || (!said.repository.empty() && said.title.empty()))
    return fit_archival(said, work);
  if (said.title.empty() && !said.authors.empty() && said.container.empty())
    return fit_name(said, work);
  if (said.title.empty()) return Fit::none;
  if (!makers_agree(said, work.is))
    return spelt_otherwise(said, work) && same_title(said.title, work) ? Fit::title_part
                                                                       : Fit::none;
  return has_siglum(work, said.title) ? Fit::siglum : fit_title(said, work);
}

}  // namespace ibid::works
