#include "syntax/agreement.h"

#include <vector>

#include "syntax/dump.h"

namespace ibid::syntax {
namespace {

std::string flaw(const Block& block) {
  if (block.nodes.empty()) return "a block without nodes";
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < block.nodes.size(); ++i) {
    const Node& node = block.nodes[i];
    const std::string where = std::string(name(node.kind)) + " at node " + std::to_string(i);
    while (!open.empty() && open.back() != i && block.nodes[open.back()].end <= i) open.pop_back();
    if (node.end <= i || node.end > block.nodes.size()) return where + ": bad end";
    if (node.span.begin > node.span.end || node.span.end > block.length)
      return where + ": span outside of the block";
    if (node.content.begin > node.content.end || !node.span.contains(node.content))
      return where + ": content outside of the span";
    if (node.label.begin > node.label.end || node.label.end > block.length)
      return where + ": label outside of the block";
    if (!open.empty()) {
      const Node& parent = block.nodes[open.back()];
      if (node.end > parent.end) return where + ": outlasts its parent";
      if (!parent.span.contains(node.span) && node.kind != Kind::prefix)
        return where + ": outside of its parent";
    }
    if (i > 0 && node.span.begin < block.nodes[i - 1].span.begin && node.kind != Kind::prefix)
      return where + ": out of order";
    open.push_back(i);
  }
  return {};
}

std::string shared(const Document& before, const Document& after, std::size_t old_index,
                   std::size_t new_index) {
  if (before.blocks()[old_index].block == after.blocks()[new_index].block) return {};
  return "block " + std::to_string(new_index) + " is not the old " + std::to_string(old_index);
}

}  // namespace

std::string flaw(const Document& document) {
  text::Offset at = 0;
  for (std::size_t i = 0; i < document.blocks().size(); ++i) {
    const Block& block = *document.blocks()[i];
    if (block.length == 0) return "an empty block at " + std::to_string(at);
    if (block.nodes.front().end != block.nodes.size()) return "the first node is not the block";
    if (block.kind() == Kind::blank && i > 0) return "a blank block that is not the first";
    if (std::string found = flaw(block); !found.empty())
      return found + ", in block " + std::to_string(i);
    at += block.length;
  }
  return at == document.text().size() ? "" : "the blocks do not tile the text";
}

std::string flaw(const Document& before, const Document::Edited& edited) {
  const Document& after = edited.document;
  const Change& change = edited.change;
  const Document fresh = Document::parse(after.text());
  if (dump(fresh) != dump(after) || fresh.blocks().size() != after.blocks().size())
    return "the edited document differs\n--- edited\n" + dump(after) + "--- parsed\n" + dump(fresh);
  for (std::size_t i = 0; i < fresh.blocks().size(); ++i)
    if (*fresh.blocks()[i] != *after.blocks()[i]) return "block " + std::to_string(i) + " differs";
  if (before.blocks().size() - change.removed + change.added != after.blocks().size())
    return "the change does not add up";
  for (std::size_t i = 0; i < after.blocks().size(); ++i) {
    if (i >= change.first && i < change.first + change.added) continue;
    const std::size_t old = i < change.first ? i : i - change.added + change.removed;
    if (std::string found = shared(before, after, old, i); !found.empty()) return found;
  }
  return {};
}

}  // namespace ibid::syntax
