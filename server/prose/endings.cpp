// How paragraphs and notes end: with a marker, or without a stop.
#include <string>

#include "prose/looks.h"

namespace ibid::prose {
namespace {

using syntax::Kind;
using text::Offset;

constexpr std::string_view closers[] = {"’", "”", "»", "›", "\"", "'", ")", "]"};

// Without quotation marks and brackets that close, and without blanks.
std::string_view without_closers(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view closer : closers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      again = true;
    }
    while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1), again = true;
  }
  return text;
}

const Object* last_object(const Passage& passage, std::string_view text) {
  const std::size_t size = text.size();
  return size < 3 ? nullptr : passage.object_at(static_cast<Offset>(size - 3));
}

bool ends_with_stop(std::string_view text) {
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with(':') ||
         text.ends_with(';') || text.ends_with("…") || text.ends_with("。");
}

// An address or an abbreviation ends as it ends: `https://…`, `APRF, 45/1/171`, `NARA`.
bool is_code(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \n");
  const std::string_view word = blank == text.npos ? text : text.substr(blank + 1);
  if (word.find('/') != word.npos || word.find('@') != word.npos || word.find("www.") != word.npos)
    return true;
  bool capital = false;
  for (const char c : word) {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) return false;
    capital = capital || (c >= 'A' && c <= 'Z');
  }
  return capital;
}

}  // namespace

void look_at_paragraph_end(const Passage& passage, Spots& out) {
  if (passage.kind != Passage::Kind::paragraph || passage.in_note || passage.quotations > 0) return;
  const std::string_view text = without_closers(passage.text);
  const Object* object = last_object(passage, text);
  if (!object || object->kind == Object::Kind::other) return;
  add(out, Sight::marker_at_end, passage, {object->at, object->at + 3});
}

void look_at_note_end(const Whole& whole, Spots& out) {
  const syntax::Block& block = whole.block;
  const std::vector<Passage>& passages = whole.passages;
  if (block.kind() != Kind::note || passages.empty()) return;
  std::size_t last = passages.size();
  while (last > 0 && passages[last - 1].kind == Passage::Kind::inline_note) --last;
  if (last == 0) return;
  const Passage& passage = passages[last - 1];
  // Behind its words there may be a block of code, which ends as it likes.
  if (block.nodes[passage.node].end != block.nodes.size()) return;
  if (passage.kind != Passage::Kind::paragraph || passage.quotations > 0 || passage.in_list) return;
  const std::string_view all = passage.text;
  std::string_view text = without_closers(all);
  const bool marks_behind = text.size() < all.size();
  const Object* object = last_object(passage, text);
  bool object_behind = false;
  while (object && object->kind != Object::Kind::other && object->kind != Object::Kind::citation) {
    text = without_closers(text.substr(0, object->at));
    object = last_object(passage, text);
    object_behind = true;
  }
  if (text.empty() || object || ends_with_stop(text) || is_code(text)) return;
  const auto end = static_cast<Offset>(text.size());
  Offset begin = end;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
  Spot& spot = add(out, Sight::note_without_stop, passage, {begin, end});
  if (marks_behind || object_behind) return;
  // Behind what sets the last words off, where that is all that follows.
  Offset place = spot.span.end;
  while (place < passage.bytes.size() &&
         (passage.bytes[place] == '*' || passage.bytes[place] == '_'))
    ++place;
  const std::string_view rest = passage.bytes.substr(place);
  if (rest.find_first_not_of(" \t\r\n") != rest.npos) return;
  spot.mend = {place, place};
  spot.instead = ".";
}

}  // namespace ibid::prose
