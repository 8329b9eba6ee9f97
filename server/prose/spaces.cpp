// Two blanks between words, and a blank before a mark that takes none.
#include "prose/looks.h"
#include "text/byte_set.h"

namespace ibid::prose {
namespace {

using text::Offset;

constexpr text::ByteSet marks(",;:?!.)");

// Of the blank at `at`, as the block has it; it may be a line's end with what begins the next line.
std::string_view blank_in_block(const Passage& passage, Offset at) {
  const Offset begin = passage.places[at];
  return passage.bytes.substr(begin, passage.places[at + 1] - begin);
}

bool ends_sentence(char c) {
  return c == '.' || c == '?' || c == '!' || c == ':';
}

// ` .5`, ` ...`, `. . .`, ` .bib`, ` :)` are no marks with a blank before them.
bool is_lone_mark(std::string_view text, Offset at) {
  if (!marks.has(text[at])) return false;
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  if (text[at] == ':' || text[at] == ';') return std::string_view("=)(-/:").find(next) == text.npos;
  if (text[at] != '.') return true;
  if (text[at - 2] == '.' || (next >= 'a' && next <= 'z')) return false;
  const bool spaced_dots = next == ' ' && at + 2 < text.size() && text[at + 2] == '.';
  return next != '.' && !(next >= '0' && next <= '9') && !spaced_dots;
}

void look_at_blank(const Passage& passage, Offset at, Spots& out) {
  const std::string_view text = passage.text;
  const std::string_view raw = blank_in_block(passage, at);
  const bool one_line = raw.find_first_not_of(' ') == raw.npos;
  if (one_line && raw.size() > 1 && !ends_sentence(text[at - 1])) {
    Spot& spot = add(out, Sight::double_space, passage, {at, at + 1});
    spot.span.end = spot.span.begin + static_cast<Offset>(raw.size());
    spot.mend = spot.span;
    spot.instead = " ";
  }
  if (at < 1 || !is_lone_mark(text, at + 1)) return;
  // A dash, a bracket or another mark before the blank: no words that the mark could belong to.
  // `. . . ,` is an ellipsis printed with blanks.
  if (std::string_view("([-/.").find(text[at - 1]) != std::string_view::npos) return;
  Spot& spot = add(out, Sight::space_before_punctuation, passage, {at, at + 2});
  spot.words = text[at + 1];
  spot.mend.end = spot.mend.begin + static_cast<Offset>(raw.size());
  if (one_line) spot.instead = "";
}

}  // namespace

void look_at_spaces(const Passage& passage, Spots& out) {
  if (passage.kind == Passage::Kind::verse) return;
  const std::string_view text = passage.text;
  constexpr text::ByteSet blanks(" ");
  for (auto at = static_cast<Offset>(blanks.find(text, 1)); at + 1 < text.size();
       at = static_cast<Offset>(blanks.find(text, at + 1))) {
    const bool single = passage.places[at] + 1 == passage.places[at + 1];
    if (!single || marks.has(text[at + 1])) look_at_blank(passage, at, out);
  }
}

}  // namespace ibid::prose
