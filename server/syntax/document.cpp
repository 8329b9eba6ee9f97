#include "syntax/document.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "syntax/reader.h"

namespace ibid::syntax {
namespace {

using text::Edit;
using text::Offset;
using text::Span;
using text::Text;

// What edits left alone: so many bytes at either end.
struct Untouched {
  Offset front;
  Offset back;

  void narrow(Span touched, Offset size) {
    front = std::min(front, touched.begin);
    back = std::min(back, size - touched.end);
  }
};

bool holds_any(const std::string& text, std::initializer_list<std::string_view> all) {
  return std::any_of(all.begin(), all.end(),
                     [&](std::string_view one) { return text.find(one) != std::string::npos; });
}

// Whether there is what may close a block that is open to the text's end: a fence, a code span, a
// comment, a tag; and, at the text's head alone, front matter.
bool closes(const std::string& text, bool front_matter) {
  return holds_any(text, {"`", "~~~", "$", "-->", "</"}) ||
         (front_matter && holds_any(text, {"---", "..."}));
}

// Reads the blocks anew from before the first touched byte up to where a new one equals an old one
// behind the last.
class Splice {
 public:
  Splice(const Blocks& old, const Text& was, const Text& now, Untouched untouched)
      : old_(old), was_(was), now_(now), untouched_(untouched) {}

  Change run(std::vector<BlockRef>& fresh) {
    Change change;
    change.first = first();
    std::size_t last = old_.size();
    const Offset begin = old_.before(change.first).bytes;
    const bool to_the_end = touches_open_ended(change.first);
    for (BlockReader reader(now_, begin, window(begin)); !reader.done();) {
      const Offset at = reader.at();
      BlockRef block = reader.read();
      const auto met = to_the_end ? std::nullopt : meets(at, block);
      if (met) {
        last = *met;
        break;
      }
      fresh.push_back(std::move(block));
    }
    change.removed = last - change.first;
    change.added = fresh.size();
    return change;
  }

 private:
  std::size_t block_at(Offset at) const {
    return old_.find([&](const Extent& sum) { return sum.bytes > at; }).index;
  }

  // A block looks at the begin of the next one, and some bytes further; so the ones before the
  // touched one count as touched too. A definition is one by what stands before it, and a block
  // behind a tag depends on its whole line.
  std::size_t first() const {
    std::size_t index = block_at(untouched_.front > 0 ? untouched_.front - 1 : 0);
    index = std::min(index, old_.size());
    const Offset touched = old_.before(index).bytes;
    while (index > 0 && touched - old_.before(index).bytes <= near) --index;
    const std::size_t open = old_.find([](const Extent& sum) { return sum.open_ended > 0; }).index;
    const bool at_head = old_.before(std::min(open, old_.size())).bytes <= head_of(was_);
    if (open < index && may_close(index, at_head)) index = open;
    while (index > 0 && index < old_.size() && leans_back(index)) --index;
    return index;
  }

  bool leans_back(std::size_t index) const {
    return old_[index]->kind() == Kind::definition || !begins_line(was_, old_.before(index).bytes);
  }

  // The parser looks for an end that is not there once, and remembers it for the blocks behind. So
  // these do not show that they depend on the text's end, and must be read again with the first.
  bool touches_open_ended(std::size_t first) const {
    const std::size_t last = std::min(block_at(was_.size() - untouched_.back) + 1, old_.size());
    return old_.before(std::max(first, last)).open_ended > old_.before(first).open_ended;
  }

  // How far the blocks behind `begin` reach: the touched ones and two more.
  Offset window(Offset begin) const {
    const std::size_t last = block_at(was_.size() - untouched_.back) + 3;
    const Offset end = old_.before(std::min(last, old_.size())).bytes;
    const Offset grown = now_.size() > was_.size() ? now_.size() - was_.size() : 0;
    return end - begin + grown;
  }

  bool may_close(std::size_t index, bool front_matter) const {
    const Offset begin = old_.before(index).bytes;
    const std::size_t last = std::min(block_at(was_.size() - untouched_.back) + 1, old_.size());
    const Offset left = was_.size() - old_.before(last).bytes;
    return closes(was_.slice({begin, was_.size() - left}), front_matter) ||
           closes(now_.slice({begin, now_.size() - left}), front_matter);
  }

  // The old block that the new one at `at` is, behind all that was touched.
  std::optional<std::size_t> meets(Offset at, const BlockRef& block) const {
    if (now_.size() - at >= untouched_.back) return std::nullopt;
    const Offset was = was_.size() - (now_.size() - at);
    const auto found = old_.find([&](const Extent& sum) { return sum.bytes > was; });
    if (found.index >= old_.size() || found.before.bytes != was) return std::nullopt;
    const BlockRef& twin = old_[found.index];
    if (*twin != *block || twin.open_ended != block.open_ended) return std::nullopt;
    return found.index;
  }

  const Blocks& old_;
  const Text& was_;
  const Text& now_;
  Untouched untouched_;
};

bool same(const BlockRef& a, const BlockRef& b) {
  return a.open_ended == b.open_ended && *a == *b;
}

// Blocks that came out as they were keep their identity, as long as their text is the same too.
void keep_equal_ends(const Blocks& old, Untouched text, Offset size, Change& change,
                     std::vector<BlockRef>& fresh) {
  Offset begin = old.before(change.first).bytes;
  std::size_t front = 0;
  while (front < fresh.size() && change.removed > 0 && begin + fresh[front]->length <= text.front &&
         same(old[change.first], fresh[front])) {
    begin += fresh[front]->length;
    ++front, ++change.first, --change.removed;
  }
  fresh.erase(fresh.begin(), fresh.begin() + static_cast<std::ptrdiff_t>(front));
  Offset left = size - begin;
  for (const BlockRef& block : fresh) left -= block->length;
  while (!fresh.empty() && change.removed > 0 && left + fresh.back()->length <= text.back &&
         same(old[change.first + change.removed - 1], fresh.back())) {
    left += fresh.back()->length;
    fresh.pop_back();
    --change.removed;
  }
  change.added = fresh.size();
}

}  // namespace

Document::Document() = default;

Document::Document(Text text, Blocks blocks) : text_(std::move(text)), blocks_(std::move(blocks)) {}

Document Document::parse(Text text) {
  std::vector<BlockRef> blocks;
  for (BlockReader reader(text, 0, full_window); !reader.done();) blocks.push_back(reader.read());
  return Document(std::move(text), Blocks(blocks));
}

Document::Edited Document::with(std::span<const Edit> edits) const {
  if (edits.empty()) return {*this, {}};
  Text text = text_;
  Untouched untouched{text.size(), text.size()};
  for (const Edit& asked : edits) {
    const Offset begin = std::min(asked.span.begin, text.size());
    const Edit edit{{begin, std::max(begin, std::min(asked.span.end, text.size()))}, asked.text};
    untouched.narrow(edit.span, text.size());
    text = text.with(edit);
  }
  std::vector<BlockRef> fresh;
  Change change = Splice(blocks_, text_, text, untouched).run(fresh);
  keep_equal_ends(blocks_, untouched, text.size(), change, fresh);
  Blocks blocks = blocks_.splice(change.first, change.first + change.removed, fresh);
  return {Document(std::move(text), std::move(blocks)), change};
}

}  // namespace ibid::syntax
