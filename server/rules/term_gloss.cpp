// term-gloss: a term of edition.json that is not explained where the edition first uses it.
//
// Explained is what has its gloss's words near it, a bracket, a dash or a note right behind it, or
// words that explain (`that is`, `called`).

#include <algorithm>
#include <set>

#include "prose/words.h"
#include "rules/catalogue.h"
#include "rules/words.h"
#include "works/fold.h"

namespace ibid::rules {
namespace {

using Key = std::vector<std::string>;

/// Where a term stands: its first word, and how many it has.
struct Use {
  std::size_t chapter = 0;
  const WordAt* first = nullptr;
  const WordAt* last = nullptr;
};

Key key_of(std::string_view term) {
  Key out;
  for (const std::string& word : works::words(term)) out.push_back(word);
  return out;
}

// What cites may name a term in a title.
bool is_read(const WordAt& word) {
  return (word.own || !word.in_note) && !word.foreign;
}

std::optional<Use> first_use(const model::Edition& edition, std::size_t chapter, const Key& term) {
  const Vocabulary& vocabulary = edition[chapter].vocabulary();
  const auto& words = vocabulary.words;
  const bool printed =
      std::any_of(vocabulary.forms.begin(), vocabulary.forms.end(),
                  [&](const model::WordForm& form) { return form.key == term.front(); });
  if (!printed) return std::nullopt;
  for (std::size_t i = 0; i + term.size() <= words.size(); ++i) {
    if (!is_read(words[i])) continue;
    std::size_t same = 0;
    while (same < term.size() && vocabulary.form_of(words[i + same]).key == term[same] &&
           (same == 0 || words[i + same].follows)) {
      ++same;
    }
    if (same == term.size()) return Use{chapter, &words[i], &words[i + same - 1]};
  }
  return std::nullopt;
}

/// The words of the passage around a byte of the chapter.
class Around {
 public:
  Around(const model::Chapter& chapter, text::Offset at) {
    const auto located = chapter.block_at(at);
    if (!located.block) return;
    bytes_ = chapter.text().slice({located.begin, located.begin + located.block->length});
    for (const prose::Passage& passage : prose::passages(*located.block, bytes_)) {
      for (const prose::Word& word : prose::words_in(passage)) {
        if (word.place.begin + located.begin == at) {
          text_ = passage.text;
          end_ = word.span.end;
        }
      }
    }
  }

  bool explains(std::string_view gloss) const {
    return stands_behind() || has_words_of(gloss) || has_signal();
  }

 private:
  // A bracket, a dash, a note.
  bool stands_behind() const {
    const std::string_view rest = std::string_view(text_).substr(end_);
    const std::size_t at = rest.find_first_not_of(" ’”'\"");
    if (at == rest.npos) return false;
    for (const std::string_view sign : {"(", "–", "—", "\uFFFC", ":", "=", "["}) {
      if (rest.substr(at).starts_with(sign)) return true;
    }
    return false;
  }

  std::string_view near() const {
    constexpr std::size_t before = 120;  // bytes
    constexpr std::size_t behind = 200;
    const std::size_t begin = end_ - std::min<std::size_t>(end_, before);
    return std::string_view(text_).substr(begin, end_ - begin + behind);
  }

  bool has_words_of(std::string_view gloss) const {
    std::set<std::string> here;
    for (const std::string& word : works::words(near())) here.insert(word);
    std::size_t all = 0;
    std::size_t found = 0;
    for (const std::string& word : works::words(gloss)) {
      if (word.size() < 4 || works::is_empty_word(word)) continue;
      ++all;
      if (here.contains(word)) ++found;
    }
    return all > 0 && found * 2 >= all;
  }

  bool has_signal() const {
    for (const std::string_view signal :
         {"that is", "i.e.", "called", "known as", "meaning", "means", "or rather", "das heißt",
          "d.h.", "c’est-à-dire", "то есть", "т.е."}) {
      if (near().find(signal) != std::string_view::npos) return true;
    }
    return false;
  }

  std::string bytes_;
  std::string text_;
  text::Offset end_ = 0;
};

bool is_used_before(const Scene& scene, const Key& term) {
  for (std::size_t i = 0; i < scene.index; ++i) {
    if (first_use(scene.edition, i, term)) return true;
  }
  return false;
}

void check_term_gloss(const Scene& scene, Report& report) {
  for (const auto& [term, gloss] : scene.edition.conventions().terms) {
    const Key key = key_of(term);
    if (key.empty() || gloss.empty()) continue;
    const auto use = first_use(scene.edition, scene.index, key);
    if (!use || is_used_before(scene, key)) continue;
    if (Around(scene.chapter(), use->last->begin).explains(gloss)) continue;
    const bool several = use->first != use->last;
    Finding& finding =
        report.add(subject_of(*use->first), several ? model::Part::with_next : model::Part::whole,
                   "“" + term + "” is not explained on first use");
    const model::Subject last = subject_of(*use->last);
    const std::string printed = scene.chapter().text().slice(scene.chapter().span(last));
    finding.corrections.push_back(
        {last, model::Part::whole, {}, printed, printed + " (" + gloss + ")"});
  }
}

}  // namespace

const Rule term_gloss{
    .id = "term-gloss",
    .severity = Severity::hint,
    .summary = "A term of edition.json is not explained where it is first used",
    .reads = Reads::words,
    .check = check_term_gloss,
};

}  // namespace ibid::rules
