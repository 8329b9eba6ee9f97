// Round and square brackets without a partner in their paragraph. `1)` and `a)` count things.
#include <algorithm>

#include "prose/looks.h"
#include "syntax/characters.h"

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

}  // namespace

void look_at_brackets(const Passage& passage, Spots& out) {
  const std::string_view text = passage.text;
  std::vector<Offset> open;
  for (Offset at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '(' || c == '[') {
      open.push_back(at);
    } else if (c == ')' || c == ']') {
      const auto partner = std::find_if(open.rbegin(), open.rend(),
                                        [&](Offset one) { return text[one] == opening_of(c); });
      if (partner != open.rend())
        open.erase(std::next(partner).base());
      else if (c == ']' || !counts_things(text, at))
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
