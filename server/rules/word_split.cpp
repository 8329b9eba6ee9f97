// word-split: a word that a blank has cut in two, as scans and line ends leave it.
//
// Spoken of only where one of the pieces is hardly printed elsewhere in the edition, and the whole
// word is. Sure of itself where a piece can be no word (`tion`, `str`) or a hyphen was left behind;
// what may be two words (`code point`) is a hint at most.

#include <algorithm>
#include <array>
#include <vector>

#include "rules/catalogue.h"
#include "rules/words.h"

namespace ibid::rules {
namespace {

// Behind `pre-` and the like, where the second half of a compound is to come.
bool is_joining(std::string_view word) {
  return word == "and" || word == "or" || word == "to" || word == "nor" || word == "und" ||
         word == "oder" || word == "et" || word == "ou" || word == "and/or";
}

// With one of these before or behind, two words may well be meant: “some times”, “all ways”.
constexpr std::string_view small_words[] = {
    "a",     "after", "again",   "all",   "an",    "and",   "any",  "are",     "as",    "at",
    "back",  "be",    "been",    "both",  "but",   "by",    "can",  "day",     "days",  "did",
    "do",    "down",  "each",    "ever",  "every", "few",   "for",  "from",    "go",    "had",
    "half",  "has",   "have",    "he",    "head",  "her",   "here", "high",    "him",   "his",
    "how",   "i",     "if",      "in",    "into",  "is",    "it",   "less",    "like",  "long",
    "man",   "many",  "may",     "me",    "mean",  "men",   "more", "most",    "much",  "must",
    "my",    "never", "new",     "no",    "non",   "none",  "nor",  "not",     "now",   "of",
    "off",   "old",   "on",      "once",  "one",   "only",  "or",   "other",   "our",   "out",
    "over",  "own",   "part",    "per",   "same",  "self",  "she",  "side",    "since", "so",
    "some",  "such",  "than",    "that",  "the",   "their", "them", "then",    "there", "they",
    "thing", "this",  "through", "time",  "times", "to",    "too",  "two",     "under", "up",
    "upon",  "us",    "very",    "was",   "way",   "ways",  "we",   "well",    "were",  "what",
    "when",  "where", "which",   "while", "who",   "will",  "with", "without", "work",  "would",
    "yet",   "you",   "your"};

bool is_small_word(std::string_view word) {
  return std::find(std::begin(small_words), std::end(small_words), word) != std::end(small_words);
}

constexpr std::string_view endings_of_words[] = {
    "tion", "tions",  "sion",  "sions", "ment",  "ments", "ism",   "isms",    "ist",
    "ists", "ity",    "ities", "ness",  "ance",  "ence",  "ious",  "ously",   "ative",
    "ally", "ically", "ised",  "ized",  "ising", "izing", "ology", "isation", "ization",
    "ция",  "ции",    "цию",   "ство",  "ства",  "ость",  "ости",  "изм",     "изма"};

// Words of their own, for all they end so.
constexpr std::string_view short_words[] = {
    "action",   "actions", "nation",  "nations", "motion",  "motions", "notion",   "notions",
    "option",   "options", "ration",  "rations", "portion", "mention", "mentions", "station",
    "stations", "section", "lotion",  "caption", "cement",  "moment",  "moments",  "comment",
    "comments", "garment", "segment", "lament",  "city",    "cities",  "pity",     "unity",
    "entity",   "dance",   "chance",  "glance",  "stance",  "lance",   "pence",    "fence",
    "hence",    "prism",   "schism",  "fist",    "list",    "lists",   "mist",     "twist",
    "wrist",    "exist",   "insist",  "assist",  "artist",  "native",  "vision",   "mission",
    "passion",  "pension", "tension", "session", "version", "fusion",  "rally",    "tally",
    "really",   "finally", "totally", "equally", "usually", "locally", "witness",  "harness",
    "illness",  "fitness", "noised",  "raised",  "raising", "rising",  "prized",   "prised",
    "sized",    "seized",  "arising", "dentist", "tourist", "resist",  "consist",  "persist"};

// Consonants alone: no word, but it may be short for one (`tmp`, `mm`).
bool is_consonants(std::string_view piece) {
  return piece.size() > 1 && piece.find_first_not_of("bcdfghjklmnpqrstvwxz") == piece.npos;
}

// What can be no word: an ending with little before it.
bool is_ending(std::string_view piece) {
  const auto is = [piece](std::string_view word) { return piece == word; };
  if (std::any_of(std::begin(short_words), std::end(short_words), is)) return false;
  return std::any_of(std::begin(endings_of_words), std::end(endings_of_words),
                     [piece](std::string_view ending) {
                       return piece.ends_with(ending) && piece.size() <= 2 * ending.size();
                     });
}

// Where verbs come apart and nouns are put together as one likes.
bool parts_words(const Scene& scene) {
  constexpr std::array parting{"de", "nl", "sv", "da", "nb", "nn", "no", "hu"};
  return std::any_of(parting.begin(), parting.end(),
                     [&](std::string_view code) { return is_in(code, scene); });
}

class Splits {
 public:
  Splits(const Scene& scene, Report& report)
      : report_(report),
        lexicon_(scene.edition.lexicon()),
        vocabulary_(scene.chapter().vocabulary()),
        pieces_(vocabulary_.forms.size()) {}

  void run() {
    for (std::size_t i = 1; i < vocabulary_.words.size(); ++i) {
      const WordAt& second = vocabulary_.words[i];
      if (second.follows || second.broken) look(vocabulary_.words[i - 1], second);
    }
  }

 private:
  // Titles in transliteration and what others spell are none of our business; a blank in a
  // quotation is a misprint all the same.
  static bool is_read(const WordAt& word) {
    return !word.set_off && (word.own || word.quoted) && (word.own || !word.in_note);
  }

  // What is known of a form, however often it is printed.
  struct Piece {
    bool known = false;
    bool possible = false;
    bool capital = false;
    bool small_word = false;
    bool odd = false;
  };

  const Piece& piece(std::uint32_t form) {
    Piece& out = pieces_[form];
    if (out.known) return out;
    const std::string& word = vocabulary_.forms[form].form;
    const std::string small = uncapitalised(word);
    out.known = true;
    out.possible = is_simple(word) && !is_shouted(word);
    out.capital = model::begins_with_capital(word);
    out.small_word = is_small_word(small);
    out.odd = times_printed(lexicon_, small) <= 2;  // and so probably a piece
    return out;
  }

  void look(const WordAt& first, const WordAt& second) {
    if (!is_read(first) || !is_read(second)) return;
    const Piece piece_a = piece(first.form);
    const Piece piece_b = piece(second.form);
    if (!piece_a.possible || !piece_b.possible || piece_b.capital) return;
    const bool odd_a = piece_a.odd;
    const bool odd_b = piece_b.odd;
    const bool odd = (odd_a || odd_b) && !piece_a.small_word && !piece_b.small_word;
    if (!odd && !second.broken) return;
    const std::string& a = vocabulary_.form_of(first).form;
    const std::string& b = vocabulary_.form_of(second).form;
    if (a.size() + b.size() < 6 || is_joining(b)) return;
    const std::string whole = a + b;
    if (!is_printed(whole, odd_a && odd_b)) return;
    const std::string small = uncapitalised(a);
    const bool sure = second.broken || (odd_a && is_ending(small)) || (odd_b && is_ending(b)) ||
                      (odd_a && odd_b && (is_consonants(small) || is_consonants(b)));
    Finding& finding =
        report_.add(subject_of(first), model::Part::with_next,
                    "“" + a + (second.broken ? "- " : " ") + b + "”: “" + whole + "” elsewhere",
                    sure ? Severity::error : Severity::hint);
    finding.corrections.push_back({finding.subject, finding.part, {}, {}, whole});
  }

  bool is_printed(const std::string& whole, bool both_odd) const {
    const std::string small = uncapitalised(whole);
    const std::size_t times = small == whole
                                  ? times_printed(lexicon_, whole)
                                  : lexicon_.counts(whole).all() + lexicon_.counts(small).all();
    return times >= (both_odd ? 1U : 2U);
  }

  Report& report_;
  const model::Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  std::vector<Piece> pieces_;  ///< per form
};

void check_word_split(const Scene& scene, Report& report) {
  if (!parts_words(scene)) Splits(scene, report).run();
}

}  // namespace

const Rule word_split{
    .id = "word-split",
    .severity = Severity::warning,
    .summary = "A blank stands within a word that the edition prints whole elsewhere",
    .reads = Reads::words,
    .check = check_word_split,
};

}  // namespace ibid::rules
