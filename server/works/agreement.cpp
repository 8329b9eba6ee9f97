#include "works/agreement.h"

#include <algorithm>

#include "citation/words.h"
#include "text/utf.h"
#include "works/fold.h"

namespace ibid::works {
namespace {

using citation::Name;

bool is_lower_ascii(char c) {
  return c >= 'a' && c <= 'z';
}

// `von der Leyen` is looked for under `Leyen` as well; `Le Bon` is not, whose particle is his name.
std::string_view without_particles(std::string_view family) {
  while (true) {
    const auto space = family.find(' ');
    if (space == std::string_view::npos || space == 0) return family;
    const std::string_view word = family.substr(0, family[space - 1] == '.' ? space - 1 : space);
    if (word.empty() || !std::all_of(word.begin(), word.end(), is_lower_ascii)) return family;
    family.remove_prefix(space + 1);
  }
}

// Without the `Mrs.`, `Sir` or `St` before it, which one prints and another does not.
std::string_view without_honorific(std::string_view name) {
  constexpr std::size_t longest = 7;
  const std::string_view first = name.substr(0, name.find(' '));
  if (first.size() < 2 || first.size() > longest || first.front() < 'A' || first.front() > 'Z')
    return name;
  const bool honours = (citation::meanings_of(folded(first)) & citation::meaning::honorific) != 0;
  return honours ? name.substr(std::min(first.size() + 1, name.size())) : name;
}

bool all_capitals(std::string_view word) {
  return word.size() <= 3 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// `E.H.`, `E. H.` and `EH` are the same two initials.
std::vector<std::string> given_words(std::string_view given) {
  given = without_honorific(given);
  if (!all_capitals(given)) return words(given);
  std::vector<std::string> out;
  for (const char c : given) out.push_back(folded(std::string_view(&c, 1)));
  return out;
}

std::size_t letters(std::string_view word) {
  return text::units(word, text::Encoding::utf32);
}

bool begins_with(std::string_view word, std::string_view begin) {
  return word.substr(0, begin.size()) == begin;
}

// An initial stands for any name it begins, an abbreviation (`Alex.`) for those it begins.
bool may_be(const std::string& a, const std::string& b) {
  return begins_with(a, b) || begins_with(b, a);
}

Agreement given_agree(const std::string& said, const std::string& known) {
  const auto a = given_words(said);
  const auto b = given_words(known);
  if (a.empty() || b.empty()) return Agreement::agree;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (!may_be(a[i], b[i])) return Agreement::contradict;
  return Agreement::given_too;
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& key) {
    return std::find(b.begin(), b.end(), key) != b.end();
  });
}

std::string with_space(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + ' ' + second;
}

}  // namespace

std::vector<std::string> family_keys(std::string_view family) {
  std::vector<std::string> keys;
  const auto add = [&](std::string key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(std::move(key));
  };
  add(folded(family));
  add(folded(without_particles(family)));
  if (const std::string_view plain = without_honorific(family); !plain.empty()) add(folded(plain));
  return keys;
}

std::vector<std::string> name_keys(const Name& name) {
  std::vector<std::string> keys = family_keys(name.family);
  const std::string given = folded(name.given);
  // A full given name; initials never stand where a family name could.
  if (letters(given) > 2 && given.find(' ') == std::string::npos)
    keys.push_back(with_space(folded(name.family), given));
  return keys;
}

Agreement agree(const Name& said, const Name& known) {
  if (share_one(family_keys(said.family), family_keys(known.family)))
    return given_agree(said.given, known.given);
  // `Chen Duxiu`, which one reads as a family name and the other takes apart.
  const auto in_order = [](const Name& name) {
    return folded(without_honorific(with_space(name.given, name.family)));
  };
  const std::string whole = in_order(said);
  const std::string other = in_order(known);
  const bool one_is_whole = said.given.empty() || known.given.empty();
  if (one_is_whole && (whole == folded(with_space(known.family, known.given)) || whole == other ||
                       other == folded(with_space(said.family, said.given))))
    return Agreement::given_too;
  return Agreement::contradict;
}

Agreement agree(const std::vector<Name>& said, const std::vector<Name>& known) {
  Agreement weakest = Agreement::given_too;
  for (const Name& name : said) {
    Agreement best = Agreement::contradict;
    for (const Name& other : known) best = std::max(best, agree(name, other));
    weakest = std::min(weakest, best);
  }
  return weakest;
}

}  // namespace ibid::works
