// word-nonword: a word that no dictionary has, one letter from one that the edition uses.
//
// Words of small letters alone: a capital makes a name, and names are name-variant's. Off unless
// edition.json asks for it; silent where there is no dictionary of the edition's language.

#include <optional>
#include <unordered_map>
#include <vector>

#include "rules/catalogue.h"
#include "rules/known_names.h"

namespace ibid::rules {
namespace {

class Nonwords {
 public:
  Nonwords(const Scene& scene, Report& report)
      : scene_(scene),
        report_(report),
        known_(scene.edition),
        lexicon_(scene.edition.lexicon()),
        vocabulary_(scene.chapter().vocabulary()) {}

  void run() {
    std::vector<std::optional<std::string>> near(vocabulary_.forms.size());
    for (const WordAt& word : vocabulary_.words) {
      if (!is_read(word)) continue;
      auto& of_form = near[word.form];
      if (!of_form) of_form = near_to(vocabulary_.form_of(word).form);
      if (!of_form->empty()) tell(word, *of_form);
    }
  }

 private:
  static bool is_read(const WordAt& word) {
    return !word.set_off && (word.own || (word.quoted && !word.in_note));
  }

  bool is_right(std::string_view word) const {
    return scene_.spells(word) || known_.is_known(model::word_key(word));
  }

  // The word of the edition that was meant, or nothing.
  std::string near_to(const std::string& form) {
    constexpr std::size_t shortest = 4;  // bytes; everything is near a shorter one
    if (form.size() < shortest || !is_simple(form)) return {};
    const std::string small = uncapitalised(form);
    const bool begins = small != form;
    if (begins && (lexicon_.counts(form).own > 0 || is_shouted(form))) return {};
    if (is_right(form) || is_right(small)) return {};
    const std::size_t times = times_printed(lexicon_, small);
    std::string best;
    std::size_t most = 0;
    for (const std::string_view word : candidates(small.size())) {
      const std::size_t often = times_printed(lexicon_, word);
      if (often < 2 || often <= times || often < most) continue;
      if (often == most && word >= best) continue;
      if (letters_apart(small, word, 1) != 1 || !is_right(word)) continue;
      best = word;
      most = often;
    }
    return begins && !best.empty() ? capitalised(best) : best;
  }

  // Words of the edition of about that many bytes.
  std::vector<std::string_view> candidates(std::size_t size) {
    if (by_size_.empty()) {
      for (const auto& [form, one] : lexicon_.forms()) {
        if (!model::begins_with_capital(form)) by_size_[form.size()].push_back(form);
      }
    }
    std::vector<std::string_view> out;
    for (std::size_t n = size - 2; n <= size + 2; ++n) {
      const auto found = by_size_.find(n);
      if (found != by_size_.end())
        out.insert(out.end(), found->second.begin(), found->second.end());
    }
    return out;
  }

  void tell(const WordAt& word, const std::string& near) {
    Finding& finding = report_.add(
        subject_of(word), model::Part::whole,
        "“" + vocabulary_.form_of(word).form + "” is in no dictionary: “" + near + "”?");
    correct_words(finding, scene_, {&word}, near);
  }

  const Scene& scene_;
  Report& report_;
  const KnownNames known_;
  const model::Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  std::unordered_map<std::size_t, std::vector<std::string_view>> by_size_;  ///< bytes → words
};

void check_word_nonword(const Scene& scene, Report& report) {
  if (scene.spells) Nonwords(scene, report).run();
}

}  // namespace

const Rule word_nonword{
    .id = "word-nonword",
    .severity = Severity::off,
    .summary = "A word is in no dictionary, and one letter from a word of the edition",
    .reads = Reads::words,
    .check = check_word_nonword,
};

}  // namespace ibid::rules
