#include "features/wording/render.h"

#include <algorithm>

namespace ibid::features {
namespace {

using syntax::Kind;
using syntax::Node;

bool holds_inlines(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::line_block;
}
bool is_container(Kind kind) {
  return kind == Kind::note || kind == Kind::block_quote || kind == Kind::list_item ||
         kind == Kind::definition;
}
bool is_never_shown(Kind kind) {
  return kind == Kind::attributes || kind == Kind::comment || kind == Kind::raw ||
         kind == Kind::raw_block || kind == Kind::front_matter || kind == Kind::division_open ||
         kind == Kind::division_close || kind == Kind::reference;
}
bool shows_content_only(Kind kind) {
  return kind == Kind::span || kind == Kind::image;
}
bool is_plain_in_content(Kind kind) {
  return shows_content_only(kind) || kind == Kind::emphasis || kind == Kind::strong ||
         kind == Kind::strikeout || kind == Kind::link || kind == Kind::autolink ||
         kind == Kind::code || kind == Kind::escape;
}

class Renderer {
 public:
  Renderer(const syntax::Block& block, std::string_view bytes, RenderOptions options)
      : block_(block), bytes_(bytes), options_(options) {}

  Rendering run(std::size_t root) {
    for (std::size_t i = 0; i < root; ++i) {
      const bool around = block_.nodes[i].kind == Kind::block_quote && block_.nodes[i].end > root;
      outer_quotes_ += around ? 1 : 0;
    }
    indent_ = block_.nodes[root].kind == Kind::note ? 4 : 0;
    inside(root, block_.nodes[root].content);
    const std::size_t last = out_.text.find_last_not_of(" \t\r\n");
    out_.text.resize(last == std::string::npos ? 0 : last + 1);
    return std::move(out_);
  }

 private:
  bool full() const { return out_.text.size() >= options_.limit; }
  bool is_markdown() const { return options_.style == Style::markdown; }
  bool is_running() const { return options_.style == Style::running; }

  // What a node's children leave between them is text, save between blocks in plain styles.
  void inside(std::size_t index, text::Span span) {
    const Node& node = block_.nodes[index];
    text::Offset at = span.begin;
    const bool gaps = is_markdown() || !is_container(node.kind);
    for (std::size_t i = index + 1; i < node.end && !full(); i = block_.nodes[i].end) {
      const Node& child = block_.nodes[i];
      if (child.span.end <= span.begin || child.span.begin >= span.end) continue;
      if (gaps) text(at, child.span.begin);
      if (child.kind == Kind::prefix && child.span.begin < at) continue;
      show(i);
      at = std::max(at, child.span.end);
    }
    if (gaps && !full()) text(at, span.end);
  }

  void show(std::size_t index) {
    const Node& node = block_.nodes[index];
    if (index == options_.mark) out_.mark = trimmed_size();
    if (is_never_shown(node.kind)) return;
    if (node.kind == Kind::marker) return show_marker(node);
    if (is_markdown()) {
      if (shows_content_only(node.kind) || leads_into_edition(node)) {
        return inside(index, node.content);
      }
      return inside(index, node.span);
    }
    show_plain(index, node);
  }

  void show_plain(std::size_t index, const Node& node) {
    if (node.kind == Kind::prefix || node.kind == Kind::thematic_break) return;
    if (node.kind == Kind::inline_note && is_running()) return;
    if (holds_inlines(node.kind) || node.kind == Kind::code_block) start_paragraph();
    if (node.kind == Kind::list_item) {
      start_paragraph();
      text(node.label.begin, node.label.end);
      put(' ');
      fresh_item_ = true;
    }
    if (node.kind == Kind::line_break) return break_line();
    const bool content = is_plain_in_content(node.kind) || is_container(node.kind) ||
                         node.kind == Kind::code_block || node.kind == Kind::heading;
    inside(index, content ? node.content : node.span);
  }

  void break_line() {
    out_.text.resize(trimmed_size());
    out_.text += is_running() ? ' ' : '\n';
  }

  // A list item's first paragraph stands behind its mark.
  void start_paragraph() {
    if (fresh_item_) {
      fresh_item_ = false;
      return;
    }
    out_.text.resize(trimmed_size());
    if (out_.text.empty()) return;
    out_.text += is_running() ? " " : "\n\n";
  }

  void show_marker(const Node& node) {
    if (is_running()) return;
    out_.text += '[';
    text(node.label.begin, node.label.end);
    out_.text += ']';
  }

  // An editor would look for the file beside the wrong one.
  bool leads_into_edition(const Node& node) const {
    if (node.kind != Kind::link) return false;
    const std::string_view target = bytes_.substr(node.label.begin, node.label.size());
    return target.find("://") == target.npos;
  }

  void text(text::Offset begin, text::Offset end) {
    for (text::Offset at = begin; at < end && at < bytes_.size() && !full(); ++at) {
      is_markdown() ? put_markdown(bytes_[at]) : put(bytes_[at]);
    }
  }

  // Plain text: the source's own line breaks are spaces, and spaces do not add up.
  void put(char c) {
    if (c == '\r' || c == '\t' || c == '\n') c = ' ';
    const bool doubled =
        c == ' ' && (out_.text.empty() || out_.text.back() == ' ' || out_.text.back() == '\n');
    if (!doubled) out_.text += c;
  }

  // Markdown: each line loses the marks of the quotations around the root, then the note's indent.
  void put_markdown(char c) {
    if (c == '\r') return;
    if (c == '\n') {
      quotes_left_ = outer_quotes_;
      indent_left_ = indent_;
    } else if (c == '>' && quotes_left_ > 0) {
      space_left_ = --quotes_left_ == 0;
      return;
    } else if (c == ' ' && (quotes_left_ > 0 || space_left_)) {
      space_left_ = false;
      return;
    } else if ((c == ' ' || c == '\t') && indent_left_ > 0) {
      indent_left_ = c == '\t' ? 0 : indent_left_ - 1;
      return;
    } else {
      quotes_left_ = indent_left_ = 0;
      space_left_ = false;
    }
    out_.text += c;
  }

  std::size_t trimmed_size() const {
    const std::size_t last = out_.text.find_last_not_of(' ');
    return last == std::string::npos ? 0 : last + 1;
  }

  const syntax::Block& block_;
  std::string_view bytes_;
  RenderOptions options_;
  Rendering out_;
  int outer_quotes_ = 0;
  int indent_ = 0;
  int quotes_left_ = 0;
  int indent_left_ = 0;
  bool space_left_ = false;
  bool fresh_item_ = false;
};

}  // namespace

Rendering render(const syntax::Block& block, std::string_view bytes, std::size_t root,
                 RenderOptions options) {
  return Renderer(block, bytes, options).run(root);
}

std::size_t Source::node(text::Span span, syntax::Kind kind) const {
  const text::Span within{span.begin - begin, span.end - begin};
  const auto found = std::find_if(block->nodes.begin(), block->nodes.end(), [&](const Node& node) {
    return node.kind == kind && node.span == within;
  });
  return static_cast<std::size_t>(found - block->nodes.begin());
}

Source source_of(const model::Chapter& chapter, model::Subject subject) {
  const auto located = chapter.block_of(subject);
  return {located.block, located.begin,
          chapter.text().slice({located.begin, located.begin + located.block->length})};
}

}  // namespace ibid::features
