#include "syntax/tree.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "syntax/symbols.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;
using text::Text;

struct ParserDeleter {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};

TSParser* parser() {
  thread_local const std::unique_ptr<TSParser, ParserDeleter> own = [] {
    std::unique_ptr<TSParser, ParserDeleter> made(ts_parser_new());
    ts_parser_set_language(made.get(), language());
    return made;
  }();
  return own.get();
}

// Records an insertion at the very end, by which the nodes that depend on the end become changed.
void touch_end(TSTree* tree) {
  const TSNode root = ts_tree_root_node(tree);
  TSInputEdit edit{};
  edit.start_byte = edit.old_end_byte = ts_node_end_byte(root);
  edit.start_point = edit.old_end_point = edit.new_end_point = ts_node_end_point(root);
  edit.new_end_byte = edit.start_byte + 1;
  ++edit.new_end_point.column;
  ts_tree_edit(tree, &edit);
}

}  // namespace

// What the parser reads: behind a line feed of our own, for front matter stands nowhere but at a
// file's very begin. In small pieces, for only when it leaves one do we see where it goes.
struct Window::Source {
  const Text* text;
  Span span;
  std::vector<Look>* looks;
  Offset* went_on;
  Offset last = 0;  // the begin of the last piece
};

const char* Window::read_run(void* payload, std::uint32_t at, TSPoint, std::uint32_t* bytes) {
  constexpr std::size_t piece = 128;
  Source& source = *static_cast<Source*>(payload);
  const Offset lead = source.span.begin > 0 ? 1 : 0;
  const Offset begin = source.span.begin + at - (at == 0 ? 0 : lead);
  const Offset furthest = source.last + piece;
  // To have gone back by less is near enough, see tree.h.
  if (begin + near < furthest) source.looks->push_back({begin, furthest});
  if (begin < source.span.end && source.last >= source.span.end)
    *source.went_on = std::min(*source.went_on, begin);
  source.last = begin;
  if (lead == 1 && at == 0) {
    *bytes = 1;
    return "\n";
  }
  std::string_view run;
  if (begin < source.span.end)
    run = source.text->run(begin).substr(0, std::min<std::size_t>(piece, source.span.end - begin));
  *bytes = static_cast<std::uint32_t>(run.size());
  return run.data();
}

Window::Window(const Text& text, Span span) : origin_(span.begin > 0 ? span.begin - 1 : 0) {
  Source source{&text, span, &looks_, &went_on_};
  tree_.reset(ts_parser_parse(parser(), nullptr, {&source, read_run, TSInputEncodingUTF8}));
  // Only a missing language or a cancellation leaves no tree, and there is neither.
  if (tree_ == nullptr) std::abort();
  touch_end(tree_.get());
  cursor_ = ts_tree_cursor_new(ts_tree_root_node(tree_.get()));
  rewind();
}

void Window::rewind() {
  ts_tree_cursor_reset(&cursor_, ts_tree_root_node(tree_.get()));
  done_ = !ts_tree_cursor_goto_first_child(&cursor_);
  if (!done_ && !at_block()) next();
}

Window::~Window() {
  ts_tree_cursor_delete(&cursor_);
}

Offset Window::looked(Span span) const {
  Offset furthest = 0;
  auto look = std::partition_point(looks_.begin(), looks_.end(),
                                   [&](const Look& l) { return l.at < span.begin; });
  for (; look != looks_.end() && look->at <= span.end; ++look)
    furthest = std::max(furthest, look->to);
  return furthest;
}

bool Window::at_block() const {
  return is_block(symbol(node()));
}

void Window::next() {
  do done_ = !ts_tree_cursor_goto_next_sibling(&cursor_);
  while (!done_ && !at_block());
}

}  // namespace ibid::syntax
