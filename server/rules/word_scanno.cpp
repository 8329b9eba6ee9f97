// word-scanno: a word that is one, but that a scanner reads for another, where only the other fits.
//
// A small list of our own, English only, each with the words that must stand around it.

#include <array>

#include "rules/catalogue.h"
#include "rules/options.h"
#include "rules/words.h"

namespace ibid::rules {
namespace {

/// Words, separated by blanks, that may stand there; empty: any.
struct Scanno {
  std::string_view read;
  std::string_view meant;
  std::string_view before;
  std::string_view behind;
};

constexpr std::string_view past = "was had would could is has did said wrote never also";

constexpr std::array<Scanno, 26> list{{
    {"arid", "and", "",
     "the a an of in to that his their he they it was were with by for not then"},
    {"tile", "the", "of by with from at for on to into upon against under in and that",
     "party war state first second last same whole other new old working revolution people class "
     "peasants workers government"},
    {"die", "the", "of by with from at upon against under",
     "party war state first second last same whole other new old working revolution people class "
     "peasants workers government"},
    {"bad", "had", "he she they who we it which", "been not to no never already become taken made"},
    {"lie", "he", "and but when as if because where while", past},
    {"be", "he", "that when but as because which where while since", "was would could wrote"},
    {"hi", "in", "", "the a this his their that order fact spite"},
    {"arc", "are", "they we you these those there who which", ""},
    {"ease", "case", "this any each every that which", ""},
    {"band", "hand", "other", ""},
    {"coining", "coming", "", "to months years weeks year war revolution from"},
    {"yon", "you", "", "are have will can know must shall"},
    {"carne", "came", "", "to from out into back down up the about"},
    {"fanners", "farmers", "", ""},
    {"farm", "firm", "", "foothold grip conviction belief footing"},
    {"alter", "after", "", "early several months years weeks days having being"},
    {"tune", "time", "same first long", ""},
    {"comer", "corner", "every", ""},
    {"modem", "modern", "", "times industry society history world capitalism state technique"},
    {"form", "from", "away far apart", ""},
    {"docs", "does", "it he she nor", "not"},
    {"hut", "but", "", "he they it she we the not also that"},
    {"bat", "but", "", "he they she we not also"},
    {"cue", "one", "no", ""},
    {"wore", "were", "they we you there these those", "not the in to all no being"},
    {"bum", "burn", "to will would", ""},
}};

bool is_among(std::string_view word, std::string_view words) {
  for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
      return true;
  }
  return false;
}

constexpr std::array<Option, 1> word_scanno_options{{
    {"quotations", Option::Kind::flag, "true", "Whether quotations are looked at too"},
}};

class Scannos {
 public:
  Scannos(const Scene& scene, Report& report)
      : scene_(scene),
        report_(report),
        vocabulary_(scene.chapter().vocabulary()),
        quotations_(flag_told(scene, word_scanno, "quotations")) {}

  void run() {
    std::vector<const Scanno*> of_form(vocabulary_.forms.size(), nullptr);
    for (std::size_t i = 0; i < of_form.size(); ++i) {
      for (const Scanno& one : list) {
        if (one.read == vocabulary_.forms[i].form) of_form[i] = &one;
      }
    }
    for (std::size_t i = 0; i < vocabulary_.words.size(); ++i) {
      const Scanno* one = of_form[vocabulary_.words[i].form];
      if (one && is_read(vocabulary_.words[i]) && fits(*one, i)) tell(i, *one);
    }
  }

 private:
  bool is_read(const WordAt& word) const {
    return !word.set_off && (word.own || (quotations_ && word.quoted && !word.in_note));
  }

  std::string small(std::size_t i) const {
    return uncapitalised(vocabulary_.form_of(vocabulary_.words[i]).form);
  }

  bool fits(const Scanno& one, std::size_t i) const {
    const auto& words = vocabulary_.words;
    if (!one.before.empty() && !(i > 0 && words[i].follows && is_among(small(i - 1), one.before)))
      return false;
    return one.behind.empty() || (i + 1 < words.size() && words[i + 1].follows &&
                                  is_among(vocabulary_.form_of(words[i + 1]).form, one.behind));
  }

  void tell(std::size_t i, const Scanno& one) {
    const WordAt& word = vocabulary_.words[i];
    Finding& finding =
        report_.add(subject_of(word), model::Part::whole,
                    "“" + std::string(one.read) + "”: “" + std::string(one.meant) + "”?");
    correct_words(finding, scene_, {&word}, one.meant);
  }

  const Scene& scene_;
  Report& report_;
  const Vocabulary& vocabulary_;
  bool quotations_;
};

void check_word_scanno(const Scene& scene, Report& report) {
  if (may_be_english(scene)) Scannos(scene, report).run();
}

}  // namespace

const Rule word_scanno{
    .id = "word-scanno",
    .severity = Severity::hint,
    .summary = "A word that scanners read for another stands where the other fits",
    .reads = Reads::words,
    .options = word_scanno_options,
    .check = check_word_scanno,
};

}  // namespace ibid::rules
