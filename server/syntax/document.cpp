#include "syntax/document.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "syntax/characters.h"
#include "syntax/convert.h"
#include "syntax/tree.h"

namespace ibid::syntax {
namespace {

using text::Edit;
using text::Offset;
using text::Span;
using text::Text;

/// The bytes of [begin, end), copied to `buffer` only where they do not lie together.
std::string_view bytes(const Text& text, Span span, std::string& buffer) {
  const std::string_view run = text.run(span.begin);
  if (run.size() >= span.size()) return run.substr(0, span.size());
  buffer = text.slice(span);
  return buffer;
}

BlockRef blank_block(Offset length) {
  Block block;
  block.length = length;
  Node node;
  node.kind = Kind::blank;
  node.end = 1;
  node.span = node.content = {0, length};
  block.nodes.push_back(node);
  return {std::make_shared<const Block>(std::move(block))};
}

// Reads a tree's blocks one after the other, from a place where one begins.
class BlockReader {
 public:
  BlockReader(const Text& text, const TSTree* tree, Offset from)
      : text_(text), level_(tree, from), at_(from) {}

  Offset at() const { return at_; }
  bool done() const { return at_ >= text_.size(); }
  /// False where blank lines come first; of all places, only a file's begin may have that.
  bool at_block() const { return !level_.done() && begin() == at_; }

  BlockRef read() {
    if (!at_block()) return skip_blank();
    const TSNode node = level_.node();
    const Offset begin = at_;
    level_.next();
    at_ = next();
    std::string buffer;
    Block block = convert(node, begin, bytes(text_, {begin, at_}, buffer));
    block.nodes.shrink_to_fit();
    return {std::make_shared<const Block>(std::move(block))};
  }

 private:
  BlockRef skip_blank() {
    const Offset begin = at_;
    at_ = next();
    return blank_block(at_ - begin);
  }

  Offset next() const { return level_.done() ? text_.size() : begin(); }

  // The parser's node begins behind its indent, the block before it. Nobody indents by more than
  // `most` blanks but to make this loop long.
  Offset begin() const {
    constexpr Offset most = 64;
    const Offset node = level_.begin();
    Offset at = node;
    while (at > 0 && node - at < most && is_blank(text_.run(at - 1).front())) --at;
    const bool line = at == 0 || is_line_end(text_.run(at - 1).front());
    return line ? at : node;
  }

  const Text& text_;
  TopLevel level_;
  Offset at_;
};

// What edits left alone: so many bytes at either end.
struct Untouched {
  Offset front;
  Offset back;

  void narrow(Span touched, Offset size) {
    front = std::min(front, touched.begin);
    back = std::min(back, size - touched.end);
  }
};

Offset clamp(Offset at, const Text& text) {
  return std::min(at, text.size());
}

// Reads the blocks anew around what was touched, outwards until they come out as they were.
//
// Tree-sitter could tell which ranges differ, but walks all blocks of the file for it. Blocks are
// made of their own bytes and, at most, of something ahead that closes what they open (a fence, a
// comment), which then swallows everything between: so what differs lies in one piece around the
// edit, and `enough` equal blocks on either side are its edge. Random edits test that.
class Splice {
 public:
  Splice(const Blocks& old, const Text& text, const TSTree* tree, Untouched untouched)
      : old_(old), text_(text), tree_(tree), untouched_(untouched) {}

  Change run(std::vector<BlockRef>& fresh) {
    Change change;
    change.first = first();
    BlockReader reader(text_, tree_, old_.before(change.first).bytes);
    std::size_t last = old_.size();
    for (std::size_t equal = 0; !reader.done();) {
      const Offset begin = reader.at();
      fresh.push_back(reader.read());
      equal = is_as_before(begin, *fresh.back()) ? equal + 1 : 0;
      if (equal == enough) {
        last = old_at(reader.at()).index;
        break;
      }
    }
    change.removed = last - change.first;
    change.added = fresh.size();
    return change;
  }

 private:
  static constexpr std::size_t enough = 2;

  // Backwards from the block that holds the last byte before the edit.
  std::size_t first() const {
    const Offset touched = untouched_.front > 0 ? untouched_.front - 1 : 0;
    const auto found = old_.find([&](const Extent& sum) { return sum.bytes > touched; });
    std::size_t index = std::min(found.index, old_.size());
    for (std::size_t equal = 0; index > 0 && (equal < enough || !begins_at(index)); --index) {
      const Offset begin = old_.before(index - 1).bytes;
      BlockReader reader(text_, tree_, begin);
      const bool same = reader.at_block() && *reader.read() == *old_[index - 1] &&
                        reader.at() <= untouched_.front;
      equal = same ? equal + 1 : 0;
    }
    return index;
  }
  bool begins_at(std::size_t index) const {
    return index == 0 || BlockReader(text_, tree_, old_.before(index).bytes).at_block();
  }

  // The old block that began where the new text, of which as much is left, has come to.
  Blocks::Found old_at(Offset at) const {
    const Offset left = text_.size() - at;
    const Offset was = old_.measure().bytes - std::min(left, old_.measure().bytes);
    return old_.find([&](const Extent& sum) { return sum.bytes > was; });
  }

  // True for a block behind all that was touched, if there was the same one at its place.
  bool is_as_before(Offset begin, const Block& block) const {
    if (text_.size() - begin > untouched_.back) return false;
    const auto found = old_at(begin);
    const Offset was = old_.measure().bytes - (text_.size() - begin);
    return found.index < old_.size() && found.before.bytes == was && *old_[found.index] == block;
  }

  const Blocks& old_;
  const Text& text_;
  const TSTree* tree_;
  Untouched untouched_;
};

// Blocks that came out as they were keep their identity, as long as their text is the same too.
void keep_equal_ends(const Blocks& old, Untouched text, Offset size, Change& change,
                     std::vector<BlockRef>& fresh) {
  Offset begin = old.before(change.first).bytes;
  std::size_t front = 0;
  while (front < fresh.size() && change.removed > 0 && begin + fresh[front]->length <= text.front &&
         *old[change.first] == *fresh[front]) {
    begin += fresh[front]->length;
    ++front, ++change.first, --change.removed;
  }
  fresh.erase(fresh.begin(), fresh.begin() + static_cast<std::ptrdiff_t>(front));
  Offset left = size - begin;
  for (const BlockRef& block : fresh) left -= block->length;
  while (!fresh.empty() && change.removed > 0 && left + fresh.back()->length <= text.back &&
         *old[change.first + change.removed - 1] == *fresh.back()) {
    left += fresh.back()->length;
    fresh.pop_back();
    --change.removed;
  }
  change.added = fresh.size();
}

}  // namespace

Document::Document() : Document(parse(Text())) {}

Document::Document(Text text, Blocks blocks, std::shared_ptr<const TSTree> tree)
    : text_(std::move(text)), blocks_(std::move(blocks)), tree_(std::move(tree)) {}

Document Document::parse(Text text) {
  Tree tree = parse_tree(text, nullptr);
  std::vector<BlockRef> blocks;
  for (BlockReader reader(text, tree.get(), 0); !reader.done();) blocks.push_back(reader.read());
  return Document(std::move(text), Blocks(blocks), std::move(tree));
}

Document::Edited Document::with(std::span<const Edit> edits) const {
  Text text = text_;
  Tree tree = tree_;
  Untouched untouched{text.size(), text.size()};
  for (const Edit& asked : edits) {
    const Offset begin = clamp(asked.span.begin, text);
    const Edit edit{{begin, std::max(begin, clamp(asked.span.end, text))}, asked.text};
    tree = edit_tree(tree.get(), text, edit);
    untouched.narrow(edit.span, text.size());
    text = text.with(edit);
  }
  if (edits.empty()) return {*this, {}};
  const Tree old = std::move(tree);
  tree = parse_tree(text, old.get());

  std::vector<BlockRef> fresh;
  Change change = Splice(blocks_, text, tree.get(), untouched).run(fresh);
  keep_equal_ends(blocks_, untouched, text.size(), change, fresh);
  Blocks blocks = blocks_.splice(change.first, change.first + change.removed, fresh);
  return {Document(std::move(text), std::move(blocks), std::move(tree)), change};
}

}  // namespace ibid::syntax
