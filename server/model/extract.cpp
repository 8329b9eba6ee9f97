#include <algorithm>
#include <array>

#include "citation/read.h"
#include "model/facts.h"
#include "model/marked_span.h"
#include "model/prose.h"
#include "model/silence.h"
#include "syntax/attributes.h"
#include "syntax/characters.h"
#include "syntax/identifier.h"
#include "syntax/plain.h"

namespace ibid::model {
namespace {

using syntax::Kind;
using syntax::Node;

// One walk over a block's nodes in preorder. `owner_end_` says how far the note reaches that the
// walk is in, if any.
class Extraction {
 public:
  Extraction(const syntax::Block& block, std::string_view bytes) : block_(block), bytes_(bytes) {}

  Facts run() {
    for (std::size_t i = 0; i < block_.nodes.size(); ++i) read(i);
    read_prose();
    facts_.spots = prose::look(block_, bytes_);
    return std::move(facts_);
  }

 private:
  std::string_view text(text::Span span) const { return bytes_.substr(span.begin, span.size()); }
  std::string plain(std::size_t index) const { return syntax::plain_text(block_, bytes_, index); }

  void read(std::size_t index) {
    const Node& node = block_.nodes[index];
    if (index >= owner_end_) owner_.reset();
    switch (node.kind) {
      case Kind::heading:
        return read_heading(index);
      case Kind::note:
        return read_note(index);
      case Kind::marker:
        return read_marker(node);
      case Kind::inline_note:
        facts_.inline_notes.push_back(
            {node.span, node.content, owner_, citation::read(block_, bytes_, index)});
        return;
      case Kind::block_quote:
        return read_quotation(index);
      case Kind::link:
        return read_link(index);
      case Kind::image:
        return add_link(node, node.label, Link::Form::image);
      case Kind::autolink:
        return read_autolink(node);
      case Kind::bracket:
        return add_link(node, node.content, Link::Form::shortcut);
      case Kind::reference:
        return read_reference(node);
      case Kind::comment:
        return read_silence(block_, bytes_, index, facts_);
      case Kind::key:
        facts_.keys.push_back({node.span, node.label, std::string(text(node.label))});
        return;
      case Kind::span:
        return read_marked_span(block_, bytes_, index, facts_);
      case Kind::attributes:
        return read_anchor(node, syntax::read_attributes(text(node.content)));
      case Kind::division_open:
        return read_anchor(node, syntax::read_division(text(node.content)));
      default:
        return;
    }
  }

  void read_heading(std::size_t index) {
    const Node& node = block_.nodes[index];
    Heading heading;
    heading.span = node.span;
    heading.title_span = node.content;
    heading.level = node.level;
    heading.nested = index != 0;
    heading.title = plain(index);
    heading.auto_id = syntax::identifier(block_, bytes_, index);
    for (std::size_t i = index + 1; i < node.end; ++i) {
      const Node& child = block_.nodes[i];
      // Attributes behind the title are the heading's; others belong to a span within it.
      if (child.kind != Kind::attributes || child.span.begin < node.content.end) continue;
      if (const auto attributes = syntax::read_attributes(text(child.content))) {
        if (attributes->id) {
          heading.explicit_id = attributes->id->text;
          heading.id_span = attributes->id->span.shifted(child.content.begin);
        }
        if (const auto* number = attributes->value("n")) heading.number = number->text;
      }
      heading_attributes_ = i;
    }
    facts_.headings.push_back(std::move(heading));
  }

  void read_note(std::size_t index) {
    const Node& node = block_.nodes[index];
    owner_ = static_cast<std::uint32_t>(facts_.notes.size());
    owner_end_ = node.end;
    const std::string said = plain(index);
    const bool silent = said.find_first_not_of("? ") == said.npos && !writes_something(index);
    facts_.notes.push_back({node.span, node.label, node.content, std::string(text(node.label)),
                            (silent || said == "TK" || said == "tk") && !calls_or_cites(index),
                            citation::read(block_, bytes_, index)});
  }

  // A note may be written all the same where a reader sees no text: `[^3]: N.` is an empty item of
  // a list. Any letter or digit outside of comments is something.
  bool writes_something(std::size_t index) const {
    text::Offset at = block_.nodes[index].content.begin;
    for (std::size_t i = index + 1; i < block_.nodes[index].end; ++i) {
      const Node& node = block_.nodes[i];
      if (node.kind != Kind::comment) continue;
      if (has_alphanumeric({at, node.span.begin})) return true;
      at = node.span.end;
    }
    return has_alphanumeric({at, block_.nodes[index].content.end});
  }
  bool has_alphanumeric(text::Span span) const {
    for (text::Offset at = span.begin; at < span.end; ++at) {
      if (syntax::alphanumeric_at(bytes_, at)) return true;
    }
    return false;
  }

  // A note whose whole text is a marker or a key is not empty.
  bool calls_or_cites(std::size_t index) const {
    const auto begin = block_.nodes.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    const auto end = block_.nodes.begin() + block_.nodes[index].end;
    return std::any_of(begin, end, [](const Node& node) {
      return node.kind == Kind::marker || node.kind == Kind::key || node.kind == Kind::image ||
             node.kind == Kind::inline_note;
    });
  }

  void read_marker(const Node& node) {
    facts_.markers.push_back({node.span, node.label, std::string(text(node.label)), owner_});
  }

  void read_quotation(std::size_t index) {
    const Node& node = block_.nodes[index];
    while (!quotation_ends_.empty() && quotation_ends_.back() <= index) quotation_ends_.pop_back();
    const std::size_t depth = std::min<std::size_t>(quotation_ends_.size(), 255);
    facts_.quotations.push_back({node.span, static_cast<std::uint8_t>(depth), owner_});
    quotation_ends_.push_back(node.end);
  }

  // `[text](target)` names its target in the label; in `[text][ref]` the label is the reference's,
  // which one bracket tells from the other.
  void read_link(std::size_t index) {
    const Node& node = block_.nodes[index];
    const bool direct = node.span.end > node.span.begin && bytes_[node.span.end - 1] == ')';
    if (direct) return add_link(node, node.label, Link::Form::direct);
    add_link(node, node.label.empty() ? node.content : node.label, Link::Form::reference);
  }

  // `<editor@example.org>` is short for a `mailto:` link.
  void read_autolink(const Node& node) {
    add_link(node, node.label, Link::Form::direct);
    std::string& target = facts_.links.back().target;
    if (target.find(':') == target.npos) target.insert(0, "mailto:");
  }

  void add_link(const Node& node, text::Span target, Link::Form form) {
    facts_.links.push_back({node.span, target, std::string(text(target)), form});
  }

  void read_reference(const Node& node) {
    const std::string_view target = without_title(text(node.content));
    const auto begin = static_cast<text::Offset>(target.data() - bytes_.data());
    facts_.references.push_back({node.span,
                                 node.label,
                                 std::string(text(node.label)),
                                 std::string(target),
                                 {begin, begin + static_cast<text::Offset>(target.size())}});
  }
  // `target "title"` or `<a target> "title"`.
  static std::string_view without_title(std::string_view target) {
    if (target.starts_with('<')) return target.substr(1, target.find('>') - 1);
    return target.substr(0, target.find_first_of(" \t\r\n"));
  }

  void read_anchor(const Node& node, const std::optional<syntax::Attributes>& attributes) {
    if (!attributes || !attributes->id || is_headings(node)) return;
    facts_.anchors.push_back(
        {node.span, attributes->id->span.shifted(node.content.begin), attributes->id->text});
  }
  bool is_headings(const Node& node) const {
    return heading_attributes_ && &node == &block_.nodes[*heading_attributes_];
  }

  // What a quotation refers to is in the quoted work.
  void read_prose() {
    facts_.prose_references = prose_references(bytes_);
    // Both are in the order of the text, so one walk over the nodes is enough.
    auto node = block_.nodes.begin();
    text::Offset reach = 0;
    std::erase_if(facts_.prose_references, [&](const ProseReference& found) {
      for (; node != block_.nodes.end() && node->span.begin < found.span.end; ++node) {
        if (is_not_prose(node->kind)) reach = std::max(reach, node->span.end);
      }
      return reach > found.span.begin;
    });
  }
  static bool is_not_prose(Kind kind) {
    constexpr std::array not_prose{Kind::code,      Kind::code_block,   Kind::math,
                                   Kind::raw,       Kind::raw_block,    Kind::comment,
                                   Kind::link,      Kind::autolink,     Kind::attributes,
                                   Kind::reference, Kind::front_matter, Kind::block_quote};
    return std::find(not_prose.begin(), not_prose.end(), kind) != not_prose.end();
  }

  const syntax::Block& block_;
  std::string_view bytes_;
  Facts facts_;
  std::optional<std::uint32_t> owner_;
  std::size_t owner_end_ = 0;
  std::vector<std::size_t> quotation_ends_;
  std::optional<std::size_t> heading_attributes_;
};

}  // namespace

Facts extract(const syntax::Block& block, std::string_view bytes) {
  return Extraction(block, bytes).run();
}

}  // namespace ibid::model
