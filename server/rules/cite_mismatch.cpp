// cite-mismatch: a year, place, volume or author's initials that the bibliography gives otherwise.
//
// Only what both print is compared, and only where the title says that the entry is meant. Places
// have many names (`Moscow`, `Moskva`, `M.`): what may be two spellings of one is passed over. So
// are initials that one transliteration writes as the other does not.

#include <algorithm>
#include <array>

#include "rules/catalogue.h"
#include "rules/near_entry.h"
#include "rules/printed_range.h"
#include "rules/same_place.h"
#include "rules/wording.h"
#include "text/utf.h"
#include "works/dates.h"
#include "works/fold.h"
#include "works/names.h"

namespace ibid::rules {
namespace {

using citation::Description;

// First letters that transliterations and languages write for each other: Iosif and Joseph, Karl
// and Carl, Viktor and Wiktor, Fedor and Theodor.
bool may_be_one(char a, char b) {
  static constexpr std::array<std::string_view, 5> groups{"aeijy", "ckq", "vwb", "ftp", "ghk"};
  return a == b || std::any_of(groups.begin(), groups.end(), [&](std::string_view group) {
           return group.find(a) != group.npos && group.find(b) != group.npos;
         });
}

bool initials_contradict(const std::string& said, const std::string& known) {
  const auto a = works::words(said);
  const auto b = works::words(known);
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const char x = a[i].front();
    const char y = b[i].front();
    const bool latin = x >= 'a' && x <= 'z' && y >= 'a' && y <= 'z';
    if (!latin) return false;
    if (!may_be_one(x, y)) return true;
  }
  return false;
}

// As initials where those are printed: `I.` or `I. D.`, with a space where there was one.
std::string given_like(const std::string& printed, const std::string& known) {
  if (printed.find('.') == printed.npos) return known;
  std::string out;
  bool begins = true;
  for (std::size_t i = 0; i < known.size();) {
    const text::CodePoint point = text::decode(known, i);
    const std::string_view letter = std::string_view(known).substr(i, point.bytes);
    i += point.bytes;
    const bool gap = letter == " " || letter == "." || letter == "-";
    if (begins && !gap) {
      if (!out.empty() && printed.find(' ') != printed.npos) out += ' ';
      out += std::string(letter) + ".";
    }
    begins = gap;
  }
  return out;
}

class EntryCheck {
 public:
  EntryCheck(const Scene& scene, Report& report) : scene_(scene), report_(report) {}

  void run() {
    for (const Cited& cited : scene_.reading->citations()) {
      const model::Source& source = *cited.source;
      if (source.reason == model::Reason::bibliography) {
        compare(cited, *source.work);
      } else if (source.reason == model::Reason::introduced_here) {
        const auto entry = near_entry(scene_.edition.library(), *cited.words);
        if (entry) compare_names(cited, *entry);
      }
    }
  }

 private:
  void compare(const Cited& cited, const works::Work& entry) {
    const Description& said = cited.words->work;
    if (said.title.empty() || !entry.is.container.empty() || !said.container.empty()) return;
    if (!said.edition.empty() && said.edition != entry.is.edition) return;
    const bool one_of_many = !said.volume.empty() && entry.is.volume.empty();
    // Volumes appear over years: an entry with a single year need not give that of each.
    const bool one_year = whole_number(entry.is.year).has_value();
    if (!said.year.empty() && !entry.is.year.empty() && !(one_of_many && one_year) &&
        !works::years_agree(said.year, entry.is.year)) {
      tell(cited, "year", said.year, entry.is.year);
    }
    if (!said.place.empty() && !entry.is.place.empty() &&
        !may_be_one_place(said.place, entry.is.place)) {
      tell(cited, "place", said.place, entry.is.place);
    }
    const auto volume = whole_number(said.volume);
    const auto volumes = whole_number(entry.volumes);
    if (volume && volumes && *volume > *volumes) {
      report_.add(cited.at, model::Part::whole,
                  "Bibliography has " + counted(*volumes, "volume") + " of " + entry.is.title);
    }
  }

  void compare_names(const Cited& cited, const works::Work& entry) {
    for (const citation::Name& said : cited.words->work.authors) {
      for (const citation::Name& known : entry.is.authors) {
        if (works::folded(said.family) != works::folded(known.family)) continue;
        if (!initials_contradict(said.given, known.given)) continue;
        report_
            .add(cited.at, model::Part::authors, "Bibliography has author " + works::written(known))
            .correct(cited.at, model::Part::authors, said.given,
                     given_like(said.given, known.given));
        return;
      }
    }
  }

  void tell(const Cited& cited, std::string_view field, const std::string& printed,
            const std::string& value) {
    report_
        .add(cited.at, model::Part::whole, "Bibliography has " + std::string(field) + " " + value)
        .correct(cited.at, model::Part::whole, printed, value);
  }

  const Scene& scene_;
  Report& report_;
};

void check_cite_mismatch(const Scene& scene, Report& report) {
  if (!scene.edition.library().empty()) EntryCheck(scene, report).run();
}

}  // namespace

const Rule cite_mismatch{
    .id = "cite-mismatch",
    .severity = Severity::warning,
    .summary = "A note gives another year, place, volume or initial than the bibliography",
    .check = check_cite_mismatch,
};

}  // namespace ibid::rules
