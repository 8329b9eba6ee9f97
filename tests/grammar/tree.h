// Trees as the bare Tree-sitter library gives them, for tests of the grammar alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <tree_sitter/api.h>

extern "C" const TSLanguage* tree_sitter_ibid_markdown(void);

namespace ibid::tests {

struct DeleteTree {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
using Tree = std::unique_ptr<TSTree, DeleteTree>;

/// What a parse cost, counted and not timed.
struct Work {
  std::size_t lexed = 0;    ///< characters the lexers went over, those looked at twice twice
  std::size_t actions = 0;  ///< shifts, reductions and reused nodes
};

Tree parse(std::string_view text, TSTree* old = nullptr, Work* work = nullptr);

/// Tells the tree of `text` that [begin, begin + removed) became `added` bytes.
void edit(TSTree& tree, std::size_t begin, std::size_t removed, std::size_t added);

/// Every node with its range; `ERROR` or `MISSING` stand in it if there are any.
std::string dump(const TSTree& tree);

bool sound(const TSTree& tree);

}  // namespace ibid::tests
