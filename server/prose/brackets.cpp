// Round and square brackets without a partner in their paragraph. `1)` and `a)` count things, and
// `12 honest] honourable` is the lemma of an apparatus.
#include <algorithm>
#include <iterator>
#include <optional>

#include "prose/looks.h"
#include "syntax/characters.h"
#include "text/byte_set.h"

namespace ibid::prose {
namespace {

using text::Offset;

char opening_of(char closing) {
  return closing == ')' ? '(' : '[';
}

// `1)`, `12)`, `a)`, `iv)` behind a blank or at the beginning.
bool counts_things(std::string_view text, Offset at) {
  Offset begin = at;
  while (begin > 0 && syntax::alphanumeric_before(text, begin) && at - begin <= 4) --begin;
  if (begin == at || (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n')) return false;
  const std::string_view label = text.substr(begin, at - begin);
  const bool digits = label.find_first_not_of("0123456789") == label.npos && label.size() <= 3;
  const bool roman = label.find_first_not_of("ivxIVX") == label.npos && label.size() <= 4;
  return label.size() == 1 || digits || roman;
}

// `(0, 100]`: an interval that one of its ends belongs to.
bool is_interval(std::string_view inside) {
  return inside.size() < 24 && inside.find(',') != inside.npos &&
         inside.find_first_not_of("0123456789., -−∞") == inside.npos;
}

// A bracket that is spoken of, `(])`.
bool is_named(std::string_view text, Offset at) {
  return at > 0 && at + 1 < text.size() && text[at - 1] == '(' && text[at + 1] == ')' &&
         (text[at] == '[' || text[at] == ']');
}

// `:)`, where no bracket is open.
bool is_face(std::string_view text, Offset at) {
  const std::string_view before = text.substr(0, at);
  return text[at] == ')' && (before.ends_with(':') || before.ends_with(';') ||
                             before.ends_with(":-") || before.ends_with(";-"));
}

// Where the entry of an apparatus begins that holds this byte, no more than `longest` before it.
std::optional<Offset> begin_of_entry(std::string_view text, Offset at, Offset longest) {
  const Offset least = at > longest ? at - longest : 0;
  for (Offset begin = at; begin > least; --begin) {
    const std::string_view before = text.substr(0, begin);
    if (before.ends_with("; ") || before.ends_with(". ") || before.ends_with("| ") ||
        before.ends_with("‖ ") || before.ends_with('\n'))
      return begin;
  }
  return least == 0 ? std::optional<Offset>(0) : std::nullopt;
}

// `honest]`: a few words at the paragraph's begin or, where such a one has gone before, behind the
// entry that it ends.
bool is_lemma(std::string_view text, Offset at, bool follows) {
  constexpr Offset longest = 60;
  constexpr std::ptrdiff_t most_blanks = 5;
  if (!syntax::alphanumeric_before(text, at) || text.substr(at, 2) != "] ") return false;
  const auto begin = begin_of_entry(text, at, longest);
  if (!begin || (*begin > 0 && !follows)) return false;
  const std::string_view words = text.substr(*begin, at - *begin);
  return std::count(words.begin(), words.end(), ' ') <= most_blanks;
}

}  // namespace

void look_at_brackets(const Passage& passage, Spots& out) {
  const std::string_view text = passage.text;
  std::vector<Offset> open;
  const bool may_hold_lemmas = passage.quotations == 0;
  bool lemmas = false;
  constexpr text::ByteSet brackets("()[]");
  for (auto at = static_cast<Offset>(brackets.find(text, 0)); at < text.size();
       at = static_cast<Offset>(brackets.find(text, at + 1))) {
    const char c = text[at];
    if (is_named(text, at)) continue;
    if (c == '(' || c == '[') {
      open.push_back(at);
    } else if (c == ')' || c == ']') {
      // Nobody looks further for it.
      const auto last = open.rbegin() + std::min<std::ptrdiff_t>(std::ssize(open), 64);
      const auto partner =
          std::find_if(open.rbegin(), last, [&](Offset one) { return text[one] == opening_of(c); });
      const bool interval = !open.empty() && text[open.back()] != opening_of(c) &&
                            is_interval(text.substr(open.back() + 1, at - open.back() - 1));
      if (interval)
        open.pop_back();
      else if (partner != last)
        open.erase(std::next(partner).base());
      else if (c == ']' && may_hold_lemmas && is_lemma(text, at, lemmas))
        lemmas = true;
      else if (c == ']' || !(counts_things(text, at) || is_face(text, at)))
        add(out, Sight::bracket_unopened, passage, {at, at + 1}).words = c;
    }
  }
  for (const Offset at : open) {
    const Offset place = passage.places[at];
    const bool escaped = place > 0 && passage.bytes[place - 1] == '\\';
    const Sight sight =
        text[at] == '[' && !escaped ? Sight::square_unclosed : Sight::bracket_unclosed;
    add(out, sight, passage, {at, at + 1}).words = text[at];
  }
}

}  // namespace ibid::prose
