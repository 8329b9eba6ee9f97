#include "syntax/reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "syntax/characters.h"
#include "syntax/convert.h"
#include "syntax/symbols.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;
using text::Text;

// The bytes of `span`, copied to `buffer` only where they do not lie together.
std::string_view bytes(const Text& text, Span span, std::string& buffer) {
  const std::string_view run = text.run(span.begin);
  if (run.size() >= span.size()) return run.substr(0, span.size());
  buffer = text.slice(span);
  return buffer;
}

// Behind a blank line nothing goes on with the block before it.
bool ends_with_blank_line(std::string_view block) {
  bool line_ended = false;
  for (auto c = block.rbegin(); c != block.rend(); ++c) {
    if (*c == '\n' && std::exchange(line_ended, true)) return true;
    if (*c != '\n' && !is_blank(*c) && *c != '\r') return false;
  }
  return false;
}

BlockRef blank_block(Offset length) {
  Block block;
  block.length = length;
  Node node;
  node.kind = Kind::blank;
  node.end = 1;
  node.span = node.content = {0, length};
  block.nodes.push_back(node);
  return {std::make_shared<const Block>(std::move(block)), false};
}

}  // namespace

bool begins_line(const Text& text, Offset at) {
  return at == 0 || text.run(at - 1).front() == '\n';
}

Offset head_of(const Text& text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.run(0).starts_with(mark) ? static_cast<Offset>(mark.size()) : 0;
}

BlockReader::BlockReader(const Text& text, Offset from, Offset window)
    : text_(text),
      at_(from),
      restart_(from),
      size_(std::max<Offset>(window, 64)),
      next_restart_(from) {
  if (!done()) fill();
}

// The parser's node begins behind its indent, the block before it. Nobody indents by more than
// `most` blanks but to make this loop long.
Offset BlockReader::begin() const {
  constexpr Offset most = 64;
  const Offset node = window_->begin();
  Offset at = node;
  for (; at > 0 && node - at < most; --at) {
    const char before = text_.run(at - 1).front();
    if (!is_blank(before) && before != '\r') break;
  }
  return begins_line(text_, at) ? at : node;
}

Offset BlockReader::next_begin() const {
  return window_->done() ? text_.size() : begin();
}

BlockRef BlockReader::read() {
  if (at_ >= sure_) {
    restart_ = next_restart_;
    size_ = std::max(size_, std::min<Offset>(size_ * 2, full_window));
    fill();
  }
  const Offset from = at_;
  const bool blank = window_->done() || begin() != from;
  if (blank) {
    at_ = next_begin();
    return blank_block(at_ - from);
  }
  const TSNode node = window_->node();
  const bool to_end = window_->reaches_end() || seeks_front_matter();
  const Offset origin = window_->origin();
  window_->next();
  at_ = next_begin();
  std::string buffer;
  const std::string_view own = bytes(text_, {from, at_}, buffer);
  // What is read from the block's end on was read for it only where it might have gone on there.
  const Offset end = ends_with_blank_line(own) ? at_ - 1 : at_;
  // Whoever edits the next block has this one read again too.
  const Offset covered = std::max(at_ + near, window_->done() ? at_ : window_->end());
  const bool open_ended = to_end || window_->looked({from, end}) > covered;
  Block block = convert(node, from - origin, own);
  block.nodes.shrink_to_fit();
  return {std::make_shared<const Block>(std::move(block)), open_ended};
}

void BlockReader::fill() {
  while (!fill_once()) size_ = size_ > text_.size() / 2 ? text_.size() : size_ * 2;
}

// A long window ends at a blank line, for a block that it cuts is read for nothing.
Offset BlockReader::window_end() const {
  const Offset left = text_.size() - restart_;
  Offset end = restart_ + std::min(size_, left);
  if (size_ < full_window) return end;
  char last = 0;
  while (end < text_.size()) {
    const std::string_view run = text_.run(end);
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (run[i] == '\r') continue;
      if (run[i] == '\n' && last == '\n') return end + static_cast<Offset>(i) + 1;
      last = run[i];
    }
    end += static_cast<Offset>(run.size());
  }
  return end;
}

// Parses the window and finds out how far it is sure; false where that leaves nothing to read.
bool BlockReader::fill_once() {
  const Span span{restart_, window_end()};
  window_ = std::make_unique<Window>(text_, span);
  sure_ = span.end == text_.size() ? span.end : find_sure();
  if (sure_ <= at_) return false;
  window_->rewind();
  while (!window_->done() && begin() < at_) window_->next();
  return true;
}

// Dashes that would be front matter if a second line of them came. The parser notes its search
// elsewhere than in the block.
bool BlockReader::seeks_front_matter() const {
  const Offset head = head_of(text_);
  return begin() == head && text_.slice({head, head + 3}) == "---" &&
         symbol(window_->node()) != Symbol::front_matter;
}

// Whether a block is a definition depends on the one before, and what an indent or a tab behind a
// tag means on its line; so no window may begin with one of these.
Offset BlockReader::find_sure() {
  next_restart_ = restart_;
  for (; !window_->done(); window_->next()) {
    if (window_->depends_on_end()) return begin();
    const bool alone = symbol(window_->node()) != Symbol::definition && begins_line(text_, begin());
    if (alone) next_restart_ = begin();
  }
  return at_;
}

}  // namespace ibid::syntax
