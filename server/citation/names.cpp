#include "citation/names.h"

#include <algorithm>
#include <utility>

#include "citation/name.h"
#include "text/utf.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

// `S. and B. Webb`: the initials of one whose family name is the next one's; else `at`.
Index lone_initials_end(const Tokens& tokens, Index at, Index end) {
  Index next = at;
  while (next + 1 < end && is_initial(tokens, next)) next += 2;
  return next > at && next < end && tokens.means(next, meaning::conjunction) ? next : at;
}

// `Sidney and Beatrice Webb`
void share_family(const Tokens& tokens, Index begin, std::vector<Name>& names) {
  if (names.size() != 2 || !names[0].given.empty() || names[1].given.empty()) return;
  const bool given = tokens.means(begin, meaning::given) &&
                     tokens.means(begin + 1, meaning::conjunction) &&
                     tokens.means(begin + 2, meaning::given);
  if (given) names[0] = {names[1].family, names[0].family};
}

// Of `Gould, Cecil`, `SMITH, John Henry`, `Carr, E. H.`, whose family name begins at `family`: the
// index behind the given names that follow a comma at `comma`, or `comma`.
Index given_names_end(const Tokens& tokens, Index family, Index comma, Index end) {
  if (!tokens.is(comma, Kind::comma)) return comma;
  const Index at = comma + 1;
  constexpr Index longest = 6;
  const bool capitals =
      at == family + 2 && tokens.text(family).size() > 2 && all_capitals(tokens.text(family));
  Index next = at;
  for (; next < end && next - at < longest; ++next) {
    if (is_initial(tokens, next)) {
      ++next;
      if (tokens.is(next + 1, Kind::dash) && is_initial(tokens, next + 2)) ++next;
      continue;
    }
    const bool given =
        tokens.means(next, meaning::given) ||
        (capitals && tokens.is(next, Kind::word) && !all_capitals(tokens.text(next)));
    if (!tokens.is(next, Kind::word) || !tokens[next].capital || !given) break;
  }
  const bool ends = next >= end || tokens.is(next, Kind::comma) || tokens.is(next, Kind::colon) ||
                    tokens.is(next, Kind::open) ||
                    tokens.means(next, meaning::conjunction | meaning::others);
  return ends && next > at ? next : comma;
}

// Behind the comma, slash or `and` between two names, and behind `et al.` at the end; else `at`.
Index past_joint(const Tokens& tokens, Index at, Index end) {
  Index next = tokens.is(at, Kind::slash) ? at + 1 : tokens.past_comma(at);
  if (next < end && tokens.means(next, meaning::conjunction)) next += tokens[next].phrase;
  if (next < end && tokens.means(next, meaning::others)) return next + tokens[next].phrase;
  return next < end ? next : at;
}

bool is_particle(std::string_view word) {
  std::string small(word);
  for (char& byte : small)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return small.size() > 1 && (meanings_of(small) & meaning::particle) != 0;
}

Index name_end(const Tokens& tokens, Index at, Index limit) {
  while (at < limit && tokens[at].kind != Kind::comma && tokens[at].kind != Kind::open) ++at;
  return at;
}

// Of `Koenker, Rosenberg, and Suny`, of which the first ends at `end`; `end` where no list follows.
Index list_end(const Tokens& tokens, Index end, Index limit) {
  constexpr int most = 6;
  Index next = end;
  for (int i = 0; i < most && tokens.is(next, Kind::comma) && next + 1 < limit; ++i) {
    const Index name = next + 1;
    next = name_end(tokens, name, limit);
    if (tokens.means(name, meaning::conjunction)) return next;
    if (next == name || !tokens[name].capital) break;
  }
  return end;
}

bool is_bare(const Name& name) {
  return name.given.empty() && name.family.find(' ') == std::string::npos;
}

}  // namespace

std::optional<std::vector<Name>> read_names(const Tokens& tokens, Index begin, Index end) {
  std::vector<Name> names;
  std::string lone;      // initials of one whose family name comes with the next
  bool assumed = false;  // that the second word is a given name
  for (Index at = begin; at < end;) {
    if (const Index initials = lone_initials_end(tokens, at, end); initials != at) {
      if (!lone.empty()) return std::nullopt;
      lone = tokens.text(at, initials);
      at = initials + tokens[initials].phrase;
      continue;
    }
    auto read = read_name(tokens, at, end);
    if (!read) return std::nullopt;
    if (!lone.empty()) names.push_back({read->name.family, std::exchange(lone, {})});
    names.push_back(std::move(read->name));
    at = read->end;
    if (names.size() == 1 && names[0].given.empty()) {
      const Index given = given_names_end(tokens, begin, at, end);
      assumed = given != at && tokens.is(given - 1, Kind::word);
      if (given != at) names[0].given = tokens.text(at + 1, given);
      at = given;
    }
    if (at >= end) break;
    const Index before = at;
    at = past_joint(tokens, at, end);
    if (at == before) return std::nullopt;
  }
  if (names.empty()) return std::nullopt;
  // `Smith, Thomas, and Brown` are three.
  if (assumed && names.size() > 1 && is_bare(names.back()))
    names.insert(names.begin() + 1, {std::exchange(names[0].given, {}), {}});
  share_family(tokens, begin, names);
  return names;
}

std::optional<NameList> read_name_list(const Tokens& tokens, Index begin, Index limit) {
  const Index first = name_end(tokens, begin, limit);
  if (const Index end = list_end(tokens, first, limit); end != first)
    if (auto names = read_names(tokens, begin, end)) return NameList{*std::move(names), end};
  auto names = read_names(tokens, begin, first);
  return names ? std::optional(NameList{*std::move(names), first}) : std::nullopt;
}

bool initials_at(const Tokens& tokens, Index at) {
  while (is_initial(tokens, at) && is_initial(tokens, at + 2)) at += 2;
  return is_initial(tokens, at) && tokens.is(at + 2, Kind::word) && tokens[at + 2].capital;
}

bool marks_editors(const Tokens& tokens, Index open) {
  const Index inner = open + 1;
  return tokens.means(inner, meaning::editor_mark) &&
         inner + tokens[inner].phrase == tokens[open].partner;
}

Index without_editor_mark(const Tokens& tokens, Index begin, Index end) {
  constexpr Index longest = 5;
  for (Index at = end; at-- > begin + 1 && end - at <= longest;) {
    const bool bracket = tokens.is(at, Kind::open) && tokens[at].partner + 1 == end;
    if (bracket && marks_editors(tokens, at)) return at;
    const bool comma = tokens.is(at - 1, Kind::comma) && at + tokens[at].phrase == end;
    if (comma && tokens.means(at, meaning::editor_mark)) return at - 1;
  }
  return end;
}

Index inverted_name_end(const Tokens& tokens, Index begin, Index end) {
  if (!tokens.is(begin, Kind::word) || !tokens[begin].capital || is_initial(tokens, begin))
    return end;
  Index at = begin + 1;
  while (at + 1 < end && is_initial(tokens, at)) at += 2;
  // `Gerhard A. Ritter` is no such name.
  const bool imprint = tokens.is(end, Kind::comma) && tokens.means(end + 1, meaning::place) &&
                       !tokens.means(begin, meaning::given);
  // `Троцкий Л. Моя жизнь`
  constexpr unsigned char cyrillic = 0xD0;
  const bool russian = static_cast<unsigned char>(tokens.text(begin).front()) >= cyrillic &&
                       !tokens.means(begin, meaning::given) && end > at + 1;
  // `Detlev J. K. Peukert, Die Republik`, but `Lenin V. I. Sochineniia, t. 5`
  const bool closed = end != at + 1 || imprint || russian || !tokens.is(end, Kind::comma) ||
                      !tokens[end + 1].capital;
  const bool several =
      (at > begin + 3 && closed) || (at > begin + 1 && (end > at + 3 || imprint || russian));
  const bool title = several && at < end && tokens.is(at, Kind::word) && tokens[at].capital;
  return title ? at : end;
}

void turn_two_words(std::vector<Name>& names) {
  const bool two = names.size() > 1 && is_bare(names[0]) && is_bare(names[1]) &&
                   std::none_of(names.begin() + 2, names.end(), is_bare);
  if (!two) return;
  names[0].given = std::move(names[1].family);
  names.erase(names.begin() + 1);
}

void split_given(std::vector<Name>& names) {
  for (Name& name : names) {
    const std::size_t blank = name.family.rfind(' ');
    if (!name.given.empty() || blank == name.family.npos) continue;
    const std::size_t first = name.family.find(' ');
    const text::CodePoint next = text::decode(name.family, first + 1);
    if (first < 3) continue;  // `De la Torre`
    // `Department of State`
    if (name.family.find(" of ") != name.family.npos ||
        name.family.find(" for ") != name.family.npos)
      continue;
    std::size_t end = blank;
    if (next.value >= U'a' && next.value <= U'z') {
      // `Leopold von Ranke` has a given name, `García y Bellido` two family names.
      if (name.family.compare(first + 1, 2, "y ") == 0 ||
          name.family.compare(first + 1, 2, "e ") == 0)
        continue;
      end = first;
    }
    // `Renzo De Felice`
    for (std::size_t before; (before = name.family.rfind(' ', end - 1)) != name.family.npos;
         end = before)
      if (!is_particle(std::string_view(name.family).substr(before + 1, end - before - 1))) break;
    name.given = name.family.substr(0, end);
    name.family.erase(0, end + 1);
  }
}

}  // namespace ibid::citation
