#include "prose/passage_text.h"

#include <algorithm>
#include <optional>

#include "syntax/attributes.h"
#include "syntax/characters.h"
#include "text/byte_set.h"
#include "text/utf.h"

namespace ibid::prose {
namespace {

using syntax::Kind;
using syntax::Node;
using text::Offset;
using text::Span;

// ASCII but for blanks and line ends.
constexpr text::ByteSet plain_bytes() {
  text::ByteSet bytes;
  for (unsigned char byte = 0; byte < 0x80; ++byte) {
    if (!syntax::is_blank_or_line_end(static_cast<char>(byte))) bytes.add(static_cast<char>(byte));
  }
  return bytes;
}
constexpr text::ByteSet plain = plain_bytes();

// Writes text and places together.
class Writing {
 public:
  Writing(const syntax::Block& block, Passage& out) : block_(block), out_(out) {}

  void run(std::size_t root) {
    enter(root);
    for (std::size_t i = root + 1; i < block_.nodes[root].end;) {
      while (i >= open_.back().end) leave();
      i = visit(i);
    }
    while (!open_.empty()) leave();
    if (!out_.text.empty() && out_.text.back() == ' ') drop_last();
    std::ranges::stable_sort(out_.stretches, {}, [](const Stretch& s) { return s.span.begin; });
  }

 private:
  struct Open {
    std::size_t end;
    Offset content_end;
    Offset span_end;
    std::optional<std::size_t> stretch;
  };

  void enter(std::size_t index) {
    const Node& node = block_.nodes[index];
    const Span inside = node.kind == Kind::bracket ? node.span : node.content;
    open_.push_back({node.end, inside.end, node.span.end, begin_stretch(index)});
    at_ = inside.begin;
  }

  void leave() {
    put({at_, open_.back().content_end});
    at_ = open_.back().span_end;
    if (const auto stretch = open_.back().stretch) out_.stretches[*stretch].span.end = here();
    open_.pop_back();
  }

  std::optional<std::size_t> begin_stretch(std::size_t index) {
    const auto kind = kind_of(index);
    if (!kind) return std::nullopt;
    out_.stretches.push_back({*kind, {here(), here()}});
    return out_.stretches.size() - 1;
  }

  std::optional<Stretch::Kind> kind_of(std::size_t index) const {
    switch (block_.nodes[index].kind) {
      case Kind::emphasis:
      case Kind::strong:
        return Stretch::Kind::emphasis;
      case Kind::link:
        return Stretch::Kind::link;
      case Kind::span:
        return kind_of_span(index);
      default:
        return std::nullopt;
    }
  }

  Stretch::Kind kind_of_span(std::size_t index) const {
    const std::size_t last = block_.nodes[index].end - 1;
    const Node& node = block_.nodes[last];
    if (last == index || node.kind != Kind::attributes) return Stretch::Kind::other;
    const auto read =
        syntax::read_attributes(out_.bytes.substr(node.content.begin, node.content.size()));
    if (!read) return Stretch::Kind::other;
    if (read->value("lang")) return Stretch::Kind::foreign;
    if (read->has_class("sic")) return Stretch::Kind::sic;
    for (const std::string_view name : {"person", "place", "term", "work"}) {
      if (read->has_class(name)) return Stretch::Kind::named;
    }
    return Stretch::Kind::other;
  }

  std::size_t visit(std::size_t index) {
    const Node& node = block_.nodes[index];
    if (node.span.begin >= open_.back().content_end) return node.end;
    put({at_, node.span.begin});
    at_ = node.span.end;
    switch (node.kind) {
      case Kind::emphasis:
      case Kind::strong:
      case Kind::strikeout:
      case Kind::span:
      case Kind::bracket:
      case Kind::link:
        enter(index);
        return index + 1;
      case Kind::escape:
        put(node.content);
        break;
      case Kind::line_break:
        put_line_end(node.span.begin);
        break;
      case Kind::marker:
        put_object(Object::Kind::marker, node);
        break;
      case Kind::inline_note:
        put_object(Object::Kind::note, node);
        break;
      case Kind::citation:
      case Kind::key:
        put_object(Object::Kind::citation, node);
        break;
      case Kind::code:
      case Kind::math:
      case Kind::image:
      case Kind::autolink:
        put_object(Object::Kind::other, node);
        break;
      default:  // tags, comments, attributes, line prefixes
        break;
    }
    return node.end;
  }

  Offset here() const { return static_cast<Offset>(out_.text.size()); }
  void put_object(Object::Kind kind, const Node& node) {
    out_.objects.push_back({kind, here(), node.span});
    append(object_text, node.span.begin);
  }

  void put_line_end(Offset place) {
    if (!out_.text.empty() && out_.text.back() == ' ') drop_last();
    append("\n", place);
  }

  void put(Span span) {
    for (Offset at = put_plain(span.begin, span.end); at < span.end; at = put_plain(at, span.end)) {
      const text::CodePoint point = text::decode(out_.bytes, at);
      const bool blank = point.bytes == 1 && syntax::is_blank_or_line_end(out_.bytes[at]);
      if (!blank)
        append(out_.bytes.substr(at, point.bytes), at);
      else if (out_.kind == Passage::Kind::verse && out_.bytes[at] == '\n')
        put_line_end(at);
      else if (!out_.text.empty() && out_.text.back() != ' ' && out_.text.back() != '\n')
        append(" ", at);
      at += point.bytes;
    }
  }

  // What stands for itself, byte by byte: nearly everything. Returns its end.
  Offset put_plain(Offset begin, Offset end) {
    const auto stop = static_cast<Offset>(plain.find_other(
        out_.bytes.substr(0, std::min<std::size_t>(end, out_.bytes.size())), begin));
    out_.text += out_.bytes.substr(begin, stop - begin);
    for (Offset at = begin; at < stop; ++at) out_.places.push_back(at);
    return stop;
  }

  void append(std::string_view bytes, Offset place) {
    out_.text += bytes;
    out_.places.resize(out_.text.size(), place);
  }
  void drop_last() {
    out_.text.pop_back();
    out_.places.pop_back();
  }

  const syntax::Block& block_;
  Passage& out_;
  Offset at_ = 0;
  std::vector<Open> open_;
};

}  // namespace

void write_passage(const syntax::Block& block, std::uint32_t node, Passage& out) {
  Writing(block, out).run(node);
}

}  // namespace ibid::prose
