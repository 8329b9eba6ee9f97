#include "export/inlines.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "export/entities.h"
#include "syntax/levels.h"
#include "syntax/plain.h"
#include "text/utf.h"

namespace ibid::tei {

using model::Thing;
using syntax::Kind;
using syntax::Node;
using text::Offset;
using text::Span;

void Inlines::content(std::uint32_t index) {
  const Node& node = sheet_.node(index);
  region(node.content, index + 1, node.end);
}

void Inlines::region(Span region, std::uint32_t first, std::uint32_t last) {
  Offset at = region.begin;
  std::uint32_t next = first_behind(at, first, last);
  for (;;) {
    const bool any = next < last && sheet_.node(next).span.begin < region.end;
    const Offset node_begin = any ? sheet_.node(next).span.begin : region.end;
    const Mark* mark = next_mark(at, region.end);
    if (mark && mark->span.begin <= node_begin) {
      text({at, mark->span.begin});
      ++*mark_;
      const std::uint32_t behind = first_behind(mark->span.end, next, last);
      marked(*mark, next, behind);
      at = mark->span.end;
      next = behind;
      continue;
    }
    text({at, node_begin});
    if (!any) return;
    node(next);
    at = sheet_.node(next).span.end;
    next = sheet_.node(next).end;
  }
}

// The next mark that lies in [at, end).
const Mark* Inlines::next_mark(Offset at, Offset end) {
  const auto& marks = sheet_.marks;
  if (!mark_) {
    const auto before = [](const Mark& mark, Offset offset) { return mark.span.begin < offset; };
    mark_ = static_cast<std::size_t>(std::lower_bound(marks.begin(), marks.end(), at, before) -
                                     marks.begin());
  }
  for (; *mark_ < marks.size() && marks[*mark_].span.begin < end; ++*mark_) {
    const Span span = marks[*mark_].span;
    if (span.begin >= at && span.end <= end) return &marks[*mark_];
  }
  return nullptr;
}

std::uint32_t Inlines::first_behind(Offset at, std::uint32_t first, std::uint32_t last) const {
  while (first < last && sheet_.node(first).span.begin < at) first = sheet_.node(first).end;
  return first;
}

void Inlines::marked(const Mark& mark, std::uint32_t first, std::uint32_t last) {
  xml::Xml& xml = scene_.xml;
  xml.open(mark.element);
  for (const auto& [name, value] : mark.attributes) xml.attribute(name, value);
  if (mark.ref) {
    const std::string id = scene_.names.citation(*mark.ref);
    if (mark.as == Mark::As::citation)
      xml.attribute("xml:id", id);
    else
      xml.attribute("target", pointer(id));
  }
  const bool outer = in_citation_;
  in_citation_ = outer || mark.as == Mark::As::citation;
  // A title is set off by being a title.
  const Node* only = first < last ? &sheet_.node(first) : nullptr;
  if (mark.element == "title" && only && only->kind == Kind::emphasis && only->span == mark.span) {
    xml.attribute("rend", "italic");
    content(first);
  } else {
    region(mark.span, first, last);
  }
  in_citation_ = outer;
  xml.close();
}

void Inlines::node(std::uint32_t index) {
  const Node& node = sheet_.node(index);
  switch (node.kind) {
    case Kind::marker:
      return marker(index);
    case Kind::inline_note:
      return inline_note(index);
    case Kind::emphasis:
      return highlighted(index, "italic");
    case Kind::strong:
      return highlighted(index, "bold");
    case Kind::strikeout:
      return highlighted(index, "strikethrough");
    case Kind::span:
      return span(index);
    case Kind::bracket:
      return bracket(index);
    case Kind::link:
      return link(index);
    case Kind::image:
      return image(index);
    case Kind::autolink:
      return autolink(index);
    case Kind::citation:
      return region(node.span, index + 1, node.end);
    case Kind::key:
      return key(index);
    case Kind::code:
      scene_.xml.open("code");
      scene_.xml.text(sheet_.text(node.content));
      return scene_.xml.close();
    case Kind::math:
      return math(index);
    case Kind::raw:
      return raw(index);
    case Kind::escape:
      return escape(index);
    case Kind::line_break:
      scene_.xml.empty("lb");
      return scene_.xml.text("\n");
    default:  // comments, attributes, what a line begins with
      return;
  }
}

void Inlines::highlighted(std::uint32_t index, std::string_view look) {
  if (is_deep()) return content(index);
  scene_.xml.open("hi", {{"rend", look}});
  content(index);
  scene_.xml.close();
}

void Inlines::marker(std::uint32_t index) {
  const Node& node = sheet_.node(index);
  const auto number = number_of(sheet_, Thing::marker, sheet_.facts->markers, node.span.begin);
  if (!number) return;
  const model::Apparatus& apparatus = scene_.chapter().apparatus();
  const model::Label& label = apparatus.label_of_marker(*number);
  const auto note = apparatus.note_of(label);
  const std::string target =
      note ? scene_.names.note({scene_.number, {Thing::note, *note}}) : std::string();
  scene_.xml.empty("ref", {{"xml:id", scene_.names.marker(scene_.number, *number)},
                           {"type", "note"},
                           {"target", pointer(target)},
                           {"n", label.text}});
}

void Inlines::inline_note(std::uint32_t index) {
  const Node& node = sheet_.node(index);
  const auto number =
      number_of(sheet_, Thing::inline_note, sheet_.facts->inline_notes, node.span.begin);
  if (!number || is_deep()) return content(index);
  const bool outer = std::exchange(in_citation_, false);
  scene_.xml.open("note",
                  {{"xml:id", scene_.names.note({scene_.number, {Thing::inline_note, *number}})},
                   {"type", token(scene_.chapter().series().first())}});
  content(index);
  scene_.xml.close();
  in_citation_ = outer;
}

void Inlines::key(std::uint32_t index) {
  const Node& node = sheet_.node(index);
  const std::string id = scene_.names.work(sheet_.text(node.label));
  if (id.empty()) return scene_.xml.text(sheet_.text(node.span));
  scene_.xml.open("ref", {{"type", "bibl"}, {"target", pointer(id)}});
  scene_.xml.text(sheet_.text(node.span));
  scene_.xml.close();
}

// Of a tag nothing is text; but some break a line.
void Inlines::raw(std::uint32_t index) {
  const std::string_view tag = sheet_.text(sheet_.node(index).span);
  if (tag.starts_with("<br") &&
      (tag.size() < 4 || !std::isalnum(static_cast<unsigned char>(tag[3]))))
    scene_.xml.empty("lb");
}

void Inlines::escape(std::uint32_t index) {
  const std::string_view escaped = sheet_.text(sheet_.node(index).content);
  scene_.xml.text(escaped == " " ? std::string_view("\u00A0") : escaped);
}

void Inlines::text(Span span) {
  const std::string words = read_text(sheet_.text(span));
  syntax::for_each_level(words, 0, [&](std::size_t begin, std::size_t end, char sign) {
    const bool marked = sign != 0 && !is_deep();
    if (marked) scene_.xml.open("hi", {{"rend", sign == '^' ? "superscript" : "subscript"}});
    scene_.xml.text(std::string_view(words).substr(begin, end - begin));
    if (marked) scene_.xml.close();
  });
}

std::string Inlines::plain(std::uint32_t index) const {
  return syntax::plain_text(*sheet_.block, sheet_.bytes, index);
}

}  // namespace ibid::tei
