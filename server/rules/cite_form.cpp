// cite-form: an imprint or initials printed otherwise than in most notes of the chapter.
//
// `Paris, 1905` among `Paris 1905`s, `E. H. Carr` among `E.H. Carr`s. One hint a chapter and kind,
// at the first that differs, and only where the majority is plain: three at least, and three times
// as many. What is right below that nobody can say.

#include <algorithm>
#include <array>

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

constexpr std::size_t least_majority = 3;
constexpr std::size_t times_as_many = 3;

/// One thing in each way in which it can be printed; empty where that takes more than other words.
using Ways = std::array<std::string, 3>;

struct Printed {
  const Cited* by = nullptr;
  std::string words;
  Ways ways;
};

/// Who prints it in one way.
struct Usage {
  std::string_view name;  ///< of the way: `without a comma`
  std::vector<Printed> by;
};
using Usages = std::array<Usage, 3>;

// `Paris 1905`, `Paris, 1905`, `(Paris, 1905)`; with a publisher it is another form.
void count_imprint(Usages& usages, const Cited& cited) {
  const citation::Description& work = cited.words->work;
  if (work.place.empty() || work.year.empty() || !work.publisher.empty()) return;
  const std::string& printed = cited.words->printed;
  const std::size_t at = printed.find(work.place);
  if (at == printed.npos) return;
  const std::size_t end = at + work.place.size();
  for (const std::string_view between : {" ", ", "}) {
    const std::string tail = std::string(between) + work.year;
    if (printed.compare(end, tail.size(), tail) != 0) continue;
    const bool bracket = at > 0 && printed[at - 1] == '(';
    const std::size_t way = bracket ? 2 : between.size() - 1;
    Ways ways;
    if (!bracket) ways = {work.place + " " + work.year, work.place + ", " + work.year, {}};
    usages[way].by.push_back({&cited, work.place + tail, std::move(ways)});
  }
}

Ways ways_of(const citation::Name& name) {
  Ways out;
  for (const char c : name.given) {
    if (c < 'A' || c > 'Z') continue;
    out[0] += {c, '.'};
    out[1] += out[1].empty() ? std::string{c, '.'} : std::string{' ', c, '.'};
    out[2] += c;
  }
  for (std::string& way : out) way += " " + name.family;
  return out;
}

std::size_t capitals(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

// `E.H.`, `E. H.`, `EH`
void count_initials(Usages& usages, const Cited& cited) {
  for (const citation::Name& name : cited.words->work.authors) {
    const std::string& given = name.given;
    if (given.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ. ") != given.npos) continue;
    if (capitals(given) < 2) continue;
    const bool stops = given.find('.') != given.npos;
    const bool blanks = given.find(' ') != given.npos;
    if (!stops && blanks) continue;
    usages[!stops   ? 2
           : blanks ? 1
                    : 0]
        .by.push_back({&cited, given + " " + name.family, ways_of(name)});
  }
}

void correct(const Usages& usages, std::size_t most, model::Part part, Finding& finding) {
  for (std::size_t way = 0; way < usages.size(); ++way) {
    if (way == most) continue;
    for (const Printed& printed : usages[way].by) {
      const std::string& instead = printed.ways[most];
      if (!instead.empty()) finding.correct(printed.by->at, part, printed.words, instead);
    }
  }
}

void tell(const Usages& usages, model::Part part, Report& report) {
  const auto most =
      std::max_element(usages.begin(), usages.end(),
                       [](const Usage& a, const Usage& b) { return a.by.size() < b.by.size(); });
  std::size_t others = 0;
  const Usage* other = nullptr;
  for (const Usage& usage : usages) {
    if (&usage == &*most || usage.by.empty()) continue;
    others += usage.by.size();
    if (!other) other = &usage;
  }
  if (!other || most->by.size() < least_majority || most->by.size() < times_as_many * others)
    return;
  const Printed& first = other->by.front();
  const Printed& usual = most->by.front();
  Finding& finding = report.add(first.by->at, model::Part::whole,
                                "“" + first.words + "” here, " + std::string(most->name) + " in " +
                                    counted(most->by.size(), "other citation"));
  finding.relate_cited(usual.by->at, model::Part::whole, "“" + usual.words + "”");
  correct(usages, static_cast<std::size_t>(most - usages.begin()), part, finding);
}

void check_cite_form(const Scene& scene, Report& report) {
  Usages imprints{{{"without a comma or brackets", {}}, {"with a comma", {}}, {"in brackets", {}}}};
  Usages initials{{{"without a space between initials", {}},
                   {"with a space between initials", {}},
                   {"without stops after initials", {}}}};
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.source->form != citation::Form::full) continue;
    count_imprint(imprints, cited);
    count_initials(initials, cited);
  }
  tell(imprints, model::Part::whole, report);
  tell(initials, model::Part::authors, report);
}

}  // namespace

const Rule cite_form{
    .id = "cite-form",
    .severity = Severity::hint,
    .summary = "An imprint or initials are printed otherwise than in most notes",
    .check = check_cite_form,
};

}  // namespace ibid::rules
