// name-variant: a name that is spelt otherwise than the edition spells it.
//
// A letter or two off, or transliterated by another system. Names that edition.json has in both
// forms, authors of the bibliography, cases and derivations (`Stalinist`) are left alone, and so is
// what stands in quotations and titles.

#include <algorithm>
#include <map>

#include "rules/catalogue.h"
#include "rules/known_names.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

class NameVariants {
 public:
  NameVariants(const Scene& scene, Report& report)
      : scene_(scene),
        report_(report),
        known_(scene.edition),
        vocabulary_(scene.chapter().vocabulary()) {}

  void run() {
    const auto& words = vocabulary_.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].own) continue;
      const KnownName* name = find(i);
      if (name) tell(words[i], *name);
    }
  }

 private:
  std::string key(std::size_t i) const { return vocabulary_.form_of(vocabulary_.words[i]).key; }

  // What neighbours cannot change is looked up once.
  const KnownName* find(std::size_t i) {
    const auto& words = vocabulary_.words;
    const std::string before = i > 0 && words[i].follows ? key(i - 1) : std::string();
    const std::string behind =
        i + 1 < words.size() && words[i + 1].follows ? key(i + 1) : std::string();
    if (known_.is_known(before) || known_.is_known(behind)) return look_up(i, before, behind);
    const auto [found, added] = alone_.try_emplace(words[i].form, nullptr);
    if (added) found->second = look_up(i, {}, {});
    return found->second;
  }

  const KnownName* look_up(std::size_t i, std::string_view before, std::string_view behind) const {
    const model::WordForm& form = vocabulary_.form_of(vocabulary_.words[i]);
    if (is_shouted(form.form)) return nullptr;
    const KnownName* name = known_.meant_by(form.form, before, behind);
    return name && !is_an_author(form.key) ? name : nullptr;
  }

  // As the bibliography prints the name.
  bool is_an_author(const std::string& key) const {
    const auto works = scene_.edition.library().catalogue().by_author(key);
    return std::any_of(works.begin(), works.end(), [&](const works::WorkPtr& work) {
      return std::any_of(
          work->is.authors.begin(), work->is.authors.end(),
          [&](const citation::Name& name) { return model::word_key(name.family) == key; });
    });
  }

  void tell(const WordAt& word, const KnownName& name) {
    const std::string& printed = vocabulary_.form_of(word).form;
    Finding& finding =
        report_.add(subject_of(word), model::Part::whole,
                    "“" + printed + "”: " + (name.declared ? "edition.json has" : "elsewhere") +
                        " “" + name.printed + "”");
    if (const auto place = first_place(scene_.edition, name.printed))
      finding.relate(*place, model::Part::whole, "“" + name.printed + "”");
    correct_words(finding, scene_, {&word}, name.printed);
  }

  const Scene& scene_;
  Report& report_;
  const KnownNames known_;
  const Vocabulary& vocabulary_;
  std::map<std::uint32_t, const KnownName*> alone_;  ///< by form
};

void check_name_variant(const Scene& scene, Report& report) {
  NameVariants(scene, report).run();
}

}  // namespace

const Rule name_variant{
    .id = "name-variant",
    .severity = Severity::warning,
    .summary = "A name of the edition is spelt otherwise",
    .reads = Reads::words,
    .check = check_name_variant,
};

}  // namespace ibid::rules
