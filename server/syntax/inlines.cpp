#include "syntax/inlines.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "syntax/brackets.h"
#include "syntax/emphasis.h"
#include "syntax/leaves.h"
#include "syntax/meanings.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;

// A pair of brackets or strikeout marks that we are inside of.
struct Frame {
  std::uint32_t close = Piece::none;  // the piece that ends it
  std::uint32_t node = Piece::none;
  std::size_t floor = 0;  // the openings of emphasis below stand outside
  bool links = true;      // no link holds a link
  bool keys = false;
  Offset end = 0;
  std::uint32_t attributes = Piece::none;
};

class Pairing {
 public:
  Pairing(std::string_view text, Span region, Pieces pieces, std::vector<Node>& nodes)
      : text_(text),
        region_(region),
        pieces_(std::move(pieces)),
        nodes_(nodes),
        emphasis_(text.substr(0, region.end), nodes) {}

  void run() {
    const std::size_t first = nodes_.size();
    match_brackets(pieces_);
    match_strikeouts(text_, pieces_);
    meanings_.emplace(text_, region_, pieces_);
    frames_.push_back({});
    for (next_ = 0; next_ < pieces_.size();) step(next_++);
    prune(nodes_, first);
  }

 private:
  std::uint32_t count() const { return static_cast<std::uint32_t>(nodes_.size()); }
  std::size_t depth() const { return frames_.size() - 1; }

  void step(std::uint32_t index) {
    const Piece& piece = pieces_[index];
    switch (piece.token) {
      case Token::bracket_open:
      case Token::image_open:
      case Token::note_open:
        if (piece.partner != Piece::none) enter_bracket(index);
        break;
      case Token::strike_run:
        if (piece.partner != Piece::none && piece.partner > index) enter_strikeout(index);
        [[fallthrough]];
      case Token::bracket_close:
        if (frames_.back().close == index) leave();
        break;
      case Token::emphasis_run:
        emphasis_.run(piece.span, frames_.back().floor, depth());
        break;
      case Token::attributes:
        break;
      case Token::soft_break:
        append_line_end(text_.substr(0, region_.end), piece.span, nodes_);
        break;
      default:
        add_leaf(piece);
    }
  }

  // A bracket becomes a citation when each of its parts holds a key outside other nodes.
  void become_citation(std::uint32_t index) {
    Node& node = nodes_[index];
    Offset at = node.content.begin;
    bool key = false;
    for (std::uint32_t i = index + 1; i < nodes_.size();) {
      const Node& child = nodes_[i];
      if (child.end == 0) {
        ++i;
        continue;
      }
      if (parts(text_, at, child.span.begin) && !std::exchange(key, false)) return;
      if (child.kind == Kind::key) key = true;
      at = child.span.end;
      i = child.end;
    }
    if (key && !parts(text_, at, node.content.end)) node.kind = Kind::citation;
  }

  void enter_bracket(std::uint32_t open) {
    const std::optional<Meaning> meaning = meanings_->of(open, frames_.back().links);
    if (!meaning) return;
    const Piece& piece = pieces_[open];
    const Offset mark = piece.token == Token::image_open && meaning->kind == Kind::bracket ? 1 : 0;
    Frame frame;
    frame.close = piece.partner;
    frame.links = frames_.back().links && meaning->kind != Kind::link;
    frame.end = meaning->end;
    frame.attributes = meaning->attributes;
    Node node;
    node.kind = meaning->kind;
    node.span = {piece.span.begin + mark, meaning->end};
    node.content = {piece.span.end, pieces_[piece.partner].span.begin};
    node.label = meaning->label;
    enter(frame, node);
  }

  void enter_strikeout(std::uint32_t open) {
    const Piece& piece = pieces_[open];
    Frame frame;
    frame.close = piece.partner;
    frame.links = frames_.back().links;
    frame.end = pieces_[piece.partner].span.end;
    Node node;
    node.kind = Kind::strikeout;
    node.span = {piece.span.begin, frame.end};
    node.content = {piece.span.end, pieces_[piece.partner].span.begin};
    enter(frame, node);
  }

  void enter(Frame frame, const Node& node) {
    frame.floor = emphasis_.height();
    if (depth() + frame.floor < max_inline_depth) {
      frame.node = count();
      nodes_.push_back(node);
    }
    frames_.push_back(frame);
  }

  void leave() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    emphasis_.drop(frame.floor);
    if (frame.node != Piece::none) {
      if (frame.keys && nodes_[frame.node].kind == Kind::bracket) become_citation(frame.node);
      if (frame.attributes != Piece::none) add_attributes(frame.attributes);
      nodes_[frame.node].end = count();
    }
    // What a target or label swallowed is no token any more.
    while (next_ < pieces_.size() && pieces_[next_].span.begin < frame.end) ++next_;
  }

  void add_attributes(std::uint32_t index) {
    Node node;
    node.kind = Kind::attributes;
    node.span = pieces_[index].span;
    node.content = inside(pieces_[index].span);
    node.end = count() + 1;
    nodes_.push_back(node);
  }

  void add_leaf(const Piece& piece) {
    Node node = leaf(text_, piece);
    if (node.kind == Kind::autolink && !frames_.back().links) return;
    if (node.kind == Kind::key) frames_.back().keys = true;
    const bool may = node.kind == Kind::code || node.kind == Kind::autolink;
    const std::uint32_t attributes = may ? meanings_->attributes_at(piece.span.end) : Piece::none;
    const std::uint32_t index = count();
    if (attributes != Piece::none) node.span.end = pieces_[attributes].span.end;
    nodes_.push_back(node);
    if (attributes != Piece::none) {
      add_attributes(attributes);
      ++next_;
    }
    nodes_[index].end = count();
  }

  std::string_view text_;
  Span region_;
  Pieces pieces_;
  std::vector<Node>& nodes_;
  Emphasis emphasis_;
  std::optional<Meanings> meanings_;  // once the pieces have their partners
  std::vector<Frame> frames_;
  std::uint32_t next_ = 0;
};

}  // namespace

void pair_inlines(std::string_view text, Span region, Pieces pieces, std::vector<Node>& nodes) {
  if (!pieces.empty()) Pairing(text, region, std::move(pieces), nodes).run();
}

}  // namespace ibid::syntax
