#include "rules/known_names.h"

#include <algorithm>
#include <array>
#include <map>

#include "works/fold.h"
#include "works/spelling.h"

namespace ibid::rules {
namespace {

// What languages hang on a name's stem. Two words of one stem are forms of one word, or two words;
// none is a slip for the other.
constexpr std::array<std::string_view, 84> endings{
    "",      "s",   "es",    "a",    "e",   "i",    "o",   "u",    "y",     "ya",  "ye",   "yi",
    "yu",    "ym",  "yh",    "ii",   "ij",  "iy",   "im",  "ia",   "iia",   "om",  "em",   "am",
    "ov",    "ova", "ovich", "ovna", "ev",  "eva",  "in",  "ina",  "ini",   "oi",  "oy",   "ogo",
    "omu",   "oj",  "ist",   "ists", "ism", "isms", "ite", "ites", "an",    "ian", "ians", "ean",
    "ese",   "n",   "ns",    "er",   "ers", "ish",  "ic",  "ics",  "ik",    "iki", "sk",   "skii",
    "skaia", "d",   "ed",    "t",    "en",  "ens",  "us",  "um",   "al",    "ka",  "ki",   "ko",
    "ke",    "ku",  "iv",    "l",    "la",  "y's",  "ity", "ies",  "ist's", "ing", "ings", "ov's"};

bool is_ending(std::string_view rest) {
  return std::find(endings.begin(), endings.end(), rest) != endings.end();
}

// `Leninist` and `Leninism`.
bool derives(std::string_view rest) {
  constexpr std::array<std::string_view, 9> derived{"ist",  "ists", "ism",  "isms", "ite",
                                                    "ites", "ian",  "ians", "istic"};
  return std::find(derived.begin(), derived.end(), rest) != derived.end();
}

bool are_inflected(std::string_view a, std::string_view b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto stem = static_cast<std::size_t>(in_a - a.begin());
  if (stem >= 3 && is_ending(a.substr(stem)) && is_ending(b.substr(stem))) return true;
  for (std::size_t at = 3; at < stem; ++at) {
    if (derives(a.substr(at)) && derives(b.substr(at))) return true;
  }
  return false;
}

// Letters that one sound may begin with, in one alphabet or another.
bool may_begin_alike(char a, char b) {
  if (a == b) return true;
  for (const std::string_view sounds : {"zsc", "ijye", "vwf", "khcxgq", "tc", "ao"}) {
    if (sounds.find(a) != sounds.npos && sounds.find(b) != sounds.npos) return true;
  }
  return false;
}

std::vector<std::string> split(std::string_view name) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) out.emplace_back(name.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::size_t times_of_key(const model::Lexicon& lexicon, std::string_view key) {
  std::size_t out = 0;
  for (const std::string_view form : lexicon.alike(key)) out += lexicon.counts(form).all();
  return out;
}

}  // namespace

KnownNames::KnownNames(const model::Edition& edition) : edition_(edition) {
  const model::Conventions& conventions = edition.conventions();
  for (const std::string& name : conventions.names) declare(name, false);
  for (const auto& [term, gloss] : conventions.terms) declare(term, true);
  for (const auto& [siglum, meaning] : conventions.sigla) keys_.insert(model::word_key(siglum));
  for (const std::string& word : split(conventions.author)) keys_.insert(model::word_key(word));
  add_marked();
  keys_.erase("");
}

void KnownNames::declare(const std::string& name, bool term) {
  const std::vector<std::string> words = split(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string key = model::word_key(words[i]);
    keys_.insert(key);
    KnownName one{words[i], key, {}, {}, true, term && !model::begins_with_capital(words[i])};
    if (i > 0) one.before = model::word_key(words[i - 1]);
    if (i + 1 < words.size()) one.behind = model::word_key(words[i + 1]);
    names_.push_back(std::move(one));
  }
}

// Family names of marked persons, the most printed first: what is a variant of one before it is
// none of them.
void KnownNames::add_marked() {
  std::map<std::string, std::string> found;  // key → as printed
  for (const auto& chapter : edition_.chapters()) {
    // Every chapter asks for those of all chapters: their blocks are not walked for it.
    for (model::Number i = 0; i < chapter->count(model::Thing::named); ++i) {
      const auto named = chapter->named(i);
      if (named->as != model::Named::As::person) continue;
      const std::vector<std::string> words = split(named->words);
      if (!words.empty()) found.emplace(model::word_key(words.back()), words.back());
    }
  }
  const model::Lexicon& lexicon = edition_.lexicon();
  std::vector<std::pair<std::size_t, const std::pair<const std::string, std::string>*>> order;
  for (const auto& one : found) order.emplace_back(times_of_key(lexicon, one.first), &one);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [times, one] : order) {
    if (keys_.contains(one->first) || meant_by(one->second, {}, {})) continue;
    keys_.insert(one->first);
    names_.push_back({one->second, one->first, {}, {}, false, false});
  }
}

bool KnownNames::is_variant(std::string_view form, std::string_view key,
                            const KnownName& name) const {
  if (name.key.empty() || key.empty() || !may_begin_alike(key.front(), name.key.front()))
    return false;
  const bool capital = model::begins_with_capital(form);
  if (name.term == capital) return false;
  if (works::may_be_one_name(key, name.key)) return true;
  if (are_inflected(key, name.key)) return false;
  const std::size_t shorter = std::min(key.size(), name.key.size());
  const bool several = !name.before.empty() || !name.behind.empty();
  const std::size_t least = several ? 4 : name.term ? 8 : 6;
  if (shorter < least || key.front() != name.key.front()) return false;
  const std::size_t most = shorter >= 9 && !name.term ? 2 : 1;
  if (letters_apart(key, name.key, most) > most) return false;
  if (several) return true;
  // What is printed often, or as a word of small letters, is another word.
  const model::Lexicon& lexicon = edition_.lexicon();
  const std::size_t times = times_of_key(lexicon, key);
  if (capital && lexicon.counts(uncapitalised(form)).all() > 0) return false;
  return times * 3 <= times_of_key(lexicon, name.key);
}

const KnownName* KnownNames::meant_by(std::string_view form, std::string_view before,
                                      std::string_view behind) const {
  const std::string key = model::word_key(form);
  if (key.size() < 4 || is_known(key)) return nullptr;
  for (const KnownName& name : names_) {
    if (!name.before.empty() && name.before != before) continue;
    if (name.before.empty() && !name.behind.empty() && name.behind != behind) continue;
    const auto [shorter, longer] = std::minmax({key.size(), name.key.size()});
    if (longer - shorter > 4) continue;
    if (is_variant(form, key, name)) return &name;
  }
  return nullptr;
}

}  // namespace ibid::rules
