// Any bytes, any edit: no error in the tree, and the edited tree is the tree of the edited text.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "grammar/tree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ibid::tests;
  if (size < 4) return 0;
  std::string text(data + 4, data + size);
  Tree tree = parse(text);
  if (!sound(*tree)) std::abort();
  const std::size_t begin = (data[0] | static_cast<std::size_t>(data[1]) << 8) % (text.size() + 1);
  const std::size_t removed = std::min<std::size_t>(data[2] % 16, text.size() - begin);
  const std::string added = text.substr(0, data[3] % 16);
  edit(*tree, begin, removed, added.size());
  text.replace(begin, removed, added);
  tree = parse(text, tree.get());
  if (!sound(*tree) || dump(*tree) != dump(*parse(text))) std::abort();
  return 0;
}
