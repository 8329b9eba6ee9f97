#include "features/places/shape.h"

#include <algorithm>

#include "syntax/characters.h"

namespace ibid::features {
namespace {

using model::Thing;
using syntax::Kind;

// Pairs the lines of divisions, each among those of its own container.
class DivisionPairs {
 public:
  DivisionPairs(const text::Text& text, std::vector<Shape::Division>& out)
      : text_(text), out_(out) {}

  void add(const syntax::Block& block, text::Offset begin) {
    if (block.nodes.size() == 1) return add(block.nodes.front(), begin, outermost);
    std::vector<std::size_t> containers;  // the ends of what the node stands in
    for (std::size_t i = 0; i < block.nodes.size(); ++i) {
      while (!containers.empty() && containers.back() <= i) leave(containers);
      const syntax::Node& node = block.nodes[i];
      add(node, begin, containers.size());
      if (node.end > i + 1) containers.push_back(node.end);
    }
    while (!containers.empty()) leave(containers);
  }

 private:
  static constexpr std::size_t outermost = 0;
  struct Open {
    std::size_t depth;
    text::Span line;
  };

  void leave(std::vector<std::size_t>& containers) {
    while (!open_.empty() && open_.back().depth >= containers.size()) open_.pop_back();
    containers.pop_back();
  }

  void add(const syntax::Node& node, text::Offset begin, std::size_t depth) {
    if (node.kind == Kind::division_open) {
      open_.push_back({depth, without_blanks_behind(text_, node.span.shifted(begin))});
    } else if (node.kind == Kind::division_close && !open_.empty() && open_.back().depth == depth) {
      const text::Span opening = open_.back().line;
      const text::Span closing = without_blanks_behind(text_, node.span.shifted(begin));
      open_.pop_back();
      const text::Offset first = behind_line(opening.end);
      const text::Span content =
          without_blanks_behind(text_, {std::min(first, closing.begin), closing.begin});
      out_.push_back({{opening.begin, closing.end}, content});
    }
  }

  text::Offset behind_line(text::Offset at) const {
    return text_.line(text_.position(at, text::Encoding::utf8).line).end;
  }

  const text::Text& text_;
  std::vector<Shape::Division>& out_;
  std::vector<Open> open_;
};

bool goes_with_notes(Kind kind) {
  return kind == Kind::note || kind == Kind::reference || kind == Kind::comment ||
         kind == Kind::blank;
}

struct NotesBehind {
  std::optional<Shape::Notes> notes;
  bool stands_alone = false;  ///< right behind a heading: it is all that the section holds
};

NotesBehind notes_behind(const model::Chapter& chapter) {
  const syntax::Blocks& blocks = chapter.document().blocks();
  std::size_t from = blocks.size();
  while (from > 0 && goes_with_notes(blocks[from - 1]->kind())) --from;
  std::size_t first = blocks.size();
  std::size_t last = from;
  std::uint32_t count = 0;
  for (std::size_t i = from; i < blocks.size(); ++i) {
    if (blocks[i]->kind() == Kind::note) {
      ++count;
      first = std::min(first, i);
    }
    if (blocks[i]->kind() == Kind::note || blocks[i]->kind() == Kind::reference) last = i + 1;
  }
  NotesBehind tail;
  tail.stands_alone = from > 0 && blocks[from - 1]->kind() == Kind::heading;
  const model::Number notes = chapter.count(Thing::note);
  if (count < 2 || count > notes) return tail;
  const text::Span span{blocks.before(first).bytes, blocks.before(last).bytes};
  tail.notes = Shape::Notes{without_blanks_behind(chapter.text(), span), notes - count, notes - 1};
  return tail;
}

void add_sections(const model::Chapter& chapter, text::Offset end, Shape& shape) {
  std::vector<std::size_t> open;
  const auto close_down_to = [&](std::uint8_t level, text::Offset at) {
    while (!open.empty() && shape.sections[open.back()].level >= level) {
      text::Span& span = shape.sections[open.back()].span;
      span = without_blanks_behind(chapter.text(), {span.begin, std::max(at, span.end)});
      open.pop_back();
    }
  };
  const auto& headings = chapter.apparatus().headings();
  for (model::Number i = 0; i < headings.size(); ++i) {
    if (headings[i].nested) continue;
    const text::Span span = chapter.span({Thing::heading, i});
    close_down_to(headings[i].level, span.begin);
    open.push_back(shape.sections.size());
    shape.sections.push_back({span, headings[i].level});
  }
  close_down_to(0, end);
}

}  // namespace

text::Span without_blanks_behind(const text::Text& text, text::Span span) {
  constexpr text::Offset step = 64;
  while (!span.empty()) {
    const text::Offset from = span.size() > step ? span.end - step : span.begin;
    const std::string bytes = text.slice({from, span.end});
    for (std::size_t i = bytes.size(); i-- > 0; --span.end) {
      if (!syntax::is_blank_or_line_end(bytes[i])) return span;
    }
  }
  return span;
}

Shape shape_of(const model::Chapter& chapter) {
  Shape shape;
  const NotesBehind tail = notes_behind(chapter);
  const bool inside = !tail.notes || tail.stands_alone;
  add_sections(chapter, inside ? chapter.text().size() : tail.notes->span.begin, shape);
  shape.notes = tail.notes;
  DivisionPairs pairing(chapter.text(), shape.divisions);
  chapter.document().blocks().for_each(
      [&](const syntax::BlockRef& block, const syntax::Extent& before) {
        pairing.add(*block, before.bytes);
      });
  return shape;
}

}  // namespace ibid::features
