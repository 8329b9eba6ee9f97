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

/// The ways in which one thing is printed, and who prints it so.
struct Usage {
  std::string_view name;  ///< of the way: `without a comma`
  std::vector<const Cited*> by;
  std::string first;  ///< as the first of them prints it
};
using Usages = std::array<Usage, 3>;

void count(Usage& usage, const Cited& cited, std::string_view printed) {
  if (usage.by.empty()) usage.first = printed;
  usage.by.push_back(&cited);
}

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
    count(usages[way], cited, work.place + tail);
  }
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
    count(usages[!stops ? 2 : blanks ? 1 : 0], cited, given + " " + name.family);
  }
}

void tell(const Usages& usages, Report& report) {
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
  report
      .add(other->by.front()->at, model::Part::whole,
           "“" + other->first + "” here, " + std::string(most->name) + " in " +
               counted(most->by.size(), "other citation"))
      .relate_cited(most->by.front()->at, model::Part::whole, "“" + most->first + "”");
}

void check_cite_form(const Scene& scene, Report& report) {
  Usages imprints{
      {{"without a comma or brackets", {}, {}}, {"with a comma", {}, {}}, {"in brackets", {}, {}}}};
  Usages initials{{{"without a space between initials", {}, {}},
                   {"with a space between initials", {}, {}},
                   {"without stops after initials", {}, {}}}};
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.source->form != citation::Form::full) continue;
    count_imprint(imprints, cited);
    count_initials(initials, cited);
  }
  tell(imprints, report);
  tell(initials, report);
}

}  // namespace

const Rule cite_form{
    .id = "cite-form",
    .severity = Severity::hint,
    .summary = "An imprint or initials are printed otherwise than in most notes",
    .check = check_cite_form,
};

}  // namespace ibid::rules
