#include "works/bib_names.h"

#include <algorithm>
#include <string>

#include "text/utf.h"
#include "works/latex.h"

namespace ibid::works {
namespace {

using citation::Name;
using Pieces = std::vector<std::string_view>;

bool parts_words(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '~';
}

// Cuts at every character outside braces that `is_cut` is true of; empty pieces are left out.
template <typename IsCut>
Pieces cut(std::string_view source, IsCut is_cut, bool keep_empty = false) {
  Pieces pieces;
  std::size_t begin = 0;
  std::size_t depth = 0;
  const auto end_at = [&](std::size_t end) {
    if (end > begin || keep_empty) pieces.push_back(source.substr(begin, end - begin));
    begin = end + 1;
  };
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '\\' && i + 1 < source.size())
      ++i;
    else if (source[i] == '{')
      ++depth;
    else if (source[i] == '}' && depth > 0)
      --depth;
    else if (depth == 0 && is_cut(source[i]))
      end_at(i);
  }
  end_at(source.size());
  return pieces;
}

// From the begin of the first to the end of the last; the pieces are of one text.
std::string_view words_from(const Pieces& pieces, std::size_t first, std::size_t last) {
  if (first >= last) return {};
  const char* end = pieces[last - 1].data() + pieces[last - 1].size();
  return {pieces[first].data(), static_cast<std::size_t>(end - pieces[first].data())};
}

// A particle begins with a small letter. What stands in braces has no case, but `{\'e}` has.
bool is_particle(std::string_view word) {
  if (word.front() == '{' && word.substr(0, 2) != "{\\") return false;
  const std::string plain = plain_of_latex(word);
  const char32_t first = text::decode(plain, 0).value;
  return (first >= 'a' && first <= 'z') || (first >= 0xDF && first <= 0xFF) ||
         (first >= 0x430 && first <= 0x45F);
}

Name in_order(std::string_view source) {
  const Pieces words = cut(source, parts_words);
  if (words.empty()) return {};
  std::size_t family = 0;
  while (family + 1 < words.size() && !is_particle(words[family])) ++family;
  return {plain_of_latex(words_from(words, family, words.size())),
          plain_of_latex(words_from(words, 0, family))};
}

bool is_keyed(const Pieces& parts) {
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    const auto equals = part.find('=');
    return equals != std::string_view::npos &&
           part.substr(0, equals).find_first_of("{\\") == std::string_view::npos;
  });
}

// given=Hans, prefix=von, family={Harman}
Name keyed(const Pieces& parts) {
  Name name;
  std::string prefix;
  for (const std::string_view part : parts) {
    const auto equals = part.find('=');
    const std::string key = plain_of_latex(part.substr(0, equals));
    std::string words = plain_of_latex(part.substr(equals + 1));
    if (key.find("family") != std::string::npos)
      name.family = std::move(words);
    else if (key.find("given") != std::string::npos)
      name.given = std::move(words);
    else if (key.find("prefix") != std::string::npos)
      prefix = std::move(words);
  }
  if (!prefix.empty()) name.family = prefix + ' ' + name.family;
  return name;
}

Name name_of(std::string_view source) {
  const Pieces parts = cut(
      source, [](char c) { return c == ','; }, true);
  if (parts.size() > 1 || source.find('=') != std::string_view::npos)
    if (is_keyed(parts)) return keyed(parts);
  if (parts.size() < 2) return in_order(source);
  return {plain_of_latex(parts[0]), plain_of_latex(parts.back())};
}

}  // namespace

std::vector<Name> names_of_bib(std::string_view source) {
  std::vector<Name> names;
  const Pieces words = cut(source, parts_words);
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && words[end] != "and" && words[end] != "AND") ++end;
    const std::string_view one = words_from(words, begin, end);
    if (!one.empty() && one != "others") {
      Name name = name_of(one);
      if (name.family.empty()) std::swap(name.family, name.given);
      if (!name.family.empty()) names.push_back(std::move(name));
    }
    begin = end + 1;
  }
  return names;
}

}  // namespace ibid::works
