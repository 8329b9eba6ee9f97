#include "citation/place.h"

#include "citation/numerals.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

std::string small(std::string_view word) {
  std::string made(word);
  for (char& byte : made) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return made;
}

// `л. 3 об.`, `l. 3 ob.`, `Bl. 3 Rs.`: the back of a leaf.
bool is_verso(const Tokens& tokens, Index at) {
  if (!tokens.is(at, Kind::word)) return false;
  const std::string_view word = tokens.text(at);
  return word == "об" || word == "ob" || word == "Rs" || word == "verso";
}

}  // namespace

bool is_roman(const Tokens& tokens, Index at) {
  return tokens.is(at, Kind::word) && roman(tokens.text(at)).has_value();
}

bool are_thousands(const Tokens& tokens, Index at) {
  const auto joined = [&](Index comma) {
    return tokens.is(comma, Kind::comma) && !tokens[comma].spaced &&
           tokens.is(comma + 1, Kind::number) && !tokens[comma + 1].spaced;
  };
  return tokens.is(at, Kind::number) && tokens[at].span.size() == 1 && joined(at + 1) &&
         tokens[at + 2].span.size() == 3 && !joined(at + 3);
}

Place read_place(const Tokens& tokens, Index at, Unit unit, bool thousands) {
  if (at >= tokens.size()) return {{}, at, false};
  const Token& token = tokens[at];
  if (token.kind == Kind::word) {
    const std::string_view word = tokens.text(at);
    const bool letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
    const bool letters = word.find_first_not_of("ivxlcdmIVXLCDM") == word.npos && word.size() > 1;
    const bool recto = unit == Unit::folio && (word == "r" || word == "v");
    if (is_roman(tokens, at) || recto || (letters && unit == Unit::page) ||
        (letter && unit == Unit::column))
      return {small(word), at + 1, recto};
    return {{}, at, false};
  }
  if (token.kind != Kind::number) return {{}, at, false};
  Place made{std::string(tokens.text(at)), at + 1, true};
  if (thousands && unit == Unit::page && are_thousands(tokens, at)) {
    made.value += tokens.text(at + 2);
    made.end = at + 3;
  }
  if (tokens.is(made.end, Kind::word) && !tokens[made.end].spaced) {
    const std::string_view tail = tokens.text(made.end);
    // `12n3` is a note on the page.
    const bool note = tail == "n" && tokens.is(made.end + 1, Kind::number);
    if (tail.size() == 1 && tail != "f" && !note) {
      made.value += tail;
      ++made.end;
    } else if (tail == "ᵛ" || tail == "ʳ") {
      made.value += tail == "ᵛ" ? 'v' : 'r';
      ++made.end;
    }
  }
  if (unit == Unit::folio && is_verso(tokens, made.end)) {
    made.value += 'v';
    made.end = tokens.past_dot(made.end + 1);
  }
  return made;
}

}  // namespace ibid::citation
