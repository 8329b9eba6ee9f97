// Block quotations that stand in quotation marks as well.
//
// Speech that is quoted with its marks, ‘Yes.’ ‘No.’, is no quotation in marks: the mark that opens
// the block must be closed at its end and nowhere before.
#include <algorithm>
#include <array>
#include <utility>

#include "prose/letters.h"
#include "prose/looks.h"

namespace ibid::prose {
namespace {

using syntax::Kind;
using text::Offset;
using text::Span;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> marks{
    {{"‘", "’"}, {"“", "”"}, {"«", "»"}, {"\"", "\""}}};

// Where the words end, before markers and blanks.
Offset end_of_words(const Passage& passage) {
  std::string_view text = passage.text;
  while (!text.empty()) {
    if (text.back() == ' ')
      text.remove_suffix(1);
    else if (text.size() >= 3 && passage.object_at(static_cast<Offset>(text.size() - 3)))
      text.remove_suffix(3);
    else
      break;
  }
  return static_cast<Offset>(text.size());
}

bool ends_with_mark(const Passage& passage, std::string_view mark) {
  std::string_view text = std::string_view(passage.text).substr(0, end_of_words(passage));
  if (!text.empty() && text.back() == '.') text.remove_suffix(1);
  return text.ends_with(mark);
}

bool begins_with_dash(const Passage& passage) {
  const std::string_view text = passage.text;
  return text.starts_with("—") || text.starts_with("–") || text.starts_with("--");
}

// The marks of one paragraph around all of it.
const Quoted* around(const Passage& passage, const std::vector<Quoted>& quoted) {
  for (const Quoted& one : quoted) {
    if (one.opening.begin != 0) continue;
    Offset end = end_of_words(passage);
    if (end > 0 && passage.text[end - 1] == '.' && one.closing.end + 1 == end) --end;
    if (one.closing.end == end) return &one;
  }
  return nullptr;
}

void report_one(const Passage& passage, Spots& out) {
  const auto quoted = quoted_in(passage);
  const Quoted* marks_around = around(passage, quoted);
  if (!marks_around) return;
  Spot& spot = add(out, Sight::wrapped_quotation, passage, marks_around->opening);
  if (quoted.size() > 1) return;  // what is quoted in it would be left in the inner marks
  const Span whole = passage.in_block({marks_around->opening.begin, marks_around->closing.end});
  const Span inside = passage.in_block({marks_around->opening.end, marks_around->closing.begin});
  if (inside.end + marks_around->closing.size() != whole.end) return;
  spot.mend = whole;
  spot.instead = passage.bytes.substr(inside.begin, inside.size());
}

void report_several(const std::vector<const Passage*>& in, Spots& out) {
  for (const auto& pair : marks) {
    const std::string_view opening = pair.first;
    const std::string_view closing = pair.second;
    if (!in.front()->text.starts_with(opening)) continue;
    const bool last = ends_with_mark(*in.back(), closing);
    // A single mark before the end may be an apostrophe.
    const bool closed_before = std::any_of(in.begin(), in.end() - 1, [&](const Passage* one) {
      return ends_with_mark(*one, closing) ||
             (opening != "‘" && one->text.find(closing, opening.size()) != std::string::npos);
    });
    const auto opened = std::count_if(
        in.begin(), in.end(), [&](const Passage* one) { return one->text.starts_with(opening); });
    const bool each = opened == static_cast<std::ptrdiff_t>(in.size());
    if (!last || closed_before || !(each || opened == 1)) return;
    add(out, Sight::wrapped_quotation, *in.front(), {0, static_cast<Offset>(opening.size())});
    return;
  }
}

}  // namespace

void look_at_wrapped_quotations(const Whole& whole, Spots& out) {
  auto passage = whole.passages.begin();
  for (std::uint32_t i = 0; i < whole.block.nodes.size(); ++i) {
    const syntax::Node& node = whole.block.nodes[i];
    if (node.kind != Kind::block_quote) continue;
    std::vector<const Passage*> in;
    for (; passage != whole.passages.end() && passage->node < node.end; ++passage) {
      if (passage->node > i && passage->kind != Passage::Kind::inline_note) in.push_back(&*passage);
    }
    const bool plain = std::all_of(in.begin(), in.end(), [](const Passage* one) {
      return one->kind == Passage::Kind::paragraph && !one->in_list && one->quotations == 1;
    });
    if (in.size() > 1 && begins_with_dash(*in.back())) in.pop_back();
    if (plain && in.size() == 1) report_one(*in.front(), out);
    if (plain && in.size() > 1) report_several(in, out);
    i = node.end - 1;
  }
}

}  // namespace ibid::prose
