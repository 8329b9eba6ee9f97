#include "syntax/plain.h"

#include <vector>

#include "syntax/characters.h"
#include "syntax/levels.h"
#include "text/utf.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;

// What becomes of a node.
enum class Treatment { drop, keep, enter, content, space };

bool is_prose(Kind kind) {
  return kind != Kind::block_quote && kind != Kind::list_item && kind != Kind::line_block &&
         kind != Kind::code_block && kind != Kind::note && kind != Kind::definition;
}

Treatment treatment(Kind kind, const PlainOptions& options) {
  if (options.prose && !is_prose(kind)) return Treatment::drop;
  switch (kind) {
    case Kind::prefix:
    case Kind::attributes:
    case Kind::comment:
    case Kind::raw:
    case Kind::raw_block:
    case Kind::reference:
    case Kind::division_open:
    case Kind::division_close:
    case Kind::thematic_break:
      return Treatment::drop;
    case Kind::marker:
      return options.notes ? Treatment::keep : Treatment::drop;
    case Kind::inline_note:
      return options.notes ? Treatment::enter : Treatment::drop;
    case Kind::line_break:
      return Treatment::space;
    case Kind::key:
      return Treatment::keep;
    case Kind::code:
    case Kind::math:
    case Kind::autolink:
    case Kind::escape:
    case Kind::code_block:
    case Kind::front_matter:
      return Treatment::content;
    default:
      return Treatment::enter;
  }
}

bool keeps_marks(Kind kind) {
  return kind == Kind::bracket || kind == Kind::citation;
}

bool is_block(Kind kind) {
  return kind <= Kind::thematic_break;
}

class Plain {
 public:
  Plain(const Block& block, std::string_view text, PlainOptions options,
        PlacedText* placed = nullptr)
      : block_(block), text_(text), options_(options), placed_(placed) {}

  std::string run(std::size_t root) {
    enter(root);
    for (std::size_t i = root + 1; i < block_.nodes[root].end;) {
      while (i >= open_.back().end) leave();
      i = visit(i);
    }
    while (!open_.empty()) leave();
    return std::move(out_);
  }

 private:
  struct Open {
    std::size_t end;  // the first node behind it
    Offset content_end;
    Offset span_end;
  };

  void enter(std::size_t index) {
    const Node& node = block_.nodes[index];
    const Span inside = keeps_marks(node.kind) ? node.span : node.content;
    open_.push_back({node.end, inside.end, node.span.end});
    at_ = inside.begin;
  }

  void leave() {
    put({at_, open_.back().content_end});
    at_ = open_.back().span_end;
    open_.pop_back();
  }

  std::size_t visit(std::size_t index) {
    const Node& node = block_.nodes[index];
    if (node.span.begin >= open_.back().content_end) return node.end;
    put({at_, node.span.begin});
    if (is_block(node.kind) && node.kind != Kind::comment) put_space();
    at_ = node.span.end;
    switch (treatment(node.kind, options_)) {
      case Treatment::drop:
        break;
      case Treatment::keep:
        put(node.span);
        break;
      case Treatment::content:
        put_literal(node);
        break;
      case Treatment::space:
        put_space();
        break;
      case Treatment::enter:
        enter(index);
        return index + 1;
    }
    return node.end;
  }

  void put_space() { pending_ = !out_.empty(); }

  // Raised and lowered letters without their signs.
  void put(Span span) {
    for_each_level(text_.substr(0, span.end), span.begin,
                   [this](std::size_t begin, std::size_t end, char sign) {
                     put(text_.substr(begin, end - begin), options_.typographic);
                     if (sign == 0 || placed_ == nullptr) return;
                     placed_->levelled.push_back(
                         {static_cast<Offset>(begin - 1), static_cast<Offset>(end + 1)});
                   });
  }

  void put_literal(const Node& node) {
    put(text_.substr(node.content.begin, node.content.size()), false);
  }

  void put(std::string_view part, bool typographic) {
    for (std::size_t i = 0; i < part.size();) {
      if (typographic && put_typographic(part, i)) continue;
      const text::CodePoint point = text::decode(part, i);
      if (point.bytes == 1 && is_blank_or_line_end(part[i]))
        put_space();
      else
        put_text(part.substr(i, point.bytes), part.data() + i);
      i += point.bytes;
    }
  }

  bool put_typographic(std::string_view part, std::size_t& at) {
    const std::string_view rest = part.substr(at);
    const bool em = rest.starts_with("---");
    if (em || rest.starts_with("--"))
      put_text(em ? "\u2014" : "\u2013", rest.data());
    else if (rest.starts_with("..."))
      put_text("\u2026", rest.data());
    else
      return false;
    at += em || rest.front() == '.' ? 3 : 2;
    return true;
  }

  // `from` is where in the block's text the bytes come from.
  void put_text(std::string_view bytes, const char* from) {
    if (pending_) out_ += ' ';
    pending_ = false;
    out_ += bytes;
    if (placed_ != nullptr)
      placed_->places.resize(out_.size(), static_cast<Offset>(from - text_.data()));
  }

  const Block& block_;
  std::string_view text_;
  PlainOptions options_;
  PlacedText* placed_;
  std::string out_;
  bool pending_ = false;  // white space waits for text to follow
  Offset at_ = 0;
  std::vector<Open> open_;
};

}  // namespace

std::string plain_text(const Block& block, std::string_view block_text, std::size_t node,
                       PlainOptions options) {
  return Plain(block, block_text, options).run(node);
}

PlacedText placed_text(const Block& block, std::string_view block_text, std::size_t node,
                       PlainOptions options) {
  PlacedText placed;
  placed.text = Plain(block, block_text, options, &placed).run(node);
  return placed;
}

}  // namespace ibid::syntax
