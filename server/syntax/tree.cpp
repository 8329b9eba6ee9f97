#include "syntax/tree.h"

#include <algorithm>
#include <cstdlib>

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

Tree owned(TSTree* tree) {
  return Tree(tree, [](const TSTree* dead) { ts_tree_delete(const_cast<TSTree*>(dead)); });
}

const char* read_run(void* payload, std::uint32_t at, TSPoint, std::uint32_t* bytes) {
  const std::string_view run = static_cast<const Text*>(payload)->run(at);
  *bytes = static_cast<std::uint32_t>(run.size());
  return run.data();
}

std::uint32_t line_feeds(const Text& text, Span span) {
  std::uint32_t found = 0;
  while (!span.empty()) {
    const std::string_view run = text.run(span.begin).substr(0, span.size());
    found += static_cast<std::uint32_t>(std::count(run.begin(), run.end(), '\n'));
    span.begin += static_cast<Offset>(run.size());
  }
  return found;
}

// How many bytes before `at` there is no line feed.
std::uint32_t column(const Text& text, Offset at) {
  constexpr Offset step = 512;
  for (Offset end = at; end > 0;) {
    const Offset begin = end > step ? end - step : 0;
    const std::string part = text.slice({begin, end});
    const std::size_t found = part.rfind('\n');
    if (found != std::string::npos) return at - begin - static_cast<Offset>(found) - 1;
    end = begin;
  }
  return at;
}

// Tree-sitter's own count of rows, from the nearest node whose row it knows. (Text counts a lone
// CR as a line's end and Tree-sitter does not, so Text's lines will not do.)
TSPoint point_at(const TSTree* tree, const Text& text, Offset at) {
  const TSNode root = ts_tree_root_node(tree);
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  TSNode near = root;
  if (ts_tree_cursor_goto_first_child_for_byte(&cursor, at) >= 0)
    near = ts_tree_cursor_current_node(&cursor);
  ts_tree_cursor_delete(&cursor);
  const Offset begin = ts_node_start_byte(near);
  const std::uint32_t row = ts_node_start_point(near).row;
  if (begin <= at) return {row + line_feeds(text, {begin, at}), column(text, at)};
  return {row - line_feeds(text, {at, begin}), column(text, at)};
}

TSPoint moved(TSPoint point, std::string_view over) {
  const std::size_t last = over.rfind('\n');
  if (last == std::string_view::npos)
    return {point.row, point.column + static_cast<std::uint32_t>(over.size())};
  return {point.row + static_cast<std::uint32_t>(std::count(over.begin(), over.end(), '\n')),
          static_cast<std::uint32_t>(over.size() - last - 1)};
}

}  // namespace

Tree parse_tree(const Text& text, const TSTree* old) {
  // The payload's type is not const, yet read_run() only reads.
  const TSInput input{const_cast<Text*>(&text), read_run, TSInputEncodingUTF8};
  TSTree* tree = ts_parser_parse(parser(), old, input);
  // Only a missing language or a cancellation leaves no tree, and there is neither.
  if (tree == nullptr) std::abort();
  return owned(tree);
}

Tree edit_tree(const TSTree* tree, const Text& text, const text::Edit& edit) {
  TSTree* copy = ts_tree_copy(tree);
  TSInputEdit recorded{};
  recorded.start_byte = edit.span.begin;
  recorded.old_end_byte = edit.span.end;
  recorded.new_end_byte = edit.span.begin + static_cast<Offset>(edit.text.size());
  recorded.start_point = point_at(tree, text, edit.span.begin);
  recorded.old_end_point = moved(recorded.start_point, text.slice(edit.span));
  recorded.new_end_point = moved(recorded.start_point, edit.text);
  ts_tree_edit(copy, &recorded);
  return owned(copy);
}

TopLevel::TopLevel(const TSTree* tree, Offset from)
    : cursor_(ts_tree_cursor_new(ts_tree_root_node(tree))) {
  done_ = ts_tree_cursor_goto_first_child_for_byte(&cursor_, from) < 0;
  while (!done_ && (begin() < from || !at_block())) next();
}

TopLevel::~TopLevel() {
  ts_tree_cursor_delete(&cursor_);
}

bool TopLevel::at_block() const {
  return is_block(symbol(node()));
}

void TopLevel::next() {
  do done_ = !ts_tree_cursor_goto_next_sibling(&cursor_);
  while (!done_ && !at_block());
}

}  // namespace ibid::syntax
