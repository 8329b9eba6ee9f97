#include "syntax/convert.h"

#include <algorithm>
#include <optional>

#include "syntax/attributes.h"
#include "syntax/characters.h"
#include "syntax/inlines.h"
#include "syntax/symbols.h"
#include "syntax/tokens.h"
#include "syntax/vocabulary.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;

bool holds_inlines(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::line_block;
}

class Conversion {
 public:
  Conversion(Offset begin, std::string_view text) : begin_(begin), text_(text) {}

  Block run(TSNode top) {
    block_.length = static_cast<Offset>(text_.size());
    TSTreeCursor cursor = ts_tree_cursor_new(top);
    open(top);
    if (ts_tree_cursor_goto_first_child(&cursor)) walk(cursor);
    ts_tree_cursor_delete(&cursor);
    while (!open_.empty()) close();
    return std::move(block_);
  }

 private:
  struct Open {
    std::uint32_t node;
    Pieces pieces;
  };

  void walk(TSTreeCursor& cursor) {
    while (true) {
      const TSNode node = ts_tree_cursor_current_node(&cursor);
      const Symbol what = symbol(node);
      // A comment is a block where blocks stand and a token where inlines do.
      const bool block = is_block(what) && !holds_inlines(block_.nodes[open_.back().node].kind);
      if (block) {
        open(node);
        if (ts_tree_cursor_goto_first_child(&cursor)) continue;
        close();
      } else {
        part(what, span(node));
      }
      while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
        if (open_.size() == 1) return;
        ts_tree_cursor_goto_parent(&cursor);
        close();
      }
    }
  }

  Span span(TSNode node) const {
    const auto size = static_cast<Offset>(text_.size());
    return {std::min(ts_node_start_byte(node) - begin_, size),
            std::min(ts_node_end_byte(node) - begin_, size)};
  }

  Span trimmed(Span span) const {
    while (!span.empty() && is_blank_or_line_end(text_[span.end - 1])) {
      const bool escaped = span.size() > 1 && text_[span.end - 2] == '\\';
      if (escaped && is_blank(text_[span.end - 1])) break;
      --span.end;
    }
    while (!span.empty() && is_blank(text_[span.begin])) ++span.begin;
    return span;
  }

  void open(TSNode ts_node) {
    Node node;
    const Symbol what = symbol(ts_node);
    node.kind = kind_of(what);
    const Span whole = span(ts_node);
    node.span = node.content =
        // Code begins with its indent, which is not to be lost.
        node.kind == Kind::code_block ? Span{whole.begin, trimmed(whole).end} : trimmed(whole);
    if (node.kind == Kind::comment && node.span.size() >= 7)
      node.content = {node.span.begin + 4, node.span.end - 3};
    if (node.kind == Kind::code_block) node.content = {node.span.end, node.span.end};
    if (what == Symbol::setext_heading) node.level = 2;
    block_.nodes.push_back(node);
    open_.push_back({static_cast<std::uint32_t>(block_.nodes.size() - 1), {}});
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    if (holds_inlines(block_.nodes[done.node].kind)) {
      if (block_.nodes[done.node].kind == Kind::heading) {
        close_heading(done);
      } else {
        pair_inlines(text_, block_.nodes[done.node].content, std::move(done.pieces), block_.nodes);
      }
    }
    block_.nodes[done.node].end = static_cast<std::uint32_t>(block_.nodes.size());
  }

  void close_heading(Open& done) {
    Span content = trimmed(block_.nodes[done.node].content);
    content = without_closing_marks(done.node, content);
    Piece attributes;
    const bool has = !done.pieces.empty() && is_attributes(done.pieces.back()) &&
                     done.pieces.back().span.end == content.end &&
                     !last_is_an_inlines(content, done.pieces);
    if (has) {
      attributes = done.pieces.back();
      done.pieces.pop_back();
      content = without_closing_marks(done.node, trimmed({content.begin, attributes.span.begin}));
    }
    block_.nodes[done.node].content = content;
    pair_inlines(text_, content, std::move(done.pieces), block_.nodes);
    if (!has) return;
    Node node;
    node.kind = Kind::attributes;
    node.span = attributes.span;
    node.content = {attributes.span.begin + 1, attributes.span.end - 1};
    add(node);
  }

  // Whether the attributes at the end are of what stands right before them: a span, a link, code.
  bool last_is_an_inlines(Span content, const Pieces& pieces) const {
    const Span braces = pieces.back().span;
    if (braces.begin == content.begin || is_blank(text_[braces.begin - 1])) return false;
    std::vector<Node> nodes;
    pair_inlines(text_, content, pieces, nodes);
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
      return node.kind == Kind::attributes && node.span == braces;
    });
  }

  bool is_attributes(const Piece& piece) const {
    return piece.token == Token::attributes &&
           read_attributes(text_.substr(piece.span.begin + 1, piece.span.size() - 2));
  }

  // `## Title ##`: the marks behind are no text.
  Span without_closing_marks(std::uint32_t heading, Span content) const {
    if (text_[block_.nodes[heading].span.begin] != '#' || content.empty()) return content;
    Offset end = content.end;
    while (end > content.begin && text_[end - 1] == '#') --end;
    const bool escaped = end > content.begin && text_[end - 1] == '\\';
    return escaped ? content : trimmed({content.begin, end});
  }

  void add(Node node) {
    node.end = static_cast<std::uint32_t>(block_.nodes.size() + 1);
    block_.nodes.push_back(node);
  }

  // Among inlines it waits for its turn.
  void add_prefix(Span span) {
    if (span.empty()) return;
    if (holds_inlines(block_.nodes[open_.back().node].kind)) {
      open_.back().pieces.push_back({Token::prefix, span, Piece::none});
      return;
    }
    Node node;
    node.kind = Kind::prefix;
    node.span = node.content = span;
    add(node);
  }

  // A token: belongs to the block that is open.
  void part(Symbol what, Span at) {
    Node& node = block_.nodes[open_.back().node];
    if (const std::optional<Token> token = token_of(what)) {
      open_.back().pieces.push_back({*token, at, Piece::none});
      return;
    }
    switch (what) {
      case Symbol::quote_marker:
        if (!open_.empty() && node.kind == Kind::block_quote && node.content == node.span)
          node.content.begin = std::min(at.end, node.content.end);
        add_prefix(at);
        break;
      case Symbol::continuation:
      case Symbol::line_block_marker:
        add_prefix(at);
        break;
      default:
        mark(what, at, node);
    }
  }

  void mark(Symbol what, Span at, Node& node) {
    const Offset behind = std::min(at.end, node.content.end);
    switch (what) {
      case Symbol::list_marker:
        node.label = trimmed(at);
        node.level = is_bullet(text_[node.label.begin]) ? 0 : 1;
        node.content.begin = behind;
        break;
      case Symbol::definition_marker:
        node.content.begin = behind;
        break;
      case Symbol::note_label:
        node.label = note_label(at);
        node.content = trimmed({behind, node.content.end});
        break;
      case Symbol::heading_marker:
        node.level = static_cast<std::uint8_t>(trimmed(at).size());
        node.content = trimmed({behind, node.content.end});
        break;
      case Symbol::setext_underline:
        node.level = text_[trimmed(at).begin] == '=' ? 1 : 2;
        node.content = trimmed({node.content.begin, at.begin});
        break;
      case Symbol::reference_label:
        node.label = inside_brackets(at);
        break;
      case Symbol::reference_target:
      case Symbol::division_info:
        node.content = trimmed(at);
        break;
      case Symbol::division_fence:
        node.content = {std::min(behind, node.span.end), std::min(behind, node.span.end)};
        break;
      case Symbol::code_line:
        at.end = std::min(at.end, node.span.end);
        node.content = node.content.empty() ? at : text::cover(node.content, at);
        break;
      default:
        break;
    }
  }

  static bool is_bullet(char mark) { return mark == '-' || mark == '*' || mark == '+'; }

  // `[label]:`
  Span inside_brackets(Span at) const {
    at = trimmed(at);
    if (at.size() < 3) return {at.end, at.end};
    return {at.begin + 1, at.end - 2};
  }

  // `[^label]:`
  Span note_label(Span at) const {
    const Span label = inside_brackets(at);
    return label.empty() ? label : Span{label.begin + 1, label.end};
  }

  Offset begin_;
  std::string_view text_;
  Block block_;
  std::vector<Open> open_;
};

}  // namespace

Block convert(TSNode node, Offset begin, std::string_view text) {
  return Conversion(begin, text).run(node);
}

}  // namespace ibid::syntax
