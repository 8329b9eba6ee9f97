#include "rules/spellings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/list.h"

namespace ibid::rules {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Whole words; each takes a plural's s.
constexpr std::array<Pair, 26> pairs{{{"grey", "gray"},
                                      {"centre", "center"},
                                      {"theatre", "theater"},
                                      {"sabre", "saber"},
                                      {"spectre", "specter"},
                                      {"fibre", "fiber"},
                                      {"defence", "defense"},
                                      {"offence", "offense"},
                                      {"pretence", "pretense"},
                                      {"judgement", "judgment"},
                                      {"acknowledgement", "acknowledgment"},
                                      {"connexion", "connection"},
                                      {"reflexion", "reflection"},
                                      {"gaol", "jail"},
                                      {"gaoler", "jailer"},
                                      {"catalogue", "catalog"},
                                      {"dialogue", "dialog"},
                                      {"sceptic", "skeptic"},
                                      {"sceptical", "skeptical"},
                                      {"scepticism", "skepticism"},
                                      {"plough", "plow"},
                                      {"tsar", "czar"},
                                      {"tsarist", "czarist"},
                                      {"tsarism", "czarism"},
                                      {"ageing", "aging"},
                                      {"manoeuvre", "maneuver"}}};

// The letters before -our or -or.
constexpr std::array<std::string_view, 24> in_our{
    "lab",    "col",    "fav",    "hon",  "hum",   "vap", "rig",    "vig",
    "neighb", "behavi", "endeav", "harb", "rum",   "sav", "splend", "val",
    "clam",   "ard",    "arm",    "cand", "fervo", "od",  "parl",   "ranc"};

// The letters before -lled or -led.
constexpr std::array<std::string_view, 16> in_ll{
    "trave", "cance", "mode",   "labe", "leve", "counse", "quarre", "signa",
    "marve", "tunne", "channe", "pane", "due",  "riva",   "shove",  "equa"};

constexpr std::array<Pair, 11> two_words{{{"re-form", "reform"},
                                          {"re-sign", "resign"},
                                          {"re-cover", "recover"},
                                          {"re-creation", "recreation"},
                                          {"re-present", "represent"},
                                          {"re-collect", "recollect"},
                                          {"re-mark", "remark"},
                                          {"re-sort", "resort"},
                                          {"résumé", "resum"},
                                          {"exposé", "expos"},
                                          {"rosé", "rose"}}};

void add_pairs(std::string_view word, std::vector<std::string>& out) {
  const std::string_view plural = word.ends_with('s') ? "s" : "";
  const std::string_view single = word.substr(0, word.size() - plural.size());
  for (const auto& [a, b] : pairs) {
    if (single == a) out.push_back(std::string(b).append(plural));
    if (single == b) out.push_back(std::string(a).append(plural));
  }
}

void exchange(std::string_view word, std::size_t at, std::string_view instead, std::size_t size,
              std::vector<std::string>& out) {
  out.push_back(std::string(word.substr(0, at)).append(instead).append(word.substr(at + size)));
}

// `realise`, `realisation`, `analyse`: the letter before the ending is exchanged.
void add_ise(std::string_view word, std::vector<std::string>& out) {
  for (const std::string_view ending :
       {"e", "ed", "es", "ing", "er", "ers", "ation", "ations", "able"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 6) continue;
    const std::size_t at = word.size() - ending.size() - 1;
    const char letter = word[at];
    const bool stem = word[at - 1] == 'i' || (word[at - 1] == 'y' && word[at - 2] == 'l');
    if (stem && (letter == 's' || letter == 'z'))
      exchange(word, at, letter == 's' ? "z" : "s", 1, out);
  }
}

void add_our(std::string_view word, std::vector<std::string>& out) {
  if (const std::size_t at = word.find("our");
      at != word.npos && text::is_one_of(word.substr(0, at), in_our))
    exchange(word, at, "or", 3, out);
  if (const std::size_t at = word.find("or");
      at != word.npos && text::is_one_of(word.substr(0, at), in_our))
    exchange(word, at, "our", 2, out);
}

void add_ll(std::string_view word, std::vector<std::string>& out) {
  for (const std::string_view ending : {"ed", "ing", "er", "ers"}) {
    if (!word.ends_with(ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (stem.ends_with("ll") && text::is_one_of(stem.substr(0, stem.size() - 2), in_ll))
      exchange(word, stem.size() - 1, "", 1, out);
    else if (stem.ends_with("l") && text::is_one_of(stem.substr(0, stem.size() - 1), in_ll))
      exchange(word, stem.size(), "l", 0, out);
  }
}

}  // namespace

std::vector<std::string> other_spellings(std::string_view word) {
  std::vector<std::string> out;
  if (word.size() < 4) return out;
  add_pairs(word, out);
  add_ise(word, out);
  add_our(word, out);
  add_ll(word, out);
  return out;
}

bool are_two_words(std::string_view a, std::string_view b) {
  return std::any_of(two_words.begin(), two_words.end(), [&](const Pair& pair) {
    return (a.starts_with(pair.first) && b.starts_with(pair.second)) ||
           (b.starts_with(pair.first) && a.starts_with(pair.second));
  });
}

}  // namespace ibid::rules
