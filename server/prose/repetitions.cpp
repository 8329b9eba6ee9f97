// A word printed twice. `had had` and `that that` are grammar, `very very` is emphasis, and what
// begins with a capital may be a name.
#include <algorithm>
#include <array>

#include "prose/letters.h"
#include "prose/looks.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

constexpr std::array<std::string_view, 22> may_be_doubled{
    "had",  "that", "very", "so",  "long",  "no",   "ha",   "now", "there", "bye",   "out",
    "much", "many", "more", "far", "again", "hush", "well", "yes", "over",  "never", "too"};

bool is_small_word(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    std::string lower;
    syntax::append_lower(lower, point.value);
    if (!syntax::is_letter(point.value) || lower != word.substr(at, point.bytes)) return false;
    at += point.bytes;
    ++letters;
  }
  return letters >= 2;
}

// `The the` too, at the beginning of a sentence.
bool same_word(std::string_view before, std::string_view word) {
  if (before == word) return true;
  std::string lower;
  const text::CodePoint first = text::decode(before, 0);
  syntax::append_lower(lower, first.value);
  return lower.append(before.substr(first.bytes)) == word;
}

// `what it *is* is`: words set off differently are two.
bool set_off_alike(const Passage& passage, Offset a, Offset b) {
  return passage.within(Stretch::Kind::emphasis, a) == passage.within(Stretch::Kind::emphasis, b);
}

// `what makes capitalism capitalism`
bool is_made_so(std::string_view text, Span word) {
  if (word.begin == 0) return false;
  const std::string_view verb = word_before(text, word.begin - 1);
  return verb == "makes" || verb == "make" || verb == "made" || verb == "making" || verb == "call";
}

}  // namespace

void look_at_repetitions(const Passage& passage, Spots& out) {
  const std::string_view text = passage.text;
  Span before;
  for (Offset at = 0; at < text.size();) {
    const Offset begin = at;
    while (at < text.size() && syntax::alphanumeric_at(text, at))
      at += text::decode(text, at).bytes;
    if (at == begin) {
      at += text::decode(text, at).bytes;
      continue;
    }
    const Span word{begin, at};
    const std::string_view words = text.substr(begin, at - begin);
    const bool adjacent = !before.empty() && before.end + 1 == begin && text[before.end] == ' ';
    const bool whole = at == text.size() ||
                       (text[at] != '-' && text[at] != '\'' && !text.substr(at).starts_with("’"));
    const bool begun = before.begin > 0 && (text[before.begin - 1] == '-');
    if (adjacent && whole && !begun && same_word(text.substr(before.begin, before.size()), words) &&
        is_small_word(words) &&
        std::find(may_be_doubled.begin(), may_be_doubled.end(), words) == may_be_doubled.end() &&
        set_off_alike(passage, before.begin, begin) && !is_made_so(text, before) &&
        !passage.within(Stretch::Kind::foreign, begin) &&
        !passage.within(Stretch::Kind::sic, begin)) {
      Spot& spot = add(out, Sight::doubled_word, passage, {before.begin, word.end});
      spot.words = words;
      spot.mend = passage.in_block({before.end, word.end});
      spot.instead = "";
    }
    before = word;
  }
}

}  // namespace ibid::prose
