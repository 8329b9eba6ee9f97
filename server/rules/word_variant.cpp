// word-variant: a word that is printed otherwise here than in most places of the edition.
//
// Hyphens and accents (`co-operation`), capitals (`the Party`), and the spellings of the two sides
// of the Atlantic (`gray`). What is usual is what the edition's own prose has at least three times
// as often. Quotations keep their spelling.

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "rules/catalogue.h"
#include "rules/spellings.h"
#include "rules/wording.h"
#include "rules/words.h"
#include "works/fold.h"

namespace ibid::rules {
namespace {

constexpr std::size_t least = 3;  ///< times that the usual form must be there
constexpr std::size_t times = 3;  ///< times as often as the other
constexpr std::size_t least_capitals = 5;

bool is_plainly_usual(std::size_t usual, std::size_t other, std::size_t at_least) {
  return usual >= at_least && usual >= times * other;
}

class Variants {
 public:
  Variants(const Scene& scene, Report& report)
      : scene_(scene),
        report_(report),
        lexicon_(scene.edition.lexicon()),
        vocabulary_(scene.chapter().vocabulary()) {}

  void run() {
    std::map<std::uint32_t, std::vector<const WordAt*>> odd;  // by form
    std::vector<std::optional<Usual>> usual(vocabulary_.forms.size());
    for (const WordAt& word : vocabulary_.words) {
      if (!word.own) continue;
      auto& of_form = usual[word.form];
      if (!of_form) of_form = usual_of(vocabulary_.form_of(word).form);
      if (!of_form->form.empty()) odd[word.form].push_back(&word);
    }
    for (const auto& [form, words] : odd) add(words, vocabulary_.forms[form].form, *usual[form]);
    if (may_be_english(scene_)) compare_capitals();
  }

 private:
  struct Usual {
    std::string form;  ///< empty: as it is printed here
    std::size_t often = 0;
  };

  // In prose, whether a sentence begins with it or not.
  std::size_t in_prose(std::string_view small) const {
    return lexicon_.counts(small).in_prose() + lexicon_.counts(capitalised(small)).begun;
  }

  // How the edition usually prints a word that it prints otherwise here; empty: just so.
  Usual usual_of(const std::string& form) const {
    if (form.find("’") != form.npos || is_shouted(form)) return {};
    const bool capital = model::begins_with_capital(form);
    const std::string small = uncapitalised(form);
    const bool name = capital && lexicon_.counts(form).own > 0;
    Usual usual = name ? usual_joining(form) : usual_spelling(small);
    if (capital && !name && !usual.form.empty()) usual.form = capitalised(usual.form);
    return usual;
  }

  Usual usual_spelling(const std::string& small) const {
    if (may_be_english(scene_)) {
      for (const std::string& other : other_spellings(small)) {
        if (is_plainly_usual(in_prose(other), in_prose(small), least))
          return {other, in_prose(other)};
      }
    }
    return usual_joining(small);
  }

  // With or without hyphens and accents.
  Usual usual_joining(const std::string& printed) const {
    const std::size_t here = count(printed);
    for (const std::string_view other : lexicon_.alike(model::word_key(printed))) {
      const bool same_case =
          model::begins_with_capital(other) == model::begins_with_capital(printed);
      if (!same_case || other == printed || !is_another_joining(printed, other)) continue;
      if (is_plainly_usual(count(other), here, least)) return {std::string(other), count(other)};
    }
    return {};
  }
  std::size_t count(std::string_view form) const {
    return model::begins_with_capital(form) ? lexicon_.counts(form).in_prose() : in_prose(form);
  }

  bool is_another_joining(std::string_view a, std::string_view b) const {
    if (b.find("’") != b.npos || is_shouted(b) || are_two_words(a, b)) return false;
    // `c-ares`, `n-api`: letters that stand for something.
    if (a.find('-') == 1 || b.find('-') == 1) return false;
    const bool hyphens = a.find('-') != a.npos || b.find('-') != b.npos;
    const bool name = model::begins_with_capital(a);
    if (hyphens && name) return same_but_for_hyphens(a, b);
    return hyphens ? same_but_for_hyphens(a, b) : name || is_english(scene_);
  }
  // Letters besides the hyphens; case apart, `Kai-Shek` and `Kai-shek` are one.
  static bool same_but_for_hyphens(std::string_view a, std::string_view b) {
    return works::folded(a) == works::folded(b) || model::word_key(a) == model::word_key(b);
  }

  void add(const std::vector<const WordAt*>& words, const std::string& printed,
           const Usual& usual) {
    std::string message = "“" + printed + "” here";
    if (words.size() > 1)
      message += " and in " + counted(words.size() - 1, "other place") + " of the chapter";
    message += ", “" + usual.form + "” in " + counted(usual.often, "place") + " of the edition";
    Finding& finding = report_.add(subject_of(*words.front()), model::Part::whole, message);
    if (const auto place = first_place(scene_.edition, usual.form))
      finding.relate(*place, model::Part::whole, "The usual form");
    correct_words(finding, scene_, words, usual.form);
  }

  void compare_capitals() {
    std::map<std::uint32_t, std::vector<const WordAt*>> bare;
    for (const WordAt& word : vocabulary_.words) {
      if (word.bare) bare[word.form].push_back(&word);
    }
    for (const auto& [form, words] : bare) {
      const std::string& printed = vocabulary_.forms[form].form;
      if (is_shouted(printed)) continue;
      const bool capital = model::begins_with_capital(printed);
      const std::string other = capital ? uncapitalised(printed) : capitalised(printed);
      const std::size_t often = lexicon_.counts(other).bare;
      if (other == printed ||
          !is_plainly_usual(often, lexicon_.counts(printed).bare, least_capitals))
        continue;
      add(words, printed, {other, often});
    }
  }

  const Scene& scene_;
  Report& report_;
  const model::Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
};

void check_word_variant(const Scene& scene, Report& report) {
  Variants(scene, report).run();
}

}  // namespace

const Rule word_variant{
    .id = "word-variant",
    .severity = Severity::hint,
    .summary = "A word is spelt, hyphenated or capitalised otherwise than usual in the edition",
    .reads = Reads::words,
    .check = check_word_variant,
};

}  // namespace ibid::rules
