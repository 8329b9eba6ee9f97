// name-variant: a name that is spelt otherwise than the edition spells it.
//
// A letter or two off, or transliterated by another system. Names that edition.json has in both
// forms, authors of the bibliography, cases and derivations (`Stalinist`) are left alone, and so is
// what stands in quotations and titles.

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

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
        vocabulary_(scene.chapter().vocabulary()),
        alone_(vocabulary_.forms.size()) {
    std::ranges::transform(vocabulary_.forms, std::back_inserter(is_known_),
                           [&](const auto& form) { return known_.is_known(form.key); });
  }

  void run() {
    const auto& words = vocabulary_.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].own) continue;
      const KnownName* name = find(i);
      if (name) tell(words[i], *name);
    }
  }

 private:
  std::string_view key(std::size_t i) const {
    return vocabulary_.form_of(vocabulary_.words[i]).key;
  }

  // What neighbours cannot change is looked up once.
  const KnownName* find(std::size_t i) {
    const auto& words = vocabulary_.words;
    const bool before = i > 0 && words[i].follows;
    const bool behind = i + 1 < words.size() && words[i + 1].follows;
    if ((before && is_known_[words[i - 1].form]) || (behind && is_known_[words[i + 1].form]))
      return look_up(i, before ? key(i - 1) : "", behind ? key(i + 1) : "");
    auto& found = alone_[words[i].form];
    if (!found) found = look_up(i, {}, {});
    return *found;
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
  std::vector<bool> is_known_;                          ///< per form
  std::vector<std::optional<const KnownName*>> alone_;  ///< per form: what it means by itself
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
